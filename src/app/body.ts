import type { IncomingMessage } from 'node:http';

/** GitHub sends at most 25 MB. */
export const largestBody = 25 * 1024 * 1024;

/** Memory for bodies whose sender is not known yet; beyond it, senders are asked to come back. */
const budget = 8 * largestBody;

export type Reading =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too large' }
  | { readonly kind: 'too many' }
  | { readonly kind: 'aborted' };

/** Reads raw bodies up to a limit each, and up to a limit of all that are read at once. */
export function createBodyReader(): (request: IncomingMessage) => Promise<Reading> {
  let held = 0;
  return async (request) => {
    const announced = Number(request.headers['content-length'] ?? largestBody);
    if (!(announced <= largestBody)) return { kind: 'too large' };
    if (held + announced > budget) return { kind: 'too many' };
    held += announced;
    try {
      return await readUpTo(request, largestBody);
    } finally {
      held -= announced;
    }
  };
}

async function readUpTo(request: IncomingMessage, limit: number): Promise<Reading> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > limit) return { kind: 'too large' };
      chunks.push(chunk);
    }
  } catch {
    return { kind: 'aborted' };
  }
  return { kind: 'read', bytes: Buffer.concat(chunks, size) };
}
