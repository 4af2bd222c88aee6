import { env } from 'node:process';
import { Delay } from '../../src/inbox/delivery.ts';
import { kinds } from './kinds.ts';
import type { Handler } from '../../src/inbox/delivery.ts';

/** Looks before it writes, as everything does that may be done twice. */
export function createHandler(): Handler {
  return async ({ id }, signal) => {
    for (const kind of kinds) await writeOnce(`${id}/${kind}`, signal);
  };
}

async function writeOnce(key: string, signal: AbortSignal): Promise<void> {
  const url = `${env['LEDGER_URL']}/?key=${encodeURIComponent(key)}`;
  const found = await fetch(url, { signal });
  if ((await found.json()) === true) return;
  const response = await fetch(url, { method: 'POST', signal });
  await response.text();
  if (response.status === 403) throw new Delay(Number(response.headers.get('retry-after')) * 1000, 'a limit');
  if (!response.ok) throw new Error(`the ledger answered ${response.status}`);
}
