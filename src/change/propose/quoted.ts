/**
 * What is read may have been put into other words before (`cpu request 300m` for `300m of cpu`); a row quotes only those
 * that the person wrote, with what stands between them. What has none of them is left as it is.
 */
export function quotedFrom(written: string): (said: string) => string {
  const words = written.replaceAll(/\s+/gu, ' ');
  const lower = words.toLowerCase();
  return (said) => {
    const folded = said.toLowerCase().replaceAll(/\s+/gu, ' ');
    if (said.includes('…') || lower.includes(folded)) return said;
    const isIn = (one: string): boolean => placeOf(lower, one, 0) !== -1;
    const own = (folded.match(/\p{Script=Han}+|[^\s\p{Script=Han},，]+/gu) ?? [])
      .map((one) => one.replaceAll(/^[^\p{L}\p{N}/]+|[^\p{L}\p{N}%]+$/gu, ''))
      .flatMap((one) => (isIn(one) ? [one] : one.split(/[-~]/u).filter(isIn)))
      // It stands in many places, and between any two.
      .filter((one) => one !== 'and');
    const apart = own.map((one) => words.slice(placeOf(lower, one, 0)).slice(0, one.length));
    return own.length === 0 ? said : (spanOf(words, own) ?? apart.join(' '));
  };
}

/** From the first to the last of them, where only words that tell nothing stand between: anything else may be a secret. */
function spanOf(words: string, own: readonly string[]): string | undefined {
  const lower = words.toLowerCase();
  const places = own
    .map((one) => ({ start: placeOf(lower, one, 0), end: placeOf(lower, one, 0) + one.length }))
    .toSorted((a, b) => a.start - b.start);
  const gaps = places.slice(1).map(({ start }, at) => lower.slice(places[at]?.end ?? start, start));
  return gaps.every((gap) => idle.test(gap)) ? words.slice(places[0]?.start, places.at(-1)?.end) : undefined;
}

const idle =
  /^(?:[\s,，、.;:()（）~-]|(?<![a-z])(?:and|of|to|with|at|an?|the|for|in|on|is|or|let|it|grow|instances|pods|copies|cpu|memory)(?![a-z])|[个的和到扩从核])*$/u;

/** Where it stands as a word of its own; Chinese has no gaps between them. */
function placeOf(words: string, one: string, from: number): number {
  if (one === '') return -1;
  for (let at = words.indexOf(one, from); at !== -1; at = words.indexOf(one, at + 1)) {
    const before = isLatin(one.at(0)) && isLatin(words[at - 1]);
    const after = isLatin(one.at(-1)) && isLatin(words[at + one.length]);
    if (!before && !after) return at;
  }
  return -1;
}

function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && /[a-z0-9]/u.test(letter);
}
