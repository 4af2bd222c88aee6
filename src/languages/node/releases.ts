import { present } from '../../kernel/present.ts';
import { debianOf, never, type Debian, type Firsts } from '../common/debian.ts';
import { entryOf } from '../../kernel/entry.ts';

type Line = { readonly major: number; readonly latest: string; readonly ends: string };

/** Read on 2026-11-20 from the npm package `node` and from https://github.com/nodejs/release#release-schedule. */
const nodeTable: { readonly asOf: string; readonly lines: readonly Line[] } = {
  asOf: '2026-11-20',
  lines: [
    { major: 26, latest: '26.10.0', ends: '2029-04-30' },
    { major: 25, latest: '25.9.0', ends: '2026-06-01' },
    { major: 24, latest: '24.21.0', ends: '2028-04-30' },
    { major: 23, latest: '23.11.1', ends: '2025-06-01' },
    { major: 22, latest: '22.23.3', ends: '2027-04-30' },
    { major: 21, latest: '21.7.3', ends: '2024-06-01' },
    { major: 20, latest: '20.20.2', ends: '2026-04-30' },
    { major: 18, latest: '18.20.8', ends: '2025-04-30' },
    { major: 16, latest: '16.20.2', ends: '2023-09-11' },
    { major: 14, latest: '14.21.3', ends: '2023-04-30' },
  ],
};
const preferred = 24;
const codenames: Readonly<Record<string, number>> = {
  'lts/*': 24,
  lts: 24,
  node: 26,
  latest: 26,
  'lts/krypton': 24,
  'lts/jod': 22,
  'lts/iron': 20,
  'lts/hydrogen': 18,
  'lts/gallium': 16,
  'lts/fermium': 14,
};

export type ChosenVersion = {
  readonly tag: string;
  readonly major: number;
  readonly debian: Debian;
  readonly ended?: string;
};

/** Of a major version, minor and patch as one number. */
const firsts: Readonly<Record<number, Firsts>> = {
  12: [never, 22_006],
  13: [never, never],
  14: [never, 17_006],
  15: [never, never],
  16: [20_001, 7_000],
  17: [never, 0],
  18: [16_001, 0],
  19: [never, 0],
  20: [3_001, 0],
};

/** The image tag for a declared version or range: exact where it is exact, else the newest of a line that fits; none newer than the last that the program runs on, where that fits too. */
export function chooseVersion(declared: string | undefined, last = Infinity): ChosenVersion {
  const exact = /^=?v?(\d+)\.(\d+)\.(\d+)$/u.exec(declared ?? '');
  if (exact !== null) return withEnd(Number(exact[1]), exact[0].replace(/^=?v?/u, ''));
  const major =
    declared === undefined
      ? Math.min(preferred, last)
      : (entryOf(codenames, declared.toLowerCase()) ?? majorFor(declared, last));
  const line = nodeTable.lines.find((candidate) => candidate.major === major);
  const minor = line === undefined ? String(major) : line.latest.split('.').slice(0, 2).join('.');
  return withEnd(major, minor);
}

/** The first releases whose corepack knows the keys of 2025; of older lines it asks for none. */
const renewed: Readonly<Record<string, readonly [minor: number, patch: number]>> = {
  18: [20, 7],
  20: [18, 3],
  22: [14, 0],
  23: [7, 0],
};

export function hasOldKeys(tag: string): boolean {
  const [major = '', minor, patch] = tag.split('.');
  const [least, first] = renewed[major] ?? [0, 0];
  if (patch === undefined) return false;
  return Number(minor) < least || (Number(minor) === least && Number(patch) < first);
}

function withEnd(major: number, tag: string): ChosenVersion {
  const ends = nodeTable.lines.find((line) => line.major === major)?.ends;
  const isOver = ends !== undefined && ends < nodeTable.asOf;
  const [, minor, patch] = tag.split('.').map(Number);
  const release = patch === undefined ? undefined : (minor ?? 0) * 1000 + patch;
  const debian = debianOf(release, major < 12 ? [never, never] : firsts[major]);
  return present({ tag, major, debian, ended: isOver ? ends : undefined });
}

/** Ranges by their majors: `>=18` admits the preferred line, `^20`, `20.x` and `18 || 20` the newest that they name. */
function majorFor(range: string, last: number): number {
  const all = range.split('||').flatMap((part) => admitted(part.trim()));
  const fitting = all.filter((major) => major <= last);
  const majors = fitting.length === 0 ? all : fitting;
  if (majors.length === 0) return Math.min(preferred, last);
  return majors.includes(preferred) ? preferred : Math.max(...majors);
}

function admitted(part: string): number[] {
  const least = numberIn(/>=?\s*v?(\d+)/u, part);
  const below = numberIn(/<\s*v?(\d+)/u, part);
  const most = numberIn(/<=\s*v?(\d+)/u, part) ?? (below === undefined ? undefined : below - 1);
  const first = numberIn(/(\d+)/u, part);
  if (least === undefined && most === undefined) return first === undefined ? [] : [first];
  const fitting = nodeTable.lines.map((line) => line.major).filter((major) => major % 2 === 0);
  return fitting.filter((major) => major >= (least ?? 0) && major <= (most ?? 1000));
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
