import { present } from '../../kernel/present.ts';
import { debianOf, never, type Debian, type Firsts } from '../common/debian.ts';

/** Read on 2026-11-20 from https://devguide.python.org/versions/ and what it plans. */
const pythonTable: { readonly asOf: string; readonly ends: Readonly<Record<string, string>> } = {
  asOf: '2026-11-20',
  ends: {
    '2.7': '2020-01-01',
    '3.6': '2021-12-23',
    '3.7': '2023-06-27',
    '3.8': '2024-10-07',
    '3.9': '2025-10-31',
    '3.10': '2026-10-31',
    '3.11': '2027-10-31',
    '3.12': '2028-10-31',
    '3.13': '2029-10-31',
    '3.14': '2030-10-31',
  },
};
const firsts: Readonly<Record<string, Firsts>> = {
  '2.7': [never, never],
  '3.5': [never, never],
  '3.6': [never, 15],
  '3.7': [17, 12],
  '3.8': [18, 12],
  '3.9': [18, 7],
  '3.10': [13, 0],
  '3.11': [5, 0],
};
/** The newest that most packages have wheels for. */
const preferred = 13;

export type ChosenVersion = { readonly tag: string; readonly debian: Debian; readonly ended?: string };

/**
 * The image tag for a version or range: as exact as it is written, the preferred one where a range admits it. A patch
 * that is older than its Debian gives way to the last one of its line. A range ends where what is pinned has no release.
 */
export function chooseVersion(declared: string | undefined, newest = preferred): ChosenVersion {
  const exact = /^={0,2}\s*(3\.\d{1,2}(?:\.\d{1,2})?)(?:\.\*)?$/u.exec((declared ?? '').trim())?.[1];
  const written = exact ?? fromRange(declared ?? '', Math.min(newest, preferred));
  const [major, minor, patch] = written.split('.');
  const line = `${major}.${minor}`;
  const debian = debianOf(undefined, firsts[line]);
  const isThere = patch === undefined || debianOf(Number(patch), firsts[line]) === debian;
  const ends = pythonTable.ends[line];
  const ended = ends !== undefined && ends < pythonTable.asOf ? ends : undefined;
  return present({ tag: isThere ? written : line, debian, ended });
}

function fromRange(range: string, newest: number): string {
  const least = minorIn(/(?:>=?|\^|~=?)\s*3\.(\d{1,2})/u, range) ?? 0;
  const below = minorIn(/<\s*3\.(\d{1,2})/u, range);
  const isTilde = /^~(?!=)/u.test(range);
  if (isTilde) return `3.${least}`;
  const most = below === undefined ? newest : Math.min(newest, below - 1);
  return `3.${Math.max(least, most)}`;
}

function minorIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
