import { overLines } from '../../../kernel/over-lines.ts';
import type { Draft } from '../wish.ts';
import { textOf, mapOf } from '../merge.ts';
import type { Quoted } from './given.ts';

const both = new RegExp(
  overLines`
    (?<!\w)(?:
      (?:give|show|provide|return|output|print|write|produce|include|deliver|send|want|need|get|post)(?:s|ing)?(?!\w)
      (?:[^.;\n]|\.(?=\S)){0,40}?(?<!\w)
      (?:both(?:\s(?:of\sthem|objects?|manifests?|documents?|yamls?|files?))?|all\s(?:\w{3,5}\s)?(?:objects|manifests|documents))
      (?=,|:|\.|;|$|\n|\s(?:in\s(?:one|a\ssingle|full)|together|as))|
      ,?\stogether\swith\s(?:it|the\s(?:quoted|given|unchanged|existing|original))|
      as\swell\sas\sthe\s(?:unchanged|existing|original|quoted|given)
    )
  `,
  'iu',
);
const bothInChinese =
  /(?:一起|一并|一同|都)\s?(?:完整)?(?:地)?(?:给出|输出|返回|写出|列出|贴出)|(?:给出|输出|返回|写出)[^。；\n]{0,20}?(?:两者|两个对象|全部对象|所有对象|完整的两)/u;

/** What is quoted beside what is wanted is given back as it stands, where somebody asks for that. */
export function givenBack(drafts: readonly Draft[], { words, documents, wished = 0 }: Quoted): Draft[] {
  const there = documents.slice(0, documents.length - wished);
  return drafts.map((draft) =>
    draft.isReference && there.some((one) => isOf(draft, one)) && isAskedBack(words, draft.kind, there)
      ? { ...draft, isReference: false }
      : draft,
  );
}

function isOf({ kind, name }: Draft, document: Quoted['documents'][number]): boolean {
  return document['kind'] === kind && textOf(mapOf(document['metadata'])['name']) === name;
}

/** `output Secret and Pod`: a kind that is quoted and another one, with nothing else between. */
function isAskedBack(words: string, kind: string, there: Quoted['documents']): boolean {
  if (there.length > 1 || leftAway.test(words)) return false;
  if (both.test(words) || bothInChinese.test(words)) return true;
  const known = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '\\s?');
  return new RegExp(
    `(?<!\\w)(?:output|give(?:\\sme)?|return|show|print|provide|holds?|contain(?:s|ing)?)\\s(?:(?:the|this|yaml|of|both|me|full|for),?\\s){0,4}${known}(?:\\s(?:itself|unchanged|as\\sit\\s(?:is|stands)))?\\s?(?:and|\\+|&|plus|together\\swith|as\\swell\\sas)\\s`,
    'iu',
  ).test(words);
}

const leftAway =
  /(?<!\w)(?:(?:only|just)\s(?:the\s)?(?:new|changed)|(?:do\s?n[o']t|not|never)\s(?:be\s)?(?:repeat|output|include|show)|leave\s(?:it|them)\sout|without\sthe|need\snot)|不(?:用|要|需要?|必)(?:再)?(?:重复|输出|给出|写)/iu;
