import { anchorsOf, bestOf } from '../kernel/anchors.ts';

const needles = new WeakMap<RegExp, readonly string[]>();

/** Texts of which one must be there for a pattern to find anything, and so seen at once. */
export function needlesOf(pattern: RegExp): readonly string[] {
  const known = needles.get(pattern) ?? read(pattern);
  needles.set(pattern, known);
  return known;
}

/** Whether a text can hold what the pattern finds at all. */
export function mayHold(text: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (text.includes(needle)) return true;
  return false;
}

function read({ source, flags }: RegExp): readonly string[] {
  const best = /[iv]/u.test(flags) ? [] : bestOf(anchorsOf(source).choices);
  return best.length === 0 ? [''] : [...new Set(best)];
}
