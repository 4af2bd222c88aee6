import { overLines } from '../../../kernel/over-lines.ts';

/** Words that say nothing of what is to be made. */
const common = overLines`
  the|an?|one|it|its|they|them|these|those|this|that|there|is|are|be|been|being|was|to|of|in|into|on|at|by|with|via|under|from|as|and|named|called|name|while|whereas|but|or|also|so|then|
  should|shall|must|has|have|ought|would|can|will|may|please|kindly|just|instead|rather|than|now|below|above|following|here|i|we|you|me|my|our|like|want|need|
  请|把|将|的|了|名为|叫|名称为|在|里面?|中|上面?|下面?|到|成|为|用|并且?|以及|和|与|及|是|这个|该|此|现有|帮我|一个|两个|个|它们?|给|我|也|再|来|出
`;

/** A text of nothing but the given words and common ones; marks stand anywhere between them. Each word is taken once, from the left. */
export function isMadeOf(text: string, words: string): boolean {
  const latin = new RegExp(`(?<![A-Za-z])(?:${words}|${common})(?![A-Za-z])`, 'giu');
  const han = new RegExp(`(?:${words}|${common})(?<=\\p{Script=Han})`, 'giu');
  const rest = text
    .replaceAll(/(?<=[A-Za-z])['’]s(?![A-Za-z])/gu, ' ')
    .replaceAll(latin, ' ')
    .replaceAll(han, ' ');
  return /^[\s,.:;()，。；：（）、"'`!?-]*$/u.test(rest);
}
