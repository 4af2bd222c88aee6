import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json } from '../../../../kernel/json.ts';
import { isList, isMap } from '../../../../render/merge.ts';
import type { FieldChange } from '../../operation.ts';
import { valueAt } from '../../value.ts';
import { isOf, remove, set, type Ask, type Aspect } from '../aspect.ts';

const name = String.raw`((?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24})(?![\w-])`;
const noun = String.raw`hosts?(?:names?)?|domains?|域名|主机名?`;
const patterns = [
  overLines`
    (?:${noun}|url|address|地址|(?<!\w)(?:at|under|as)(?!\w)|
    (?<!\w)(?:answer|respond|listen|serve|reachable|available|expose|publish)[a-z]{0,3}\s(?:[\w-]{1,40}\s)?(?:to|on|from|for)\s)[^\n]{0,40}?
    (?<![\w.-])${name}
  `,
  overLines`
    (?<![\w.-])${name}\s(?:as|for)\s
    (?:the\s|its\s)?(?:(?:new|an?(?:other)?|second|additional)\s)?(?:ingress\s)?(?:${noun}|address)
  `,
  String.raw`(?:再|也|还|另外|同时)[^\n\w]{0,8}${name}`,
  overLines`
    ^(?:(?:please|let's|just|rather)\s)*(?:move|change|switch|rename|put|make|use|serve)\s(?:(?:it|that|this|the\s(?:site|app|page|host))\s)?
    (?:(?:over|to|on|at|under|from|be)\s){0,2}${name}(?:\s(?:instead|please|now|rather|then))*[.!]?$
  `,
  String.raw`^(?:请|还是|就|把它|它)?(?:改|换|用|搬|移)(?:用|成|为|到)?\s?${name}(?:吧|了)?$`,
].map((source) => new RegExp(source, 'iu'));

const beside =
  /(?<![\w-])(?:also|too|another|second|third|further|additional(?:ly)?|extra|as well|besides)(?![\w-])|再|另|也|还要|还有|额外|第[二三]个/iu;

/** Under which names it is reached from outside. */
export const hosts: Aspect = {
  id: 'host',
  title: { en: 'Host', zh: '域名' },
  on: isOf('Ingress', 'HTTPRoute'),
  read: (ask) => {
    const { words, verb } = ask;
    const there = hostsOf(ask.thing.value);
    const other = verb === 'add' ? undefined : replacedIn(words, there);
    if (other !== undefined) return insteadOf(ask, other.now, other.was);
    const said = patterns.map((pattern) => pattern.exec(words)?.[1]).find((one) => one !== undefined);
    if (verb === 'remove') return withoutHost(ask, said ?? there.find((one) => words.includes(one)), there);
    if (said === undefined) return undefined;
    const isMore = there.length > 0 && (verb === 'add' || beside.test(words));
    if (!isMore) return insteadOf(ask, said, there[0]);
    return there.includes(said) ? insteadOf(ask, said, said) : besideOf(ask, said, there[0]);
  },
};

/** `use b.example.com instead of a.example.com`, `a.example.com 换成 b.example.com`: one that is there and one that is not. */
function replacedIn(words: string, there: readonly string[]) {
  const found = [...new Set(words.match(each) ?? [])];
  const [was, ...others] = found.filter((one) => there.includes(one));
  const [now, ...more] = found.filter((one) => !there.includes(one));
  if (was === undefined || now === undefined || others.length + more.length > 0) return undefined;
  const veiled = words.replaceAll(each, (one) => (one === was ? '\uE000' : '\uE001'));
  return replacing.test(veiled) ? { now, was } : undefined;
}

const each = new RegExp(`(?<![\\w.@/-])${name}`, 'giu');
const replacing = new RegExp(
  overLines`
    \uE001\s(?:instead\sof|rather\sthan|in\splace\sof|and\snot|not|,\snot)\s(?:the\s)?\uE000|\uE000[^\uE001]{0,20}(?:\sto|\swith|\sby|->|→|=>|\sbecomes|\sbe|改[成为]|换[成为]|变[成为]|应该是|应为)\s?\uE001|
    \uE001\s?(?:代替|替换|取代)(?:掉)?\s?\uE000|不要(?:用)?\s?\uE000[^\uE001]{0,8}\uE001
  `,
  'iu',
);

export function hostsOf(value: Json): readonly string[] {
  const names = listAt(value, ['spec', 'hostnames']);
  const rules = listAt(value, ['spec', 'rules']).map((rule) => (isMap(rule) ? rule['host'] : undefined));
  return [...names, ...rules].filter((one) => typeof one === 'string');
}

function listAt(value: Json, path: readonly string[]): readonly Json[] {
  const list = valueAt(value, path);
  return isList(list) ? list : [];
}

/** Every place where the host stands that is replaced, certificates too. */
function insteadOf({ thing }: Ask, said: string, old: string | undefined): FieldChange[] {
  if (thing.kind === 'HTTPRoute')
    return said === old
      ? [set(['spec', 'hostnames', hostsOf(thing.value).indexOf(said)], said)]
      : [set(['spec', 'hostnames'], [said])];
  const own = rulesOf(thing.value, old).map((at) => set(['spec', 'rules', at, 'host'], said));
  return [...own, ...certified(thing.value, old).map((place) => set(place, said))];
}

function rulesOf(value: Json, host: string | undefined): readonly number[] {
  return listAt(value, ['spec', 'rules']).flatMap((rule, at) =>
    isMap(rule) && rule['host'] === host ? [at] : [],
  );
}

function certified(value: Json, host: string | undefined): FieldChange['field'][] {
  return listAt(value, ['spec', 'tls']).flatMap((one, at) =>
    listAt(one, ['hosts']).flatMap((own, index) =>
      own === host ? [['spec', 'tls', at, 'hosts', index]] : [],
    ),
  );
}

/** The same behind another name, by the same certificate. */
function besideOf({ thing }: Ask, said: string, first: string | undefined): FieldChange[] {
  const { kind, value } = thing;
  if (kind === 'HTTPRoute') return [{ op: 'add', field: ['spec', 'hostnames'], value: said }];
  const rules = listAt(value, ['spec', 'rules']);
  const again = rulesOf(value, first).flatMap((at): FieldChange[] => {
    const rule = rules[at];
    return isMap(rule) ? [{ op: 'add', field: ['spec', 'rules'], value: { ...rule, host: said } }] : [];
  });
  const lists = certified(value, first).map((place) => place.slice(0, -1));
  return [...again, ...lists.map((field): FieldChange => ({ op: 'add', field, value: said }))];
}

/** Without its only host nothing leads in from outside; without one of several the others stay. */
function withoutHost({ thing, words }: Ask, said: string | undefined, there: readonly string[]) {
  const { value, kind } = thing;
  if (said === undefined)
    return new RegExp(String.raw`(?:${noun})(?![\w.])`, 'iu').test(words) && there.length === 1
      ? [remove([])]
      : undefined;
  if (!there.includes(said)) return undefined;
  if (there.every((one) => one === said)) return [remove([])];
  if (kind === 'HTTPRoute') return [remove(['spec', 'hostnames', there.indexOf(said)])];
  const own = rulesOf(value, said).map((at) => remove(['spec', 'rules', at]));
  return [...own, ...certified(value, said).map(remove)].toReversed();
}
