/** Clauses and what joins them, by turns. */
export function clausesOf(words: string): string[] {
  const hidden = words.replaceAll(guarded, (one) => '\u0001'.repeat(one.length));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of hidden.matchAll(joints)) {
    parts.push(words.slice(from, index), joint);
    from = index + joint.length;
  }
  return [...parts, words.slice(from)];
}

/** Whether a sentence ends there. */
export function isEnd(joint: string): boolean {
  return /[.!?。！？\n]/u.test(joint);
}

const guarded = /"[^"\n]{0,200}"|`[^`\n]{0,200}`|(?<![\w])'[^'\n]{1,200}'(?!\w)|\[[^\]\n]{0,200}\]/gu;
const joints =
  /[.;!?:](?=\s|$)\s?|[。；！？：]\s?|\n+|,?\s(?:and|but|while|whereas|plus)\s(?:then\s|also\s)?|,\s(?:and\s)?|，\s?|\s\(|\)[,.;]?(?=\s|$)|[（）]/giu;
