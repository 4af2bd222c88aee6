import type { Span } from '../span.ts';

/** A thing that is told in one clause by words of which each is known, in whatever order they stand. */
export type Closed = {
  /** What it is about: a word of each is somewhere, in a value too. */
  readonly topics?: readonly RegExp[];
  /** Each is told once; those of `may` can be. */
  readonly must?: readonly RegExp[];
  readonly may?: readonly RegExp[];
  /** Words beside them that change nothing. */
  readonly idle: readonly RegExp[];
};

export type Parts = {
  /** What `must` found, in its order. */
  readonly found: readonly RegExpExecArray[];
  /** The named groups of all. */
  readonly told: Told;
  /** Where something of it is told. */
  readonly spans: readonly Span[];
  /** The clause with spaces in their place. */
  readonly rest: string;
};

export type Told = Readonly<Record<string, string | undefined>>;

/** The parts of a clause, or nothing where one that must be told is missing. */
export function partsOf(
  clause: string,
  { topics = [], must = [], may = [], idle }: Closed,
): Parts | undefined {
  const about = topics.map((topic) => [...clause.matchAll(topic)]);
  if (about.some((one) => one.length === 0)) return undefined;
  const needed = inTurn(clause, must);
  if (needed.found.length < must.length) return undefined;
  const extra = inTurn(needed.rest, may);
  const told = [...about.flat(), ...needed.found, ...extra.found];
  const rest = blanked(clause, told);
  const known = idle.flatMap((pattern) => [...rest.matchAll(pattern)]);
  return {
    found: needed.found,
    told: Object.assign({}, ...needed.found.map(groupsOf), ...extra.found.map(groupsOf)),
    spans: [...told, ...known].map(spanOf),
    rest: blanked(rest, known),
  };
}

type Turn = { readonly found: readonly RegExpExecArray[]; readonly rest: string };

/** What one took is gone for the next. */
function inTurn(clause: string, patterns: readonly RegExp[]): Turn {
  return patterns.reduce<Turn>(
    ({ found, rest }, pattern) => {
      const [match] = pattern.global ? rest.matchAll(pattern) : [pattern.exec(rest)];
      if (match === undefined || match === null) return { found, rest };
      return { found: [...found, match], rest: blanked(rest, [match]) };
    },
    { found: [], rest: clause },
  );
}

function groupsOf({ groups = {} }: RegExpExecArray): Told {
  return Object.fromEntries(Object.entries(groups).filter(([, said]) => said !== undefined));
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function blanked(text: string, matches: readonly RegExpExecArray[]): string {
  const letters = Array.from({ length: text.length }, (_, at) => text[at] ?? '');
  for (const { start, end } of matches.map(spanOf)) letters.fill(' ', start, end);
  return letters.join('');
}
