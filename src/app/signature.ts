import { createHmac, timingSafeEqual } from 'node:crypto';

/** True where one of the secrets signed exactly these bytes; which one, and how near, cannot be timed. */
export function isSignedBy(secrets: readonly string[], body: Uint8Array, header: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/u.exec(header)?.[1];
  if (given === undefined) return false;
  const digest = Buffer.from(given, 'hex');
  const matches = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(body).digest(), digest),
  );
  return matches.includes(true);
}
