import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** `[table, row]` puts a row, `[table, id, null]` removes one. */
export type Entry =
  | readonly [table: string, row: unknown]
  | readonly [table: string, id: unknown, gone: null];

/** A file of one JSON entry a line. What was appended is with the kernel when `append` returns. */
export type Log = { readonly append: (entry: Entry) => void; readonly close: () => void };

export function readLog(path: string): readonly Entry[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // After a kill the last line may be torn: nobody was told of that change, so it never happened.
  const torn = lines.pop() ?? '';
  if (torn !== '') cut(path, Buffer.byteLength(torn));
  return lines.map((line) => JSON.parse(line) as Entry);
}

export function openLog(path: string): Log {
  const file = openSync(path, 'a', 0o600);
  return {
    append: (entry) => void writeSync(file, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(file),
  };
}

/** Writes the log anew with only what is alive; readers see the old file or the new one, nothing between. */
export function rewriteLog(path: string, entries: Iterable<Entry>): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', 0o600);
  for (const entry of entries) writeSync(file, `${JSON.stringify(entry)}\n`);
  closeSync(file);
  renameSync(fresh, path);
}

function cut(path: string, bytes: number): void {
  const file = openSync(path, 'r+');
  ftruncateSync(file, Buffer.byteLength(readFileSync(path)) - bytes);
  closeSync(file);
}
