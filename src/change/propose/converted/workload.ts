import { overLines } from '../../../kernel/over-lines.ts';
import { recast } from '../../../spec/words/given/recast.ts';
import { kinds } from '../../../spec/words/kinds.ts';
import type { Given } from '../amended/given-text.ts';

/** What runs pods becomes another kind before anybody changes a part of it: `drop the strategy` speaks of what it was. */
export function otherKeeper(given: Given): Given {
  const { words, documents } = recast(given, kinds);
  if (documents === given.documents || words === given.words) return given;
  const made = JSON.stringify(documents);
  const left = parts.reduce(
    (said, { key, gone }) => (made.includes(`"${key}":`) ? said : said.replaceAll(gone, '')),
    words,
  );
  return { ...given, words: left, documents };
}

/** `drop the strategy`, where there is none any more. */
const parts = [
  {
    key: 'strategy',
    gone: goneOf(
      '(?:(?:rollout|update|deployment)\\s)?strategy(?:\\s(?:field|block|section))?',
      '(?:更新|发布)?策略|strategy(?:\\s?字段)?',
    ),
  },
  {
    key: 'updateStrategy',
    gone: goneOf(
      '(?:(?:rollout|update)\\s)?(?:updateStrategy|strategy)(?:\\s(?:field|block|section))?',
      '(?:更新)?策略|updateStrategy',
    ),
  },
  {
    key: 'replicas',
    gone: goneOf(
      'replicas(?:\\s(?:field|count|number))?|replica\\scount|number\\sof\\sreplicas',
      '副本数?|replicas(?:\\s?字段)?',
    ),
  },
  { key: 'schedule', gone: goneOf('schedule', '调度|定时|schedule') },
] as const;

function goneOf(english: string, chinese: string): RegExp {
  const what = `(?:the\\s|its\\s|any\\s)?(?:${english})(?:\\sof\\s(?:the|this)\\s[\\w]{3,20})?`;
  const away = '(?:drop|remove|delete|discard|strip|omit|leave\\sout|get\\srid\\sof|without|no)';
  const passive =
    '(?:ha(?:s|ve)\\sto\\sgo|(?:is|are)\\s(?:not\\sneeded|no\\slonger\\sneeded|to\\sgo|gone|dropped|removed|superfluous)(?:\\sany\\s?more)?|(?:must|should|can|shall)\\s(?:go|be\\s(?:dropped|removed|left\\sout)))';
  return new RegExp(
    overLines`
      (?:(?<=^|[.;:,(\n]\s?)(?:please\s|and\s|then\s|also\s){0,2}|,?\s(?:and|but)\s)(?:${away}\s${what}|${what}\s${passive})(?=\s?(?:[.;,)\n]|$|and\s))|
      [，,、]?\s?(?:并且?|同时)?(?:(?:去掉|删除|删掉|移除|不要|不需要)\s?(?:${chinese})|(?:${chinese})\s?(?:去掉|删除|删掉|移除|不要了?|不需要了?))(?=[，,、。；;\n]|$)
    `,
    'giu',
  );
}
