import { present } from '../../kernel/present.ts';
import { debianOf, never, type Firsts } from '../common/debian.ts';

/** A release ends when the second one after it appears; read on 2026-11-20 from https://go.dev/doc/devel/release. */
const ends: Readonly<Record<string, string>> = {
  '1.12': '2020-02-25',
  '1.13': '2020-08-11',
  '1.14': '2021-02-16',
  '1.15': '2021-08-16',
  '1.16': '2022-03-15',
  '1.17': '2022-08-02',
  '1.18': '2023-02-01',
  '1.19': '2023-08-08',
  '1.20': '2024-02-06',
  '1.21': '2024-08-13',
  '1.22': '2025-02-11',
  '1.23': '2025-08-12',
};
export const preferred = '1.26';

export type ChosenVersion = { readonly tag: string; readonly ended?: string };

const firsts: Readonly<Record<string, Firsts>> = {
  '1.16': [never, 8],
  '1.17': [never, 1],
  '1.18': [never, 0],
  '1.19': [11, 0],
  '1.20': [6, 0],
};

export function imageOf(tag: string): string {
  const [, minor = '', patch] = tag.split('.');
  const first = Number(minor) < 16 ? ([never, never] as const) : firsts[minorOf(tag)];
  return `golang:${tag}-${debianOf(patch === undefined ? undefined : Number(patch), first)}`;
}

/** The image tag for a version as it is written, with the day of its end where that has come. */
export function chooseVersion(version: string | undefined): ChosenVersion {
  const tag = /^1\.\d{1,2}(?:\.\d{1,2})?/u.exec((version ?? '').replace(/^go/u, ''))?.[0] ?? preferred;
  return present({ tag, ended: ends[tag.split('.').slice(0, 2).join('.')] });
}

/**
 * What builds a module: its own release while that is maintained, else a current one, which compiles older modules in
 * the language of their go.mod.
 */
export function builderFor(declared: string | undefined): string {
  const chosen = chooseVersion(declared);
  const minor = Number(chosen.tag.split('.')[1]);
  return chosen.ended !== undefined || minor < 24 ? preferred : minorOf(chosen.tag);
}

function minorOf(tag: string): string {
  return tag.split('.').slice(0, 2).join('.');
}
