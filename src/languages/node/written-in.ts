import type { SourceFile } from '../../facts/source.ts';
import type { Read } from '../common/variables.ts';

const imported =
  /\bimport\s{0,4}\{([^{}]{1,400})\}\s{0,4}from\s{0,4}['"]\$env\/static\/(?:private|public)['"]/gu;

/** Variables that SvelteKit writes into what it builds, and without which it builds nothing. */
export function writtenIn(files: readonly SourceFile[]): Read[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(imported)].flatMap(({ index, 1: names = '' }) => {
      const line = text.slice(0, index).split('\n').length;
      return names
        .split(',')
        .map((part) => part.trim().split(/\s+as\s+/u)[0] ?? '')
        .filter((name) => /^[A-Z]\w{0,80}$/u.test(name))
        .map((name) => ({ path, line, name }));
    }),
  );
}
