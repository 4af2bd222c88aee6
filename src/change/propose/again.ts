import { overLines } from '../../kernel/over-lines.ts';
import { literally } from '../../kernel/literally.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { environmentNames } from '../../spec/words/delivery/delivery-sayings.ts';
import { withoutLead } from '../../spec/words/text/lead.ts';

const same = new RegExp(
  overLines`
    ^(?:(?:and|also|now|then|please|can\syou|could\syou|we\s(?:need|want))[,\s]+){0,3}(?:(?:do|make|apply|set|use|give)\s)?
    (?:(?:exactly\s)?(?:the\s)?same(?:\s(?:thing|change|settings?|values?|amounts?|one))?|that|this|likewise|ditto|it)\s(?:(?:goes|applies|counts|holds)\s)?
    (?:for|to|on|in|with)\s(?:the\s|our\s)?(?<who>[\w-]{1,60})(?:\s(?:service|app|deployment|environment|env|one))?
    (?:,?\s(?:too|as\swell|also|please))*[.!]?$|
    ^(?:(?:and|also|the|our)\s){0,2}(?<one>[\w-]{1,60})(?:\s(?:too|as\swell|likewise)|,?\s(?:gets|needs|should\s(?:get|have)|has)\sthe\ssame)(?:\splease)?[.!]?$|
    ^(?:也|同样)?(?:给|对|把|为|在)?\s?(?<zh>[\w-]{1,60}|测试|生产|预发布?|开发)\s?(?:服务|环境)?\s?(?:也|同样)(?:要|得|需要|来)?(?:一样|同样|这样|如此|照做|照此)?(?:处理|设置|配置|改|弄|来一份)?(?:一下)?(?:吧)?[。.!！]?$
  `,
  'iu',
);
const environment = new RegExp(environmentNames.alone, 'giu');

/** Words that only point to what was said before, with all that they mean; undefined where they do not. */
export function pointedIn(words: string, before: string, called: readonly Called[]): string | undefined {
  if (before === '') return undefined;
  const own = withoutLead(words.trim());
  const other = Object.values(same.exec(own)?.groups ?? {}).find((name) => name !== undefined);
  if (other === undefined) return saidOtherwise(own, before);
  return saidOf(
    other,
    before,
    called.flatMap(({ names }) => names),
  );
}

/** `the same for staging`, `do that for the worker too`: what was said before, of another. */
function saidOf(other: string, before: string, names: readonly string[]): string {
  const isPlace = other.replace(environment, '') === '';
  const first = isPlace ? environment : anyOf([...names.filter((name) => name !== other), ...roles]);
  const [named] = before.match(first) ?? [];
  if (named === undefined) return `${isPlace ? `in ${other}` : other}: ${before}`;
  return before.replaceAll(first, (found) => (found === named ? other : found));
}

const size = String.raw`\d{1,6}(?:\.\d{1,3})?\s?[KMGT]i?B?`;
const host = String.raw`(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}`;
const instead = new RegExp(
  overLines`
    ^(?:no|nope|wrong|rather|better|make\s(?:it|that)|(?:it\s)?should\sbe|不是?|不对|应该是|改成|换成|[\s,，.。!！])*
    (?<value>${size}|${host})(?:\s(?:instead|rather|please|then))*[.!。]?$
  `,
  'iu',
);

/** `no, 5Gi`: what was said before with another value, where it has but one of that form. */
function saidOtherwise(words: string, before: string): string | undefined {
  const value = instead.exec(words)?.groups?.['value'];
  if (value === undefined) return undefined;
  const form = new RegExp(`^${size}$`, 'iu').test(value) ? size : host;
  const alike = new RegExp(String.raw`(?<![\w./@:-])${form}(?![\w/@-]|[.:]\w)`, 'giu');
  const [, ...others] = before.match(alike) ?? [''];
  return others.length === 0 && before.search(alike) !== -1 ? before.replace(alike, value) : undefined;
}

/** What people call the only thing that they speak of. */
const roles = ['it', 'web', 'app', 'api', 'service', 'server', 'backend', 'frontend'];

function anyOf(names: readonly string[]): RegExp {
  const either = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => literally(name))
    .join('|');
  return new RegExp(String.raw`(?<![\w./@:=-])(?:${either})(?![\w/@:=-]|\.\w)`, 'giu');
}
