import { overLines } from '../../../../kernel/over-lines.ts';
import { itemsOf } from './items.ts';
import { anotherApart } from './another.ts';
import { introduced, kindOf, severalNouns, zhNouns } from './kinds-listed.ts';
import { ownServices, withServices } from './own-services.ts';
import type { Item } from './parts.ts';
import { pointedApart } from './pointed.ts';
import { ofEach, sharedSentence } from './shared.ts';

const space = '[a-z0-9][a-z0-9-]{0,60}';
const counts: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};

const english = new RegExp(
  overLines`
    ^\s*(?:in\s(?:the\s)?namespace\s(?<place>${space}),?\s)?
    (?:please\s)?(?:(?<scaled>(?:auto-?)?scale\s(?:(?:two|three|these|the|both)\s){0,2}(?:deployments|stateful\s?sets)\s(?:with|by)\s)|(?:please\s|can\syou\s|could\syou\s)?(?:(?<verb>create|add|make|write|define|generate|set\sup|provide|deploy|schedule)|i\sneed|we\sneed|i\swant|we\swant|need|give\sme)\s)?
    (?:me\s|us\s)?(?:(?:the|these|those|following)\s){0,3}(?:(?<count>two|three|four|five|[2-5])\s)?(?<ahead>ReadWrite\w{3,7}\s)?
    (?<kind>${severalNouns})(?:\s(?:for\sus|please|called|named))?
    (?:\s(?<there>(?:in\s(?:the\s)?namespace\s${space}|with\s(?:the\s)?provisioner\s[\w./-]{2,60}))|,\s(?<all>all\s[^:\n,]{2,60}))?
    (?<joint>\s?[:,]\s?|\s[-–—]\s|\s)(?<items>[^]{3,900})$
  `,
  'iu',
);
const chinese = new RegExp(
  overLines`
    ^\s*(?:请|帮我|麻烦|\s){0,3}(?:在\s?(?:命名空间\s?(?<place>${space})|(?<place2>${space})\s?命名空间)\s?(?:中|里|下|内)?\s?)?
    (?<verb>创建|新建|添加|建立|定义|需要|要有|建|写)?\s?(?:以下|这)?(?:(?<count>[两二三四五2-5])\s?个)?\s?(?:(?<ahead>ReadWrite\w{3,7})\s?的?\s?)?
    (?<kind>${zhNouns})(?<joint>\s?[:：，,]\s?|\s)(?<items>[^]{3,900})$
  `,
  'iu',
);
const behind = new RegExp(
  String.raw`^\s*(?:请|帮我)?(?:创建|新建|添加|建立|需要|建)\s?(?<items>[a-z0-9][^\n]{3,200}?)\s?(?:这)?(?<count>[两二三四五2-5])\s?个\s?(?<kind>${zhNouns})[。.]?\s*$`,
  'iu',
);

/** `a namespace a, a namespace b and a namespace c` are namespaces. */
const again =
  /^(?<first>(?:please )?(?:create |add |make |i need |we need )?)an? (?<kind>namespace|service ?account) (?<one>[\w-]{1,60}(?:(?:, | and |, and )an? \k<kind> [\w-]{1,60}){1,6})(?=[.\s]*$)/iu;

/** `two PVCs: a (10Gi) and b (5Gi)`: each in a sentence of its own; nothing where the words are anything else than one such list. */
export function listedApart(words: string): string | undefined {
  if (words.length > longest) return undefined;
  const isChinese = /\p{Script=Han}/u.test(words);
  return isChinese ? asList(words) : (withOwn(words) ?? inEnglish(words));
}

function withOwn(words: string): string | undefined {
  const own = ownServices(words);
  const each = own === undefined ? undefined : inEnglish(own.told);
  return own === undefined || each === undefined ? undefined : withServices(each, own.ports);
}

function inEnglish(words: string): string | undefined {
  return pointedApart(words) ?? anotherApart(words) ?? asList(words);
}

function asList(words: string): string | undefined {
  const found = foundIn(words);
  if (found === undefined) return undefined;
  const { items: said = '', kind = '' } = found;
  const { own, shared: behind } = sharedSentence(said.trim());
  const { body, shared } = sharedIn(own.replace(/(?:\splease)?[.。；;!]?$/iu, ''));
  const items = isOneSentence(body) ? itemsOf(body) : undefined;
  if (items === undefined || !isMeant(items, body, found)) return undefined;
  const of = sharedOf(found, shared);
  return items
    .map((item) => `${sentenceOf(kindOf(kind), scaledIn(found, item), of)}.${ofEach(behind)}`)
    .join('\n');
}

/** `scale two deployments with HPAs: a from 2 to 9`: each is of the deployment that is called so. */
function scaledIn({ scaled }: Found, item: Item): Item {
  if (scaled === undefined) return item;
  const kind = /stateful/iu.test(scaled) ? 'statefulset' : 'deployment';
  return { ...item, lead: 'for', body: `${kind} ${item.name} ${item.lead || 'with'} ${item.body}` };
}

/** What another sentence says is not of the last of them. */
function isOneSentence(said: string): boolean {
  return said.includes('\n') || !/[a-z\d)]\.\s+[A-Z]/u.test(said);
}

type Found = Readonly<Record<string, string | undefined>>;

/** As many as are told, where that is; without a count, `，` may as well lead to what one of them is like. */
function isMeant(items: readonly Item[], body: string, found: Found): boolean {
  const { count, kind = '' } = found;
  if (count !== undefined) return items.length === (counts[count.toLowerCase()] ?? Number(count));
  return (items.some((one) => one.body !== '') || isNamed(found)) && !isOpen(body, kind);
}

function foundIn(words: string): Found | undefined {
  const isChinese = /\p{Script=Han}/u.test(words);
  return (isChinese ? (chinese.exec(words) ?? behind.exec(words)) : english.exec(pluralOf(words)))?.groups;
}

const longest = 1200;

function pluralOf(words: string): string {
  return words.replace(again, (...found) => {
    const { first = '', kind = '', one = '' } = found.at(-1) as Found;
    return `${first}${kind}s ${one.replaceAll(new RegExp(`an? ${kind} `, 'giu'), '')}`;
  });
}

/** `I need services up and running` names none. */
function isNamed({ kind = '', joint = '', verb }: Found): boolean {
  return joint.trim() !== '' || isPlace(kind) || verb !== undefined;
}

function isOpen(said: string, kind: string): boolean {
  return /^[\w.-]{1,60}\s?，/u.test(said) && !isPlace(kind);
}

function isPlace(kind: string): boolean {
  return /^(?:Namespace|ServiceAccount)$/u.test(kindOf(kind));
}

const everybody =
  /,?\s(?:all|each|both)(?:\sof\sthem)?\s(?<shared>(?:in\s(?:the\s)?namespace\s[\w-]{1,60}|ReadWrite\w{3,7}(?:\s(?:and\s)?(?:with|of)\s[^,;:\n]{2,80})?|with\s[^,;:\n]{2,80}))$/iu;

/** Where only one place is told, all of them are there. */
const there = /,?\s(?<shared>in\s(?:the\s)?namespace\s[\w-]{1,60})$/iu;

/** What is said of all of them behind the last. */
function sharedIn(said: string): { body: string; shared: string } {
  const found = everybody.exec(said) ?? (said.split(/namespace/iu).length === 2 ? there.exec(said) : null);
  return found === null
    ? { body: said, shared: '' }
    : { body: said.slice(0, found.index), shared: found[1] ?? '' };
}

function sharedOf(found: Found, shared: string): string {
  const { place = found['place2'], ahead = '', there = '', all = '' } = found;
  const where = place === undefined ? '' : `in namespace ${place}`;
  return [ahead.trim(), there, all.replace(/^all /iu, ''), shared, where]
    .filter((one) => one !== '')
    .join(', ');
}

function sentenceOf(kind: string, item: Item, of: string): string {
  const body = item.body.replaceAll(/标签(?:为|是)?\s?(?=[\w./-]{1,80}=)/gu, 'label ').replaceAll('，', ', ');
  if (/\p{Script=Han}/u.test(body)) return `创建 ${kind} ${item.name}，${body}${of === '' ? '' : `，${of}`}`;
  const told = `${leadOf(kind, { ...item, body })}${body}`;
  return `${introduced(kind, item.name)}${told}${joined(told, of)}`;
}

function joined(told: string, of: string): string {
  if (of === '') return '';
  return `${told === '' ? '' : ','} ${/^(?:in|with) /iu.test(of) ? '' : 'with '}${of}`;
}

const isVerb = /^(?!is$|this$)[a-z]{2,}s$/iu;

/** What joins a name to what is said of it. */
function leadOf(kind: string, { lead, body }: Item): string {
  if (body === '') return '';
  if (isVerb.test(lead)) return ` that ${lead} `;
  if (lead !== '') return ` ${lead} `;
  if (/^(?:for|in|at|on|of|from|with|that|which|to)(?= )/iu.test(body)) return ' ';
  if (kind === 'PriorityClass' && /^\d+$/u.test(body)) return ' with value ';
  if (kind.endsWith('Role')) return ' that can ';
  return kind === 'Ingress' ? ' for ' : ' with ';
}

/** The same for what is read piece by piece, which knows parts of the cluster as places. */
export function withListed(words: string): string {
  const apart = listedApart(words);
  return apart === undefined || apart.startsWith('Create a Namespace ') ? words : apart;
}
