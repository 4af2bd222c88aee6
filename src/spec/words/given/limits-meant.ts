import { mapOf, textOf } from '../merge.ts';
import type { Quoted } from './given.ts';

const amounts =
  /(?<![\w-])(?:defaults?|min(?:imum)?|max(?:imum)?|caps?|at\s(?:least|most)|limits?|requests?|ratio|bounds?)(?![\w-])|默认|最[大小多少]|[上下]限/iu;
const others =
  /(?<![\w-])(?:limit\s?-?range|quota|deployment|stateful\s?set|daemon\s?set|(?:cron\s?)?job|service|ingress|config\s?map|secret|hpa|role|policy|claims?|pvcs?|storage|disks?|budget|namespace\s(?:named|called))(?![\w-])|限制范围|配额|命名空间|存储|磁盘/iu;
const capped =
  /(?<![\w-])cap\s(?:the\s|each\s|every\s|a\s)?(pod|container)s?\sat\s(\d[\w.]{0,12}(?:\s(?:cpus?|cores?))?)/giu;

/** Amounts that are said of the only LimitRange that is quoted are its own, and none of what runs. */
export function limitsMeant(quotes: Quoted): Quoted {
  const { words, documents } = quotes;
  const [only, ...more] = documents;
  const name = textOf(mapOf(only?.['metadata'])['name']);
  const isMeant = only?.['kind'] === 'LimitRange' && more.length === 0 && name !== undefined;
  if (!isMeant || !amounts.test(words) || others.test(words)) return quotes;
  return { ...quotes, words: `LimitRange ${name}: ${words.trim().replaceAll(capped, 'at most $2 per $1')}` };
}
