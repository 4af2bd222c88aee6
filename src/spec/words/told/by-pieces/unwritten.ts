import { overLines } from '../../../../kernel/over-lines.ts';
import { rewritten, type Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { sentence } from '../retold/parts.ts';

const can = '(?:(?:must|may|can|should|shall|could|is|are|has|have) ?)';
const able = '(?:(?:be )?(?:able|allowed|permitted|in a position|supposed|entitled) to )?';
const write = '(?:writ(?:e|es|ten|ing)|chang(?:e|ed)|modif(?:y|ied)|alter(?:ed)?)';
const there = '(?: (?:to|into|in|on|anything|it|there|them|inside|this|that|volume|directory|the))*';
const said = overLines`
  (?:
  ${can}(?:not|never|n't) ${able}(?:be )?${write}${there}|cannot ${able}(?:be )?${write}${there}|
  without (?:(?:the|any|a|being) )*(?:permission|right|rights|possibility|ability|able|allowed|chance)(?: to write| of writing)?${there}|without write (?:access|permission)s?|
  (?:has|have|having|with) no (?:right|rights|permission|permissions|possibility|way) to (?:write|change)${there}|(?:has|have|with) no write access|
  (?:where|which) (?:writing|write access) is (?:not (?:possible|allowed|permitted)|forbidden|prohibited|impossible|ruled out)|where nothing (?:can|may|must) be (?:changed|written|modified)|
  (?:is |are )?off limits (?:for|to) (?:writing|writes)|
  (?:but )?(?:only|solely|merely|just|exclusively) (?:to be read|for reading)|(?:but )?(?:for|to be) read(?:ing)? only|(?:where|which) (?:it|they) (?:can|may) (?:only|merely|just) read(?: it)?
  )
`;
const path = '["\'`]?/[\\w./-]{0,80}\\w["\'`]?';
const aside = /root file ?-?system|rootfs|(?<!\w)role|secret [^.]{0,40}key|api(?!\w)/iu;

const inSentence: readonly Rewriting[] = [
  ...phrased(
    `(?:can|may) (?:only|merely|just) (?:read|see) (it|the volume) (at|under|in|from) (${path})`,
    'sees $1 $2 $3 read-only',
  ),
  ...phrased(`(?:,? and)?,? ${said},? ((?:at|under|in|to) ${path})`, ' $1 read-only'),
  ...phrased(`(?:,? (?:and|but|which|that|where|it))*,? ${said}`, ' read-only'),
];

/** A place that nobody may write to, in whatever words. */
export const unwritten: Rewriting = [
  sentence,
  (text) => (place.test(text) && !aside.test(text) ? rewritten(text, inSentence) : text),
  (text) =>
    /volume|mount|empty ?-?dir|scratch/iu.test(text) && /writ|chang|read|modif|alter|limits/iu.test(text),
];

const place = /(?:at|under|in|to|into|of|from|on)\s["'`]?\/[\w./-]{0,80}\w|same (?:path|place)|own \/\w/u;
