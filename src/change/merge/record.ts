import { hash } from '../../kernel/hash.ts';

/**
 * What was written last, kept in the repository: a short hash for each line of each file. With it hand edits are told
 * from what is merely old, wherever the commits went (squashed, rebased, copied) and whoever asks (App, command line).
 */
export const recordPath = '.github/supercargo.lock';

/** Lines by path: a hash each, or the line itself where it is known. */
export type Records = ReadonlyMap<string, readonly string[]>;

const intro = [
  '# A hash for each line that Supercargo wrote. With it your edits are kept when it writes again.',
  '# Remove a line below, and that file is only yours. Where two branches conflict here, keep the lines of both.',
];
const width = 4;

/** Remarks, and what is left of a conflict that was settled by keeping both sides. */
const noRecord = /^(?:#|<{7}|={7}|>{7})/u;

export function readRecords(text = ''): Records {
  const records = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const at = line.lastIndexOf(' ');
    if (noRecord.test(line) || at < 1) continue;
    const hashes = line.slice(at + 1).match(/.{4}/gsu) ?? [];
    records.set(line.slice(0, at), hashes.map(unknown));
  }
  return records;
}

/** The same records give the same bytes; without any there is nothing to keep. */
export function writeRecords(records: Records): string {
  const lines = [...records].map(([path, lines]) => `${path} ${lines.map(hashOf).join('')}`);
  return [...intro, ...lines.toSorted(), ''].join('\n');
}

export function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** Hashes become lines again where one of the texts has them; the others are gone everywhere, and their words do not matter. */
export function recall(record: readonly string[], texts: readonly string[]): readonly string[] {
  const known = new Map(texts.flatMap(linesOf).map((line) => [hashOf(line), line]));
  return record.map((line) => known.get(hashOf(line)) ?? line);
}

export function isSame(record: readonly string[], text: string): boolean {
  const lines = linesOf(text);
  return (
    lines.length === record.length && lines.every((line, at) => hashOf(line) === hashOf(record[at] ?? ''))
  );
}

/** No line of a text begins like this. */
const mark = '\0';

function unknown(short: string): string {
  return mark + short;
}

function hashOf(line: string): string {
  return line.startsWith(mark) ? line.slice(1) : short(line);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 24 bits: an edit that is taken for none happens once in sixteen million. */
function short(line: string): string {
  const bits = Number.parseInt(hash(line).slice(0, 6), 16);
  return Array.from({ length: width }, (_, at) => letters[(bits >>> (6 * at)) & 63]).join('');
}
