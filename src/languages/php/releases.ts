import { present } from '../../kernel/present.ts';

/** From https://www.php.net/supported-versions.php and https://www.php.net/eol.php. */
const phpTable: { readonly asOf: string; readonly ends: Readonly<Record<string, string>> } = {
  asOf: '2026-11-20',
  ends: {
    '5.6': '2018-12-31',
    '7.0': '2019-01-10',
    '7.1': '2019-12-01',
    '7.2': '2020-11-30',
    '7.3': '2021-12-06',
    '7.4': '2022-11-28',
    '8.0': '2023-11-26',
    '8.1': '2025-12-31',
    '8.2': '2026-12-31',
    '8.3': '2027-12-31',
    '8.4': '2028-12-31',
  },
};
const preferred = '8.4';

/** The first of a line that has images on its Debian; an older one gives way to the last of its line. */
const firsts: Readonly<Record<string, number>> = { '7.3': 31, '7.4': 24, '8.0': 30, '8.1': 21, '8.2': 8 };

export type ChosenVersion = { readonly tag: string; readonly minor: string; readonly ended?: string };

/** The image tag for a version or a constraint of Composer; what it runs may not know the newest PHP. */
export function chooseVersion(declared: string | undefined, newest: string = preferred): ChosenVersion {
  const text = (declared ?? '').trim();
  const exact = /^[=v]?\s*(\d+\.\d+(?:\.\d+)?)$/u.exec(text)?.[1];
  const written = exact ?? fromConstraint(text, newest);
  const [major, second, patch] = written.split('.');
  const minor = `${major}.${second}`;
  const isThere = patch === undefined || Number(patch) >= (firsts[minor] ?? 0);
  const tag = isThere ? written : minor;
  const ends = phpTable.ends[minor];
  return present({ tag, minor, ended: ends !== undefined && ends < phpTable.asOf ? ends : undefined });
}

const beforeEight = /^>=?\s*(?:5|7(?:\.[0-3])?(?![.\d]*[4-9]))/u;

/** `>=5.5` was written when PHP 8 was not there, so it is not read as a promise to run on it. */
function fromConstraint(text: string, newest: string): string {
  const minors = Object.keys(phpTable.ends);
  const fitting = minors.filter(
    (minor) =>
      order(minor) <= order(newest) && text.split(/\|\|?/u).some((part) => admits(part.trim(), minor)),
  );
  if (fitting.includes(newest) && !beforeEight.test(text)) return newest;
  const old = fitting.filter((minor) => minor < '8');
  return (beforeEight.test(text) ? old.at(-1) : fitting.at(-1)) ?? newest;
}

/** One alternative of a constraint: `^8.1`, `~8.1.0`, `8.2.*`, `>=7.4 <8.3`, `*`. */
function admits(part: string, minor: string): boolean {
  const below = /<\s*(\d+(?:\.\d+)?)/u.exec(part)?.[1] ?? '99.0';
  return order(minor) < order(below) && (part === '' || part === '*' || isFrom(part, order(minor)));
}

function isFrom(part: string, at: number): boolean {
  const [, sign = '', first, second = '0'] = /^([~^]|>=?|=)?\s*v?(\d+)(?:\.(\d+))?/u.exec(part) ?? [];
  const least = Number(first ?? '99') * 100 + Number(second);
  if (isOneMinor(sign, part)) return at === least;
  return at >= least && (sign.startsWith('>') || Math.floor(at / 100) === Number(first));
}

/** `~8.1.0` stays within 8.1, and so does `8.1.*`. */
function isOneMinor(sign: string, part: string): boolean {
  return sign === '~' ? /\d+\.\d+\.\d+/u.test(part) : sign === '' && /^v?\d+\.\d/u.test(part);
}

function order(minor: string): number {
  const [major = 0, second = 0] = minor.split('.').map(Number);
  return major * 100 + second;
}

/** The Debian that images of that PHP were built on. */
export function debianOf(minor: string): string {
  if (order(minor) >= 800) return 'bookworm';
  if (order(minor) >= 703) return 'bullseye';
  return order(minor) >= 701 ? 'buster' : 'stretch';
}
