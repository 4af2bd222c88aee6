import { code } from '../markdown.ts';

/** Words that mean something, but nobody knows what: as much of each as finds it again among what was said. */
export function sayLeftover(leftover: readonly string[]): { words: string } | undefined {
  return leftover.length === 0 ? undefined : { words: leftover.map(shortened).join(', ') };
}

function shortened(words: string): string {
  return code(words.length > 80 ? `${words.slice(0, 80)}…` : words);
}
