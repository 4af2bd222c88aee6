import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Heard } from './clauses.ts';
import { goneOf } from './gone.ts';

const who = String.raw`(?:(?:it|this|that|they|pods?|nobody|the\s[\w-]{2,20}(?:\s[\w-]{2,20})?|this\s[\w-]{2,20})\s)?`;
const not = String.raw`(?:(?:must|should|shall|may|can|does|do|is|are|needs?|has|have|to)\s){0,2}(?:not|never|no\slonger)|(?:must|should|does|do|may|is|are)n['’]t|can(?:not|['’]t)`;
const deed = overLines`
  (?:(?:to|be|been|have|has|use|uses|using|run|runs|in|as|on|with|of|need|needs|mount|mounts|mounting|keep|keeps|contain|set|sets|let|allow|allowed|it|them|him|her|the|an?|any|
  grant|granted|able|share|need|want|exposed?|by|through|via|type|include|declare|request)\s){0,7}
`;
const end = String.raw`(?:,?\s(?:any\s?(?:more|longer)|at\sall|either|please|from\snow\son))?[.!]?$`;
const refusals = [
  new RegExp(String.raw`^${who}(?:${not})\s${deed}(?<what>[\w./ -]{2,60}?)${end}`, 'iu'),
  new RegExp(
    String.raw`^${who}(?:(?:should|must|shall|has\sto|needs\sto)\s)?stops?\s(?:mounting|using|having|running|sharing|setting|requesting|being)\s${deed}(?<what>[\w./ -]{2,60}?)${end}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:keep|leave|retain|give\sback|take\sover)\s(?:everything|all(?:\sof\sit)?|it\sall)(?:\selse)?(?:\sas\sit\sis)?,?\s(?:except|but|apart\sfrom|other\sthan|without|save)(?:\sfor)?\s(?<what>[\w./ -]{2,60}?)${end}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:without|no(?:\smore)?|get\srid\sof|(?:do|does)\swithout)\s(?<what>[\w./ -]{2,60}?)${end}`,
    'iu',
  ),
  /^(?:这个|该|此|它|Pod|容器)?\s?[\w-]{0,24}\s?(?:不(?:应该?|要|能|得|可以?|允许|许|需要)?再?|禁止|(?<![级特分区类识辨性])别再?|无需)\s?(?:是|为|以|使用|用|有|挂载|设置|作为|保留|需要|配置){0,2}\s?(?<what>[^，。,;；]{1,40}?)(?:的身份)?(?:运行|的)?[。]?$/iu,
];

/** `this must not be a NodePort any more`, `keep everything except the readiness probe`: it is taken out of what is quoted. */
export function refused(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  if (comparing.test(clause)) return undefined;
  for (const refusal of refusals) {
    const what = refusal.exec(clause)?.groups?.['what'];
    const made = what === undefined ? undefined : goneOf(what, documents);
    if (made !== undefined) return made;
  }
  return undefined;
}

const comparing =
  /(?<!\w)(?:more than|less than|fewer|exceed|change[sd]?|touch|unless|until|before|after|without being|only)(?!\w)|超过|多于|少于|只|改|动/iu;
