import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Library, readLibrary } from '../../lint/schema/bundle/library.ts';

const data = join(import.meta.dirname, 'data');

/** The minor versions whose schemas are bundled, oldest first. */
export function bundledVersions(): string[] {
  return readdirSync(data)
    .flatMap((file) => /^kubernetes-(\d+\.\d+)\.br$/u.exec(file)?.[1] ?? [])
    .toSorted((a, b) => minorOf(a) - minorOf(b));
}

/**
 * The schemas for a version such as `1.32.0` or `master`, which is the newest. Of a minor that the client never
 * described, and of those outside the range, the nearest older one stands in, or else the oldest.
 */
export function bundledLibrary(version: string): Library {
  const versions = bundledVersions();
  const wanted = version === 'master' ? Number.POSITIVE_INFINITY : minorOf(version);
  const nearest = versions.findLast((known) => minorOf(known) <= wanted) ?? versions[0] ?? '';
  const packed = readFileSync(join(data, `kubernetes-${nearest}.br`));
  return readLibrary(nearest, brotliDecompressSync(packed).toString());
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
