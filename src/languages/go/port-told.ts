import { grep } from '../../facts/source.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Program } from './programs.ts';
import type { Candidate } from './resolve.ts';

/** `app.env`, which a program reads by itself: samples of environments are read for every language. */
const settings = /(?:^|\/)(?:app|config|configs|default|settings|server|prod|production)\.env$/u;

/** Where no code gives a variable a number, what the settings beside the code do. */
export function toldPorts(
  candidates: readonly Candidate[],
  { module }: Program,
  snapshot: Snapshot,
): Candidate[] {
  const names = candidates.flatMap(({ env }) => env ?? []);
  if (names.length === 0) return [];
  const files = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => settings.test(path) && isUnder(path, module.folder))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const said = new RegExp(
    String.raw`^(?:${names.join('|')})\s?=\s?["']?(?:[\w.*]{0,40}:)?(\d{2,5})["']?\s*$`,
    'u',
  );
  return grep(files, said).flatMap(({ path, line, groups }) => {
    const port = Number(groups[0]);
    return port >= 80 && port < 65_536 ? [{ port, isAddress: true, path, line }] : [];
  });
}
