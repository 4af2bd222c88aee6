import type { Rule } from '../contract.ts';

type Mentioning = Pick<Rule<never>, 'mentions'>;

/** Texts alike in their words are asked by the same rules; more kinds of them than this no repository has. */
const mostKinds = 2000;

/**
 * Sorts rules out by the words without which they find nothing, in any case. Whether a text holds a word is asked once
 * for all rules, and what follows from the answers is remembered.
 */
export function rulesByMention<One extends Mentioning>(
  rules: readonly One[],
): (text: string) => readonly One[] {
  const words = [
    ...new Set(rules.flatMap(({ mentions = [] }) => mentions.map((word) => word.toLowerCase()))),
  ];
  const places = new Map(words.map((word, at) => [word, at]));
  const all = rules.map((rule) => ({
    rule,
    wanted: rule.mentions?.map((word) => places.get(word.toLowerCase())),
  }));
  const finder = finderOf(words.map((word) => sought(word)));
  const known = new Map<string, readonly One[]>();
  return (text) => {
    const kind = finder(text.toLowerCase());
    const before = known.get(kind);
    if (before !== undefined) return before;
    const isAsked = all.filter(({ wanted }) => wanted?.some((at = 0) => isIn(kind, at)) ?? true);
    const chosen = isAsked.map(({ rule }) => rule);
    if (known.size < mostKinds) known.set(kind, chosen);
    return chosen;
  };
}

/** How many answers a character of a kind holds. */
const bits = 15;

function isIn(kind: string, at: number): boolean {
  return ((kind.charCodeAt(Math.floor(at / bits)) >> (at % bits)) & 1) === 1;
}

/** Which words a text holds, as bits; it is asked of every script, so that it makes as little as it can. */
function finderOf(words: readonly Sought[]): (text: string) => string {
  const pairs = new Uint8Array(anyPair + 1);
  return (text) => {
    markPairs(text, pairs);
    let kind = '';
    for (let from = 0; from < words.length; from += bits) {
      let held = 0;
      for (let at = 0; at < bits; at += 1) if (holds(text, pairs, words[from + at])) held |= 1 << at;
      kind += String.fromCharCode(held);
    }
    return kind;
  };
}

function holds(text: string, pairs: Uint8Array, sought: Sought | undefined): boolean {
  return (
    sought !== undefined &&
    pairs[sought.first] === 1 &&
    pairs[sought.last] === 1 &&
    text.includes(sought.word)
  );
}

/** A word to look for, with the first and the last pair of letters in it. */
type Sought = { readonly word: string; readonly first: number; readonly last: number };

function sought(word: string): Sought {
  const last = word.length - 2;
  return { word, first: last < 0 ? anyPair : pairAt(word, 0), last: last < 0 ? anyPair : pairAt(word, last) };
}

const anyPair = 4096;

/** Marks the pairs of letters in a text: where one is missing, so is the word, and nobody has to look for it. */
function markPairs(text: string, pairs: Uint8Array): void {
  pairs.fill(0);
  pairs[anyPair] = 1;
  for (let at = 0; at + 1 < text.length; at += 1) pairs[pairAt(text, at)] = 1;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 6) ^ text.charCodeAt(at + 1)) & (anyPair - 1);
}
