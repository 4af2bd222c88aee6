import type { Span } from '../../span.ts';
import { leftovers } from '../../text/leftover.ts';

export { words } from '../../text/words.ts';

/** One thing that people tell in any words: by what is known of the words of a sentence, whatever their order. */
export type Teller = {
  /** A sentence, or a part of it with one value, in the words in which that is asked for. */
  readonly tell: (said: string, whole: Whole) => string | undefined;
};

/** An object of a kind that people describe. */
export type ObjectTeller = Teller & {
  /** It is told in sentences of its own beside what runs, too. */
  readonly isBeside?: true;
  /** Whether the request is about it at all. */
  readonly about: (text: string) => boolean;
  /** What is said before all else: its kind, and what it is called. */
  readonly begins: (text: string) => string;
};

/** The whole request, and whether nobody read a word of a part of it. */
export type Whole = {
  readonly text: string;
  readonly isUnread: (said: string) => boolean;
  /** What runs, and the objects that are spoken of by their names: seen once for all sentences. */
  readonly kind: () => string | undefined;
  readonly objects: () => ReadonlyMap<string, string>;
  /** The kinds of objects that are named, and do not run. */
  readonly named: () => ReadonlySet<string>;
  /** The sentence that a part is of. */
  readonly sentence?: string;
};

/** Whether the request is about one of these kinds. */
export function isOneOf(kinds: readonly string[], { kind, named }: Whole): boolean {
  return kinds.some((one) => one === kind() || named().has(one));
}

/** Whether any of the words is said. */
export function says(said: string, pattern: RegExp): boolean {
  return said.search(pattern) !== -1;
}

/** What was told, and behind it what of the sentence nobody knows: that is still to be named as not understood. */
export function withRest(told: string, said: string, known: readonly RegExp[]): string {
  const rest = restOf(said, known);
  return rest.length === 0 ? told : `${told}, ${rest.join(' ')}`;
}

/** What of a sentence nobody knows. */
export function restOf(said: string, known: readonly RegExp[]): string[] {
  const spans = known.flatMap((pattern) =>
    [...said.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  return leftovers(said, spans);
}

/** Who tells so much else tells of something else. */
export const much = 3;

/** The same sentence, with what is told in the place of all from the first of these places to the last. */
export function instead(said: string, places: readonly Span[], told: string): string {
  const start = Math.min(...places.map((one) => one.start));
  const end = Math.max(...places.map((one) => one.end));
  return `${said.slice(0, start)}. ${told}. ${said.slice(end).replace(/^["'\x60]/u, '')}`;
}

/** Where a word of a sentence stands. */
export function placeOf(said: string, word: string): Span {
  const start = said.indexOf(word);
  return { start, end: start + word.length };
}
