import { termsOf } from './documents.ts';

/** Words that say what a text is about, and pairs of Han characters. */
export function termsIn(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const han = lower.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = han.flatMap((run) =>
    Array.from(run, (_, at) => run.slice(at, at + 2)).filter((pair) => pair.length === 2),
  );
  return new Set([...termsOf(lower), ...pairs]);
}

/** Whether a text says what another one says, in nearly the same words. */
export function isRepeated(text: string, other: string): boolean {
  const [said, before] = [termsIn(text), termsIn(other)];
  const shared = [...said].filter((term) => before.has(term)).length;
  return shared >= 3 && shared >= 0.6 * Math.min(said.size, before.size);
}
