import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { isUnder, productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** A folder that is built on its own, without the folders below it that are built on theirs. */
export type Home = { readonly folder: string; readonly others: readonly string[] };

/** Files of a folder that run in production, comments blanked. */
export function sourcesIn(home: Home, snapshot: Snapshot, ending: RegExp): SourceFile[] {
  const nested = home.others.filter((other) => other !== home.folder && isUnder(other, home.folder));
  return productiveUnder(home.folder, snapshot)
    .filter((path) => ending.test(path))
    .filter((path) => !nested.some((other) => isUnder(path, other)))
    .map((path) => ({ path, text: tidy(plain(path, snapshot.text(path) ?? '')) }));
}

function plain(path: string, text: string): string {
  if (/\.(?:php(?:\.[a-z]{1,10})?|[cm]?[jt]sx?)$/u.test(path)) return withoutComments(text);
  const lines = text.split('\n').map((line) => (line.trimStart().startsWith('#') ? '' : line));
  return lines.join('\n');
}
