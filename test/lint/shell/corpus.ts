import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AskedScript } from '../../../src/lint/shell/opinion.ts';
import type { ShellDialect } from '../../../src/syntax/shell/script.ts';

export type KnownScript = AskedScript & {
  /** Ids of what ShellCheck 0.11 finds, where somebody wrote them down. */
  readonly said: readonly string[] | undefined;
};

export const corpora = [
  'corpus-1.txt',
  'corpus-2.txt',
  'corpus-3.txt',
  'corpus-4.txt',
  'corpus-5.txt',
  'corpus-6.txt',
  'corpus-7.txt',
].map((name) => join(import.meta.dirname, name));

/**
 * Scripts are parted by lines of three dashes. `#! bash A B` before one names its shell and known variables, `#= SC2086`
 * what ShellCheck finds.
 */
export function readScripts(path: string): readonly KnownScript[] {
  return readFileSync(path, 'utf8')
    .split(/^---\n/mu)
    .map((block) => {
      const [whole = '', dialect = 'sh', known = '', said] =
        /^(?:#! (\w+) ?(.*)\n)?(?:#=(.*)\n)?/u.exec(block) ?? [];
      return {
        text: block.slice(whole.length).replace(/\n$/u, ''),
        dialect: dialect as ShellDialect,
        known: words(known),
        said: said === undefined ? undefined : words(said),
      };
    });
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
