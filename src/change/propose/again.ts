import { overLines } from '../../kernel/over-lines.ts';
import { literally } from '../../kernel/literally.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { environmentNames } from '../../spec/words/delivery/environment-sayings.ts';
import { withoutLead } from '../../spec/words/text/lead.ts';
import { correctionIn, type Correction } from './corrected.ts';
import { saidOtherwise, withDifference } from './other-value.ts';

const same = new RegExp(
  overLines`
    ^(?:(?:and|also|now|then|please|can\syou|could\syou|we\s(?:need|want))[,\s]+){0,3}(?:(?:do|make|apply|set|use|give)\s)?
    (?:(?:exactly\s)?(?:the\s)?same(?:\s(?:thing|change|settings?|values?|amounts?|one))?|that|this|likewise|ditto|it)\s(?:(?:goes|applies|counts|holds)\s)?
    (?:for|to|on|in|with)\s(?:the\s|our\s)?(?<who>[\w-]{1,60})(?:\s(?:service|app|deployment|environment|env|one))?
    (?:,?\s(?:too|as\swell|also|please))*[.!]?$|
    ^(?:(?:and|also|the|our)\s){0,2}(?<one>[\w-]{1,60})(?:,?\s(?:too|as\swell|likewise|the\ssame)|,?\s(?:gets|needs|should\s(?:get|have)|has)\sthe\ssame)(?:\splease)?[.!]?$|
    ^(?:也|同样)?(?:给|对|把|为|在)?\s?(?<zh>[\w-]{1,60}|测试|生产|预发布?|开发)\s?(?:服务|环境)?\s?(?:也|同样)(?:要|得|需要|来)?(?:一样|同样|这样|如此|照做|照此)?(?:处理|设置|配置|改|弄|来一份)?(?:一下)?(?:吧)?[。.!！]?$
  `,
  'iu',
);
const environment = new RegExp(environmentNames.alone, 'giu');

/** What words that point to the comment before mean, beside that comment or in its place. */
export type Pointed = { readonly words: string; readonly over: 'kept' | 'replaced' };

/** Words that only point to what was said before, with all that they mean; undefined where they do not. */
export function pointedIn(words: string, before: string, called: readonly Called[]): Pointed | undefined {
  if (before === '') return undefined;
  const names = called.flatMap(({ names: own }) => own);
  const correction = correctionIn(words);
  if (correction !== undefined) return correctedBy(correction, before, names);
  const again =
    ofAnother(withoutLead(words.trim()), before, names) ?? saidOtherwise(withoutLead(words.trim()), before);
  return again === undefined ? undefined : { words: again, over: 'kept' };
}

/** What was said of the one that was not meant was never wanted of that. */
function correctedBy(
  { one, other }: Correction,
  before: string,
  names: readonly string[],
): Pointed | undefined {
  const wrong = other === undefined ? undefined : anyOf([other]);
  if (wrong !== undefined && before.search(wrong) === -1) return undefined;
  const words = wrong === undefined ? renamed(one, before, names) : before.replaceAll(wrong, one);
  return words === undefined || words === before ? undefined : { words, over: 'replaced' };
}

function ofAnother(own: string, before: string, names: readonly string[]): string | undefined {
  const [head = '', tail] = splitAt.exec(own)?.slice(1) ?? [own];
  const other = Object.values(same.exec(head.trim())?.groups ?? {}).find((name) => name !== undefined);
  if (other === undefined) return undefined;
  const said = saidOf(other, before, names);
  return tail === undefined ? said : withDifference(said, tail.trim().replace(/[.!。！]$/u, ''));
}

/** What is different about the other one. */
const splitAt = /^([^,，]{1,80}?)(?:[,，]\s?|\s)(?:but|though|只是|但|不过)[,，]?\s?(?:with\s)?(.{1,60})$/iu;

/** `the same for staging`, `do that for the worker too`: what was said before, of another. */
function saidOf(other: string, before: string, names: readonly string[]): string {
  return renamed(other, before, names) ?? `${isPlace(other) ? `in ${other}` : other}: ${before}`;
}

/** With another name in the place of the first; undefined where it names none. */
function renamed(other: string, before: string, names: readonly string[]): string | undefined {
  const first = isPlace(other) ? environment : anyOf([...names.filter((name) => name !== other), ...roles]);
  const [named] = before.match(first) ?? [];
  return named === undefined
    ? undefined
    : before.replaceAll(first, (found) => (found === named ? other : found));
}

function isPlace(name: string): boolean {
  return name.replace(environment, '') === '';
}

/** What people call the only thing that they speak of. */
const roles = ['it', 'web', 'app', 'api', 'service', 'server', 'backend', 'frontend', 'worker'];

function anyOf(names: readonly string[]): RegExp {
  const either = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => literally(name))
    .join('|');
  return new RegExp(String.raw`(?<![\w./@:=-])(?:${either})(?![\w/@=-]|:\S|\.\w)`, 'giu');
}
