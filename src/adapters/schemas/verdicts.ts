import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Verdicts that were kept from earlier runs, by the hash of a file's content. */
export type Verdicts = {
  readonly isEmpty: boolean;
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, encoded: string) => void;
  /** Writes what is new, with the state of the schema files that it rests on. */
  readonly close: (schemaFiles: readonly string[]) => void;
};

/** Beyond this a cache is begun anew. */
const maxBytes = 64 * 1024 * 1024;

export function noVerdicts(): Verdicts {
  return { isEmpty: true, get: () => undefined, put: () => undefined, close: () => undefined };
}

/** One file for each set of schemas and flags: a line of schema files, then one line for each content. */
export function openVerdicts(folder: string, set: string): Verdicts {
  const path = join(folder, 'verdicts', `${hash('sha256', set).slice(0, 32)}.txt`);
  const kept = read(path);
  const known = new Map(kept.lines.map((line) => [line.slice(0, 40), line] as const));
  const fresh = new Map<string, string>();
  return {
    isEmpty: known.size === 0,
    get: (key) => fresh.get(key) ?? known.get(key)?.slice(41),
    put: (key, encoded) => void fresh.set(key, encoded),
    close: (schemaFiles) => {
      if (fresh.size === 0) return;
      mkdirSync(join(folder, 'verdicts'), { recursive: true });
      const text = [...fresh].map(([key, encoded]) => `${key} ${encoded}\n`).join('');
      const files = new Set([...kept.schemaFiles, ...schemaFiles]);
      const grows = files.size === kept.schemaFiles.length && kept.lines.length > 0;
      if (grows) appendFileSync(path, text);
      else
        writeFileSync(
          path,
          `${header([...files])}\n${[...known.values()].map((line) => `${line}\n`).join('')}${text}`,
        );
    },
  };
}

export function keyOf(content: Uint8Array): string {
  return hash('sha1', content);
}

type Kept = { readonly schemaFiles: readonly string[]; readonly lines: readonly string[] };

const nothing: Kept = { schemaFiles: [], lines: [] };

/** Nothing where the file cannot be read, is too large, or rests on schemas that have changed. */
function read(path: string): Kept {
  try {
    if (statSync(path).size > maxBytes) return nothing;
    const [first = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    const schemaFiles = Object.keys(JSON.parse(first) as object);
    if (header(schemaFiles) !== first) return nothing;
    return { schemaFiles, lines: lines.filter((line) => /^[\da-f]{40} \[.*\]$/u.test(line)) };
  } catch {
    return nothing;
  }
}

function header(files: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(files.map((file) => [file, stateOf(file)])));
}

function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 'none' : `${stat.size} ${stat.mtimeMs}`;
}
