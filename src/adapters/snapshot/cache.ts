import type { Content } from './content.ts';

/** Contents by blob id, which never change: what is lost is only read again. */
export type BlobCache = {
  readonly get: (sha: string) => Content | undefined;
  readonly put: (sha: string, content: Content) => void;
};

export type BlobCaches = { readonly of: (repository: number) => BlobCache };

/** Remembers what was read last, up to so many characters over all repositories; none sees what is another's. */
export function blobCaches(most: number): BlobCaches {
  const held = new Map<string, Content>();
  let size = 0;
  const forget = (key: string): void => {
    size -= sizeOf(held.get(key));
    held.delete(key);
  };
  const keep = (key: string, content: Content): void => {
    forget(key);
    held.set(key, content);
    size += sizeOf(content);
    for (const [oldest] of held) {
      if (size <= most) break;
      forget(oldest);
    }
  };
  return {
    of: (repository) => ({
      get: (sha) => {
        const found = held.get(`${repository}:${sha}`);
        if (found !== undefined) keep(`${repository}:${sha}`, found);
        return found;
      },
      put: (sha, content) => keep(`${repository}:${sha}`, content),
    }),
  };
}

/** What an entry costs besides its text. */
const overhead = 200;

function sizeOf(content: Content | undefined): number {
  if (content === undefined) return 0;
  return overhead + (content.kind === 'text' ? content.text.length : 0);
}

export const noCache: BlobCache = { get: () => undefined, put: () => {} };
