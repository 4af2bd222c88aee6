import { access } from 'node:fs/promises';
import { dirname as folderOf, resolve } from 'node:path';
import type { Source } from '../../adapters/local/sources.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';

const mostWords = 2000;

/** What Kustomizations name and the disk has: files that no linter reads, links, and folders beside what was asked for. */
export async function pathsOf(sources: readonly Source[]): Promise<readonly string[]> {
  const found = await Promise.all(
    sources.filter(({ file }) => isKustomizationPath(file.path)).map((source) => namedBy(source)),
  );
  return found.flat();
}

async function namedBy({ file, location }: Source): Promise<string[]> {
  const words = new Set(file.text.split(/[\s"',[\]{}]+/u).map((word) => word.slice(word.indexOf('=') + 1)));
  const there: string[] = [];
  for (const word of [...words].slice(0, mostWords)) {
    if (word !== '' && !word.startsWith('/') && (await isThere(resolve(folderOf(location), word))))
      there.push(join(dirname(file.path), word));
  }
  return there;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
