import type { AlertWish } from '../../../spec/alert.ts';
import { longest } from '../../../spec/words/longest.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Understood } from '../../../spec/words/wish.ts';
import { calledIn } from '../scope.ts';
import { conditionIn } from './condition-in.ts';

/** What somebody wants to hear of, and the words without it. */
export type AlertsRead = {
  readonly words: string;
  readonly wishes: readonly AlertWish[];
  readonly understood: readonly Understood[];
  /** Wanted, and told by nothing that is known. */
  readonly unread: readonly string[];
};

const people = String.raw`(?:\s(?:me|us|you|them|ops|(?:the\s|our\s)?(?:team|on-?call(?:\sengineer)?|devs?|sres?|people|somebody|someone)))?`;
const verb = String.raw`(?:alert|page|notify|warn|ping|wake|tell|inform|send\s(?:an?\s)?alerts?(?:\sto)?)${people}(?:\sup)?`;
const noun = String.raw`(?:(?:(?:an?|the|some|two|three|prometheus|alertmanager|basic|sensible|these|following)\s){0,4}(?:alerts?|alerting|alarms?|alert(?:ing)?\srules?|notifications?)(?:\srules?)?)`;
const polite = String.raw`(?:(?:and|also|please|then|we|i|it|should|must|to|want|need|would|like|can|could|you|with|add|set\sup|create|make|have|configure|define|write|get|give\sus|be|so|plus|for|there)[,\s]+){0,8}`;
const begins = [
  String.raw`(?<![\w-])${polite}(?:${verb}|${noun}|be\s(?:alerted|paged|notified|warned)|gets?\s(?:alerted|paged|notified))\s?(?<channel>(?:by|via|in|on|to|through)\s(?:the\s|our\s)?(?:e-?mail|slack|pager-?duty|opsgenie|teams|discord|telegram|sms|phone|#[\w-]{1,30}|[\w-]{1,30}\schannel)(?:\schannel)?\s)?(?::\s?|(?=when|if|on(?!-?call)|as\ssoon|once|for|about|that)|\swhen)`,
  String.raw`(?:并且?|再|还|另外|请|帮我|需要|要|想|[，,\s]){0,5}(?:(?:配置|设置|添加|增加|加上?|创建|写|启用|开启|建立?)(?:一些|几个|如下|以下|一个|一条)?(?:prometheus\s?)?的?\s?(?:告警|报警|警报|预警)(?:规则)?|(?:告警|报警|警报)(?:规则|条件))\s?(?:[:：,，]|为|如下|包括)?\s?`,
].map((source) => new RegExp(source, 'iu'));
/** What is told before who shall hear of it. */
const ends = [
  new RegExp(
    String.raw`(?<=^|[.;,\n]\s{0,3}|(?<!\w)and\s)(?:when(?:ever)?|if|once)\s(?<list>[^.;\n]{4,200}?),?\s(?:then\s)?(?:please\s)?(?:${verb}|we\s(?:want|need)\s(?:an\salert|to\sknow)|(?:we\s)?get\s(?:alerted|paged|notified))(?![\w-])(?=\s?(?:[.,;\n]|$))`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<=^|[。；;\n.，,]\s{0,3})(?:如果|若|当|一旦)?(?<list>[^。；;\n]{2,120}?)\s?(?:的?时候?|就|则|后|要|需要|请|，|,){0,3}\s?(?:发?告警|报警|发送告警|通知(?:我们?|团队|值班)?|提醒(?:我们?)?)(?:我们?)?(?=\s?(?:$|[。；;，,\n.]))`,
    'iu',
  ),
];
const ofItsOwn =
  /prometheus\s?-?rules?(?!\w)|(?<!\w)expr(?:ession)?(?!\w)|apiVersion|alertmanager\s?config|receivers?(?!\w)/iu;
const subject = { en: 'Alert', zh: '告警' };

/** Nothing is taken out of words that write a rule themselves. */
export function readAlerts(words: string, called: readonly Called[]): AlertsRead {
  const none = { words, wishes: [], understood: [], unread: [] };
  if (
    words.length > longest ||
    ofItsOwn.test(words) ||
    !/alert|page(?!\w)|notif|warn|ping|wake|alarm|tell|inform|告警|报警|警报|预警|通知|提醒/iu.test(words)
  )
    return none;
  let before: AlertsRead = none;
  for (let turn = 0; turn < mostOften; turn += 1) {
    const after = oneRead(before, called);
    if (after === undefined) break;
    before = after;
  }
  return before;
}

const mostOften = 6;

function oneRead(before: AlertsRead, called: readonly Called[]): AlertsRead | undefined {
  for (const pattern of begins) {
    const found = pattern.exec(before.words);
    if (found !== null) return readList(before, begunAt(found), called);
  }
  return ends.reduce<AlertsRead | undefined>(
    (read, pattern) => read ?? endedBy(pattern.exec(before.words), before, called),
    undefined,
  );
}

function begunAt({ 0: said, index, groups = {} }: RegExpExecArray): Begun {
  const { channel } = groups;
  return { start: index, from: index + said.length, ...(channel !== undefined && { channel }) };
}

function endedBy(
  found: RegExpExecArray | null,
  before: AlertsRead,
  called: readonly Called[],
): AlertsRead | undefined {
  if (found === null) return undefined;
  const { list = '' } = found.groups ?? {};
  const parts = partsOf(list).flatMap(({ text }) => (text === '' ? [] : [text]));
  const isRead = parts.length > 0 && parts.every((text) => conditionIn(text, called) !== undefined);
  const span = { start: found.index, end: found.index + found[0].length };
  return isRead ? without(before, { ...span, parts }, called) : undefined;
}

type Part = { readonly text: string; readonly start: number; readonly end: number; readonly joint: string };

const joints =
  /\s?(?:,\s(?:and|or)\s|[,，、;；]\s?(?:或者?|以及|和|并且?)?|\s(?:and|or|plus)\s|\s?(?:或者?|以及|和)\s?)\s?/giu;

/** What stands between commas and joining words. */
function partsOf(list: string): readonly Part[] {
  const found = [...list.matchAll(joints)];
  const starts = [0, ...found.map(({ 0: said, index }) => index + said.length)];
  return starts.map((start, at) => {
    const end = found[at]?.index ?? list.length;
    return { text: list.slice(start, end).trim(), start, end, joint: found[at - 1]?.[0] ?? '' };
  });
}

type Begun = { readonly start: number; readonly from: number; readonly channel?: string };

/** One condition after another, as long as they are conditions; what is joined by `or` is one in any case. */
function readList(
  before: AlertsRead,
  { start, from, channel }: Begun,
  called: readonly Called[],
): AlertsRead {
  const [sentence = ''] = /^(?:[^.。\n;；?!]|[.?!](?=\S))*/u.exec(before.words.slice(from)) ?? [];
  const parts = partsOf(sentence);
  const isRead = ({ text }: Part): boolean => conditionIn(text, called) !== undefined;
  const stop = parts.findLastIndex(
    (part, at) => isRead(part) || (at > 0 && isJoined(part, parts[at - 1], isRead)),
  );
  const taken = parts.slice(0, Math.max(1, stop + 1));
  const span = { start, end: from + (taken.at(-1)?.end ?? 0) };
  const told = { ...span, parts: taken.map(({ text }) => text).filter((text) => text !== '') };
  return without(before, { ...told, ...(channel !== undefined && { channel }) }, called);
}

function isJoined({ joint }: Part, last: Part | undefined, isRead: (part: Part) => boolean): boolean {
  return /(?<!\w)or(?!\w)|或/iu.test(joint) && last !== undefined && isRead(last);
}

type Told = {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
  readonly channel?: string;
};

function without(before: AlertsRead, told: Told, called: readonly Called[]): AlertsRead {
  const { start, end, parts, channel } = told;
  const said = before.words.slice(start, end);
  const urgent = /(?<!\w)(?:page|wake|critical|urgent)|紧急|严重/iu.test(said)
    ? { isUrgent: true as const }
    : {};
  const names = calledIn(said, called);
  const read = parts.map((text) => ({ text, alert: conditionIn(text, called) }));
  const wishes = read.flatMap(({ text, alert }) =>
    alert === undefined ? [] : [{ ...alert, ...urgent, said: text, names: ownNames(text, names, called) }],
  );
  const left = read.flatMap(({ text, alert }) => (alert === undefined ? [text] : []));
  const unread =
    wishes.length === 0 ? [said.trim()] : [...left, ...(channel === undefined ? [] : [channel.trim()])];
  return {
    words: joined(before.words.slice(0, start).trimEnd(), before.words.slice(end)),
    wishes: [...before.wishes, ...wishes],
    understood: [...before.understood, ...wishes.map(rowOf)],
    unread: [...before.unread, ...unread],
  };
}

/** A sentence that ended before has its end there. */
function joined(before: string, after: string): string {
  return before === '' || /[.;!?。；！？]$/u.test(before)
    ? `${before} ${after}`.trimStart()
    : `${before}, ${after}`;
}

function ownNames(text: string, names: readonly string[], called: readonly Called[]): readonly string[] {
  const own = calledIn(text, called);
  return own.length > 0 ? own : names;
}

function rowOf({ said, kind, limit, lasting, within, quantile, isUrgent }: AlertWish): Understood {
  const parts = [
    quantile === undefined ? kind : `${kind} p${Math.round(quantile * 1000) / 10}`,
    ...(limit === undefined ? [] : [`> ${limit}`]),
    ...(within === undefined ? [] : [`in ${within}`]),
    ...(lasting === undefined ? [] : [`for ${lasting}`]),
    ...(isUrgent === true ? ['critical'] : []),
  ];
  return { said, subject, value: parts.join(' ').replace('fewer >', 'fewer <') };
}
