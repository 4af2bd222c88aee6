import type { JsonMap } from '../../../kernel/json.ts';
import type { Token } from './piece.ts';

const counted: Readonly<Record<string, number>> = {
  zero: 0,
  'a single': 1,
  single: 1,
  a: 1,
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, at) => [word, at + 1]),
  ),
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** `12`, `twelve`. */
export function numberIn(said: string): number {
  return counted[said.trim().toLowerCase()] ?? Number(said);
}

/** `80 percent` as Kubernetes writes a share, anything else as a number. */
export function shareIn(said: string): number | string {
  const share = /^(\w+?)\s?(?:%|per ?cent)$/iu.exec(said.trim())?.[1];
  return share === undefined ? numberIn(said) : `${numberIn(share)}%`;
}

/** `ten minutes` in seconds. */
export function secondsIn(said: string): number {
  const [, count = '', unit = 's'] =
    /^(\d+|[a-z]+?)(?:\s?(s|secs?|seconds?|m|mins?|minutes?|h|hours?))?$/iu.exec(said.trim()) ?? [];
  return numberIn(count) * ({ m: 60, h: 3600 }[unit.charAt(0).toLowerCase()] ?? 1);
}

/** `8 GiB` as an amount of Kubernetes. */
export function amountIn(said: string): string {
  return said.replaceAll(/\s|B$/gu, '');
}

/** `a=b, c: d` by key. */
export function pairsIn(said: string): Record<string, string> {
  const pairs = said.matchAll(
    /((?:[a-z0-9][a-z0-9.-]{0,80}\/)?[a-z0-9](?:[\w.-]{0,60}\w)?)\s?(?:==?|:)\s?["'`]?(\w(?:[\w./:@-]{0,120}[\w*])?)/giu,
  );
  return Object.fromEntries(Array.from(pairs, ([, key = '', value = '']) => [key, value]));
}

/** `a, b and c` one by one. */
export function listIn(said: string): string[] {
  return said
    .split(/\s?,\s?(?:and\s|or\s|plus\s)?|\s(?:and|or|plus)\s/u)
    .map((one) => one.replaceAll(/["'`]/gu, '').trim())
    .filter((one) => one !== '');
}

/** What all tokens of one key say in one blank. */
export function allOf(tokens: readonly Token[], key: string, blank: string = key): string[] {
  return tokens.flatMap((token) => (token.key === key ? (token.of[blank] ?? []) : []));
}

/** What is said once, however often; of two nobody knows which is meant. */
export function oneOf(tokens: readonly Token[], key: string, blank: string = key): string | undefined {
  const [only, ...others] = new Set(allOf(tokens, key, blank));
  return others.length === 0 ? only : undefined;
}

/** Whether several things are called so: nobody knows which is meant. */
export function isTwice(tokens: readonly Token[], key: string, blank = 'name'): boolean {
  return new Set(allOf(tokens, key, blank)).size > 1;
}

export function has(tokens: readonly Token[], key: string): boolean {
  return tokens.some((token) => token.key === key);
}

/** The pairs of all tokens of one key; nothing where there is none. */
export function mapOfAll(tokens: readonly Token[], key: string, blank = 'labels'): JsonMap | undefined {
  const said = allOf(tokens, key, blank);
  return said.length === 0 ? undefined : Object.assign({}, ...said.map(pairsIn));
}

type Whole<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** What was told, where all of it was. */
export function whole<const T extends object>(told: T): Whole<T> | undefined;
export function whole(told: object): object | undefined {
  return Object.values(told).includes(undefined) ? undefined : told;
}

/** `local` as Kubernetes writes a choice of one word. */
export function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
}
