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
  const words = [...new Set(rules.flatMap(({ mentions = [] }) => mentions.map(lower)))];
  const places = rules.map(({ mentions }) => mentions?.map((word) => words.indexOf(lower(word))));
  const known = new Map<string, readonly One[]>();
  return (text) => {
    const held = heldIn(lower(text), words);
    const before = known.get(held);
    if (before !== undefined) return before;
    const chosen = rules.filter((_, at) => places[at]?.some((word) => held[word] === '1') ?? true);
    if (known.size < mostKinds) known.set(held, chosen);
    return chosen;
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** One digit for each word. */
function heldIn(text: string, words: readonly string[]): string {
  return words.map((word) => (text.includes(word) ? '1' : '0')).join('');
}
