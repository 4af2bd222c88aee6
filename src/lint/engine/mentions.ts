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
  const all = rules.map((rule) => ({ rule, words: rule.mentions?.map((word) => word.toLowerCase()) }));
  const words = [...new Set(all.flatMap((one) => one.words ?? []))].map((word) => sought(word));
  const known = new Map<string, readonly One[]>();
  return (text) => {
    const lower = text.toLowerCase();
    const kind = kindOf(lower, words);
    const before = known.get(kind);
    if (before !== undefined) return before;
    const isAsked = all.filter((one) => one.words?.some((word) => lower.includes(word)) ?? true);
    const chosen = isAsked.map(({ rule }) => rule);
    if (known.size < mostKinds) known.set(kind, chosen);
    return chosen;
  };
}

/** Which words a text holds, as bits; it is asked of every script, so that it makes as little as it can. */
function kindOf(text: string, words: readonly Sought[]): string {
  const pairs = pairsOf(text);
  let kind = '';
  for (let from = 0; from < words.length; from += 15) {
    let bits = 0;
    for (let at = from; at < from + 15; at += 1) bits = bits * 2 + (holds(text, pairs, words[at]) ? 1 : 0);
    kind += String.fromCharCode(bits);
  }
  return kind;
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
function pairsOf(text: string): Uint8Array {
  const pairs = new Uint8Array(anyPair + 1);
  pairs[anyPair] = 1;
  for (let at = 0; at + 1 < text.length; at += 1) pairs[pairAt(text, at)] = 1;
  return pairs;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 6) ^ text.charCodeAt(at + 1)) & (anyPair - 1);
}
