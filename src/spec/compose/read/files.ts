import { isComposeFile } from '../../../facts/compose-file.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { has, isProductive } from '../../../facts/tree.ts';
import { basename, dirname, join } from '../../../kernel/paths.ts';
import { variablesIn } from './env-file.ts';
import type { Variables } from './interpolate.ts';

const names = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrides = [
  'compose.override.yaml',
  'compose.override.yml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** The files that docker compose would read in the root, with what lies over them. */
export function rootFiles(snapshot: Snapshot): readonly string[] {
  return filesIn('', snapshot);
}

/** The files to read where none is named: those of the root, else of the folder nearest to it. */
export function chosenFiles(snapshot: Snapshot): readonly string[] {
  const own = filesIn('', snapshot);
  if (own.length > 0) return own;
  const found = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => isComposeFile(path, snapshot) && isProductive(path))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const [first] = found;
  if (first === undefined) return [];
  const folder = filesIn(dirname(first), snapshot);
  return folder.length > 0 ? folder : [first];
}

function filesIn(folder: string, snapshot: Snapshot): readonly string[] {
  const said = variablesOf(folder, snapshot).get('COMPOSE_FILE');
  if (said !== undefined) {
    const files = said.split(/[:;,]/u).map((path) => join(folder, path.trim()));
    if (files.every((path) => has(snapshot, path))) return files;
  }
  const base = names.map((name) => join(folder, name)).find((path) => has(snapshot, path));
  if (base === undefined) return [];
  const over = overrides
    .map((name) => join(folder, name))
    .find((path) => has(snapshot, path) && basename(path).startsWith(basename(base).split('.')[0] ?? ''));
  return over === undefined ? [base] : [base, over];
}

/** Nearer the root first, then what names production over what names development. */
function rank(path: string): number {
  const depth = path.split('/').length * 10;
  if (/prod/u.test(basename(path))) return depth;
  return depth + (/dev|test|local|ci|debug/u.test(basename(path)) ? 2 : 1);
}

/** What stands in `.env` beside a compose file. */
export function variablesOf(folder: string, snapshot: Snapshot): Variables {
  const text = snapshot.text(join(folder, '.env'));
  if (text === undefined) return new Map();
  return variablesIn(text);
}
