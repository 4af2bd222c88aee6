import { anyCase } from '../../../../kernel/any-case.ts';
import { leftovers } from '../../text/leftover.ts';

/** One thing that people tell in any words: by what is known of the words of a sentence, whatever their order. */
export type Teller = {
  /** A sentence, or a part of it with one value, in the words in which that is asked for. */
  readonly tell: (said: string, whole: Whole) => string | undefined;
};

/** An object of a kind that people describe. */
export type ObjectTeller = Teller & {
  /** Whether the request is about it at all. */
  readonly about: (text: string) => boolean;
  /** What is said before all else: its kind, and what it is called. */
  readonly begins: (text: string) => string;
};

/** The whole request, and whether nobody read a word of a part of it. */
export type Whole = { readonly text: string; readonly isUnread: (said: string) => boolean };

/** A pattern as a word or several: spaces stand for any, and no word begins or ends within it. */
export function words(pattern: string): RegExp {
  return anyCase(`(?<![\\w./-])(?:${pattern})(?![\\w-])`.replaceAll(' ', '\\s'));
}

/** Whether any of the words is said. */
export function says(said: string, pattern: RegExp): boolean {
  return said.search(pattern) !== -1;
}

/** What was told, and behind it what of the sentence nobody knows: that is still to be named as not understood. */
export function withRest(told: string, said: string, known: readonly RegExp[]): string {
  const spans = known.flatMap((pattern) =>
    [...said.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  const rest = leftovers(said, spans);
  return rest.length === 0 ? told : `${told}, ${rest.join(' ')}`;
}
