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
  const words = [...new Set(all.flatMap((one) => one.words ?? []))];
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
function kindOf(text: string, words: readonly string[]): string {
  let kind = '';
  for (let from = 0; from < words.length; from += 15) {
    let bits = 0;
    for (let at = from; at < from + 15; at += 1) bits = bits * 2 + (text.includes(words[at] ?? '') ? 1 : 0);
    kind += String.fromCharCode(bits);
  }
  return kind;
}
