import { present } from '../../kernel/present.ts';
import { debianOf, never, type Debian, type Firsts } from '../common/debian.ts';

/** From https://www.ruby-lang.org/en/downloads/branches/. */
const rubyTable: { readonly asOf: string; readonly ends: Readonly<Record<string, string>> } = {
  asOf: '2026-11-20',
  ends: {
    '2.4': '2020-03-31',
    '2.5': '2021-03-31',
    '2.6': '2022-04-12',
    '2.7': '2023-03-31',
    '3.0': '2024-04-23',
    '3.1': '2025-03-26',
    '3.2': '2026-03-31',
    '3.3': '2027-03-31',
    '3.4': '2028-03-31',
  },
};
const preferred = '3.4';

const firsts: Readonly<Record<string, Firsts>> = {
  '2.6': [never, 9],
  '2.7': [never, 5],
  '3.0': [never, 3],
  '3.1': [4, 0],
  '3.2': [2, 0],
};

export type ChosenVersion = { readonly tag: string; readonly debian: Debian; readonly ended?: string };

/** The image tag for a version or a requirement: as exact as it is written, the preferred one where it is admitted. */
export function chooseVersion(declared: string | undefined): ChosenVersion {
  const text = (declared ?? '').trim();
  const exact = /^=?\s*(\d+\.\d+(?:\.\d+)?)(?:p\d+)?$/u.exec(text)?.[1];
  const tag = exact ?? fromRequirement(text);
  const minor = tag.split('.').slice(0, 2).join('.');
  const ends = rubyTable.ends[minor];
  const patch = tag.split('.')[2];
  const first = order(minor) < order('2.6') ? ([never, never] as const) : firsts[minor];
  const debian = debianOf(patch === undefined ? undefined : Number(patch), first);
  return present({ tag, debian, ended: ends !== undefined && ends < rubyTable.asOf ? ends : undefined });
}

function fromRequirement(text: string): string {
  const pessimistic = /~>\s*(\d+\.\d+)\.\d+/u.exec(text)?.[1];
  if (pessimistic !== undefined) return pessimistic;
  if (/^2$|~>\s*2\b/u.test(text)) return '2.7';
  const least = order(/(?:~>|>=?)\s*(\d+\.\d+)/u.exec(text)?.[1] ?? '0.0');
  const below = order(/<\s*(\d+\.\d+)/u.exec(text)?.[1] ?? '99.0');
  const fitting = Object.keys(rubyTable.ends).filter(
    (minor) => order(minor) >= least && order(minor) < below,
  );
  return fitting.includes(preferred) ? preferred : (fitting.at(-1) ?? preferred);
}

function order(minor: string): number {
  const [major = 0, second = 0] = minor.split('.').map(Number);
  return major * 100 + second;
}
