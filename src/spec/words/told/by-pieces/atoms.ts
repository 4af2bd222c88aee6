import type { Span } from '../../span.ts';

/** What stands in quotes or brackets of a list is parted nowhere. */
const kept =
  '"[^"\\n]{0,400}"|\\x60[^\\x60\\n]{0,400}\\x60|(?<!\\w)\'[^\'\\n]{0,400}\'(?!\\w)|\\[[^\\]\\n]{0,300}\\]';

/** A sentence with what stands behind its semicolons; what is quoted is one letter of it. */
export const whole =
  /(?:"[^"\n]{0,400}"|\x60[^\x60\n]{0,400}\x60|\([^()\n"\x60]{0,200}\)|[^.?!\n"\x60]|["\x60]|[.?!](?=\S))+/gu;

/** The program as a whole; without `the` it is what a container is called. */
export const theApp = '(?<=(?<!\\w)(?:the|its|our|your|my|this|an?) )app(?! container)';

/** The parts of a text between these marks, as spans. */
export function atomsOf(text: string, marks: string): Span[] {
  const pattern = new RegExp(`${kept}|(?<mark>${marks})`, 'giu');
  const cuts = [...text.matchAll(pattern)].filter(({ groups }) => groups?.['mark'] !== undefined);
  const bounds = cuts.map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  return [...bounds, { start: text.length, end: text.length }].map(({ start }, at) => ({
    start: bounds[at - 1]?.end ?? 0,
    end: start,
  }));
}

/** What is left of a text of which these parts are known. */
export function restOf(said: string, known: readonly RegExp[]): string {
  return known
    .reduce((text, pattern) => text.replaceAll(pattern, ' '), said)
    .replaceAll(/[\s,;:.()'"\x60-]+/gu, ' ')
    .trim();
}

/** The first group of a pattern that was found. */
export function valueOf(pattern: RegExp, said: string): string | undefined {
  const [found] = said.matchAll(pattern);
  return found?.slice(1).find((one) => typeof one === 'string');
}
