import { present } from '../../kernel/present.ts';

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
/** The newest that most packages have wheels for. */
const preferred = 13;

export type ChosenVersion = { readonly tag: string; readonly ended?: string };

/** The image tag for a version or range: as exact as it is written, the preferred one where a range admits it. */
export function chooseVersion(declared: string | undefined): ChosenVersion {
  const exact = /^={0,2}\s*(3\.\d{1,2}(?:\.\d{1,2})?)(?:\.\*)?$/u.exec((declared ?? '').trim())?.[1];
  const tag = exact ?? fromRange(declared ?? '');
  const ends = pythonTable.ends[tag.split('.').slice(0, 2).join('.')];
  return present({ tag, ended: ends !== undefined && ends < pythonTable.asOf ? ends : undefined });
}

function fromRange(range: string): string {
  const least = minorIn(/(?:>=?|\^|~=?)\s*3\.(\d{1,2})/u, range) ?? 0;
  const below = minorIn(/<\s*3\.(\d{1,2})/u, range);
  const isTilde = /^~(?!=)/u.test(range);
  if (isTilde) return `3.${least}`;
  const most = below === undefined ? preferred : Math.min(preferred, below - 1);
  return `3.${Math.max(least, most)}`;
}

function minorIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
