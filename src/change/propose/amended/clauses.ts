import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Given } from './given-text.ts';

/** What becomes of the objects where a clause is understood, and how that is told. */
export type Heard = {
  readonly documents: readonly JsonMap[];
  readonly value: string;
  readonly only?: string;
};
export type Hearing = (clause: string, documents: readonly JsonMap[]) => Heard | undefined;

const verbs = overLines`
  (?:please\s|also\s|then\s)?(?:
    remove|delete|drop|take|get\srid|strip|change|set|add|update|rename|use|make|replace|keep|leave|put|give|show|
    return|output|switch|turn|raise|lower|increase|double|triple|halve|restrict|extend|append|provide|print|let|mount|run|call|move|modify
  )\s
`;
const subjects = String.raw`[A-Z][A-Z\d_]{2,60}\s(?:(?:can|must|should|shall|has|becomes?|is|may|needs?|to|gets|disappears|goes)(?!\w)|(?!and\s|or\s)["'\w.-]+\s?(?:[,.;]|$))`;
const chinese = '请|把|将|第[一二三四]个|删除|去掉|移除|删掉|改|并|同时|然后|再|其[余他它]|保留|给出|输出|只';

/** Where one wish ends and the next may begin; names of variables are known by their capitals. */
const joint = new RegExp(
  overLines`
    ((?:
      [.;!?](?=\s|$)|[。；！？\n]|:\s(?=${verbs}|[A-Z][a-z]{2,9}\s)|
      ,?\s(?:and|but|then|whereas)\s(?:then\s|also\s|instead\s|finally\s)?(?=${verbs}|${subjects})|,\s(?=${verbs}|${subjects}|new\s)|
      ，\s?(?!值|证书|\d{2,5}\s?(?:转|映射|->|→)|目标端口|端口\s?\d|服务端口|port\s|而?不是)|[,、]\s?(?=${chinese}|[A-Z][A-Z\d_]{2,60}\s?(?:改|设|换|的值))
    ){1,4})
  `,
  'u',
);
const polite =
  /^[\s,，、]*(?:(?:and|then|also|please|now|finally|kindly|next|(?:could|can|would) you(?: please)?|i(?:'d| would) like (?:you )?to|i want (?:you )?to|we (?:have|need) to)\s|请(?:你|帮我)?|(?:修复|修正|改正|更正|要求|修改)(?:如下)?\s?[：:]|(?:给出|输出|返回|提供)(?:改正|修正|修复|修改|更新|补全)(?:后|过)?的?(?:完整的?)?\s?(?:YAML|清单|配置|文件)\s?[：:，,]|并且?|同时|然后|再|另外|最后|帮我|还要?)+/iu;

const reason =
  /(?:,\s?|\s)(?:because|since|as (?:it|they|we|the|an?)|so that|in order to|which is (?:no longer|not))\s[^]{2,120}$|[，,]\s?(?:因为|由于|以便)[^]{2,60}$/iu;

/** Each clause by itself: one that is understood is gone from the words, with what joined it. */
export function hearEach(given: Given, hear: Hearing): Given {
  const parts = partsOf(given.words);
  let { documents, only } = given;
  const told = [...given.told];
  const hearBare = (clause: string) =>
    reason.test(clause) ? hear(clause.replace(reason, ''), documents) : undefined;
  const left = parts.map((part, at) => {
    const clause = part.trim().replace(polite, '').trim();
    const heard = at % 2 === 1 || clause === '' ? undefined : (hear(clause, documents) ?? hearBare(clause));
    if (heard === undefined) return part;
    documents = heard.documents;
    only = heard.only ?? only;
    told.push({ said: clause, value: heard.value });
    return undefined;
  });
  if (told.length === given.told.length) return given;
  return { words: joined(left), documents, told, ...(only !== undefined && { only }) };
}

/** What stands between marks is one thing. */
function partsOf(words: string): readonly string[] {
  const hidden = words.replaceAll(guarded, (one) => '\u0001'.repeat(one.length));
  if (hidden === words) return words.split(joint);
  let from = 0;
  return hidden.split(joint).map((part) => words.slice(from, (from += part.length)));
}

const guarded = /"[^"\n]{0,200}"|`[^`\n]{0,200}`/gu;

/** Between two that are left stands what ended the first, or what ended the last that is gone where that is a whole sentence. */
export function joined(parts: readonly (string | undefined)[]): string {
  let said = '';
  for (const [at, part] of parts.entries()) {
    if (part === undefined) continue;
    const isGone = at % 2 === 1 && parts[at - 1] === undefined;
    if (!isGone) said += part;
    else if (sentenceEnd.test(part) && said.trim() !== '') said = `${said.replace(trailing, '')}${part}`;
  }
  return said.replace(trailing, '');
}

const sentenceEnd = /[.;!?。；！？\n]/u;
const trailing = /(?:[,，、]\s?|\s)?(?:(?<!\w)(?:and|but|then|whereas)(?!\w))?\s*$/iu;
