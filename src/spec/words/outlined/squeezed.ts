/** What stands in quotes keeps its spaces. */
const kept = /"[^"\n]{0,400}"|'[^'\n]{0,400}'|`[^`\n]{0,400}`|“[^”\n]{0,400}”|\[[^\]\n]{0,400}\]/gu;
const loose = /(?<=[\p{Script=Han}，；。：、（）])[ \t]{1,3}|[ \t]{1,3}(?=[\p{Script=Han}，；。：、（）])/gu;

/** The words without the spaces that some put between Chinese and what is not, and where each sign of it stood. */
export function squeezed(words: string): { readonly text: string; readonly from: readonly number[] } {
  const held = [...words.matchAll(kept)].map(({ index, 0: said }) => [index, index + said.length] as const);
  const isHeld = (at: number): boolean => held.some(([start, end]) => at > start && at < end - 1);
  const gone = new Set<number>();
  for (const { index, 0: space } of words.matchAll(loose))
    if (!isHeld(index)) for (let at = index; at < index + space.length; at += 1) gone.add(at);
  const from = Array.from(words.split(''), (_, at) => at).filter((at) => !gone.has(at));
  return { text: from.map((at) => words[at] ?? '').join(''), from: [...from, words.length] };
}
