import type { Spoken } from '../spoken.ts';

/** A thing that is told in one clause, by words of which each is known, in whatever order they stand. */
export type Closed = {
  /** Each is told, by its named groups; those of `may` can be. */
  readonly must: readonly RegExp[];
  readonly may?: readonly RegExp[];
  /** Words beside them that change nothing. */
  readonly idle: RegExp;
  /** What the whole text says where such a clause means this. */
  readonly where: RegExp;
  readonly unless?: RegExp;
  readonly write: (told: Told) => string | undefined;
};

export type Told = Readonly<Record<string, string | undefined>>;

/** Up to the next mark; a colon behind Chinese is one too. */
const clause = /(?:(?!(?<=\p{Script=Han}):)[^,;。\n]){3,160}/gu;

/** Rewrites a clause that says nothing else, and leaves every other as it is. */
export function closed({ must, may = [], idle, where, unless, write }: Closed): Spoken {
  return [
    clause,
    (said) => toldIn(said, [...must.map(needed), ...may.map(optional)], idle, write) ?? said,
    (words) => where.test(words) && unless?.test(words) !== true,
  ];
}

type Part = { readonly pattern: RegExp; readonly isNeeded: boolean };
const needed = (pattern: RegExp): Part => ({ pattern, isNeeded: true });
const optional = (pattern: RegExp): Part => ({ pattern, isNeeded: false });

function toldIn(
  said: string,
  ...[parts, idle, write]: readonly [readonly Part[], RegExp, Closed['write']]
): string | undefined {
  let rest = said;
  const told: Record<string, string | undefined> = {};
  for (const { pattern, isNeeded } of parts) {
    const match = pattern.exec(rest);
    if (match === null && isNeeded) return undefined;
    if (match === null) continue;
    Object.assign(told, match.groups);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  return /[^\s"'`():]/u.test(rest.replaceAll(idle, ' ')) ? undefined : write(told);
}
