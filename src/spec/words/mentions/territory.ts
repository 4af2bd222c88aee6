import { overLines } from '../../../kernel/over-lines.ts';
import { aboutPods } from './about-pods.ts';
import type { Kind } from '../kind.ts';
import type { Mention } from './mention.ts';
import { mentionsOf } from './mentions.ts';
import type { Claim, Reader } from '../wish.ts';
import type { Span } from '../span.ts';

/** Words that mean something of their own where certain kinds are spoken of, and nothing elsewhere. */
export function within(
  reader: Reader,
  near: readonly string[],
  isPart?: (kind: string) => boolean,
): (words: string, mentions: readonly Mention[]) => readonly Claim[] {
  return (words, mentions) => {
    const whole = mentions.filter(
      (one) => isPart?.(one.kind) !== true || one.article === 'new' || isApart(words, one),
    );
    const spans = territories(words, whole, { near, isTold: isPart !== undefined });
    if (spans.length === 0) return [];
    return reader
      .read(words)
      .filter(({ start, end }) => spans.some((span) => start >= span.start && end <= span.end));
  };
}

type Near = { readonly near: readonly string[]; readonly isTold: boolean };

/** From the sentence that speaks of the kind, or the object before it, to the next object. */
function territories(words: string, mentions: readonly Mention[], { near, isTold }: Near): Span[] {
  if (!mentions.some(({ kind }) => near.includes(kind))) return [];
  const isOf = toldIn(words, mentions, isTold);
  const others = mentions.filter((one) => !near.includes(one.kind) && one.kind !== 'Pod');
  const first = others.find((one) => !isOneOfMany(words, one, near))?.start ?? words.length;
  const spans: Span[] = [];
  const begun: number[] = [];
  const endAt = (end: number): unknown => spans.push(...begun.splice(0).map((start) => ({ start, end })));
  let before: Mention | undefined;
  for (const mention of mentions) {
    if (near.includes(mention.kind)) {
      const from = mention.start < first ? 0 : endOf(words, before);
      if (isOf(mention)) begun.push(beginOf(words, mention, from));
    } else if (isObject(words, mention) && !isOneOfMany(words, mention, near)) {
      endAt(mention.from);
      before = mention;
    }
  }
  endAt(words.length);
  return spans;
}

/** Pods that a policy is about, and the types of which a range tells bounds, are none that anybody asks for. */
function isOneOfMany(words: string, { kind, name, end }: Mention, near: readonly string[]): boolean {
  if (near.some((one) => aboutPods.has(one))) return kind === 'Pod' && name === undefined;
  const isTyped = kind === 'Pod' || kind === 'PersistentVolumeClaim';
  return near.includes('LimitRange') && isTyped && bounding.test(words.slice(end, end + 40));
}

const bounding =
  /^["'`]?s?["'`]?\s?[:：(]?\s?(?:(?:the|a|as|whole|of|type|storage|总共|必须|请求|存储|的|大小|不得|使用)\s?){0,4}(?:min|max|default|at (?:least|most)|between|may|must|can|have|至少|最多|最小|最大|默认|不得|超过|介于)/iu;

/** Whether something is told of it where it is spoken of; what is only used, or only meant by others, is not. */
function toldIn(words: string, mentions: readonly Mention[], isTold: boolean): (mention: Mention) => boolean {
  const isOnly = singles(mentions);
  return (mention) => {
    if (mention.isTarget && !(isTold && isOnly(mention))) return false;
    return !isUsed(words, mention) || (isPart(words, mention) && isOnly(mention));
  };
}

/** What stands in brackets behind an object, or around it, is of none that comes later. */
function endOf(words: string, before: Mention | undefined): number {
  if (before === undefined || before.end === 0) return 0;
  const enclosed = /^(?:(?:\s?["'`]?[a-z][\w-]{0,60}["'`]?)?\s?\()?[^()\n]{0,200}\)/u.exec(
    words.slice(before.end, before.end + 270),
  );
  return before.end + (enclosed?.[0].length ?? 0);
}

/** `a group of the rule x`: what its part is of is told of with it. */
function isPart(words: string, { start }: Mention): boolean {
  return /(?:part|group|rule|alert|section|entry|listener|subset|webhook)[^.;]{0,24} of the $/iu.test(
    words.slice(Math.max(0, start - 60), start),
  );
}

/** A sentence begins with it. */
function isApart(words: string, { article, from }: Mention): boolean {
  return article !== 'known' && /(?:^|[.;。\n] ?)$/u.test(words.slice(Math.max(0, from - 2), from));
}

/** Whether nothing else of its kind is spoken of. */
function singles(mentions: readonly Mention[]): (one: Mention) => boolean {
  const [seen, several] = [new Set<string>(), new Set<string>()];
  for (const { kind } of mentions) (seen.has(kind) ? several : seen).add(kind);
  return ({ kind }) => !several.has(kind);
}

/** What is said before the first object is of it; what is known already was told of before. */
function beginOf(words: string, { from, article }: Mention, before: number): number {
  if (before === 0) return 0;
  const isAsked = /(?<!\w)(?:write|add|create|make|need|want|generate|define)\s(?:me\s)?$/iu.test(
    words.slice(Math.max(0, from - 20), from),
  );
  return article === 'known' && !isAsked ? from : Math.max(before, sentenceStart(words, from));
}

/** `envFrom ConfigMap x`: it is there, and nothing is said of it. */
function isUsed(words: string, { start, article, kind }: Mention): boolean {
  const before = words.slice(Math.max(0, start - 24), start);
  const isHolder = kind === 'Secret' || kind === 'ConfigMap';
  if (isHolder && /[A-Z_]{3}["'`]?\s?(?:<-|<=|←|=|:|\()\s?(?:from\s)?$/u.test(before)) return true;
  return (
    article !== 'new' &&
    /(?:(?:env)?from|mount(?:s|ing)?|us(?:es|ing)|(?<!names? )of|来自|挂载|引用|将|把)\s?(?:the\s|this\s|that\s)?$/iu.test(
      before,
    )
  );
}

/** `no more than 1 zookeeper pod`: some of those that there are. */
const counted =
  /(?:than|least|most|only|up to)\s(?:\d{1,4}|one|an?)\s(?:[\w-]{1,30}\s)?$|(?:最多|至多|至少|最少|不超过)\p{Script=Han}{0,6}\s?(?:\d{1,4}|[一二两三四五])\s?个?的?(?:(?:LoadBalancer|NodePort|ClusterIP)\s?)?$/iu;

/** `1 pod per minute`: how fast something goes on. */
const paced = /^s? (?:per|every|each|a) (?:minute|second|hour|\d)/iu;

/** `a Pod may not use more than 2 CPUs`: any of them. */
const bounded = new RegExp(
  overLines`
    ^ (?:may|must|can(?:not)?|should|gets?|asks?|has|takes?)(?: [a-z]{2,8}){0,3} (?:more than|less than|fewer than|at least|at most|between|up to)
    (?!\w)|
    ^~?(?:的)?(?:总?数量?|个数|总数)?(?:最多|至多|至少|最少|上限|下限|不(?:得|能)?超过)
  `.replaceAll('~', '\\s?'),
  'iu',
);

/** `allowed to create Deployments`: a right, and no wish. */
const permitted =
  /(?:允许|可以|能够|只能|有权|(?<!\w)(?:allow\w{0,3}|may|right|permissions?|able)\s(?:to\s|only\s){0,2})\s?(?=[^.;。]{0,40}create)(?:[A-Za-z]{2,30}(?:、|,\s?|和|以及|与|\/|\s)){1,14}$/iu;

/** Where a clause begins; `the user a and the account b` goes on. */
const joins = /(?:^|[.;,\n。] ?|and )$/u;
const starts = /(?:^|[.;\n。] ?)$/u;
const ends = /(?:^|[.;,\n。] ?(?:and )?)$/u;

const inner = new Set(['Container', 'Volume', 'InitContainer', 'Sidecar']);

/** `最多 1 个 PersistentVolumeClaim`: how many there may be, of whatever a quota counts. */
function isCountable({ kind, name }: Mention): boolean {
  return kind === 'Pod' || name === undefined;
}

function isObject(words: string, mention: Mention): boolean {
  const { isPlural, isTarget, kind } = mention;
  if (isAnyOfThem(words, mention)) return false;
  return !isPlural && !isTarget && !inner.has(kind) && isBegun(words, mention);
}

/** How many there may be, how fast they come, who may make them: of all of the kind, and of none of them. */
function isAnyOfThem(words: string, mention: Mention): boolean {
  const { kind, start, end, name } = mention;
  const after = words.slice(end, end + 60);
  if (name === undefined && bounded.test(after)) return true;
  if (kind === 'Pod' && paced.test(after.slice(0, 16))) return true;
  const before = words.slice(Math.max(0, start - 160), start);
  if (permitted.test(before) || (name === undefined && allotted.test(before))) return true;
  return isCountable(mention) && counted.test(before.slice(-50));
}

/** `限制为 20 个 Pod、5 个持久卷声明`: things that a quota counts, in a row. */
const allotted =
  /(?:配额|quota)[^。;\n]{0,140}\s?(?:\d{1,4}|[一二两三四五六七八九十]{1,2})\s?个\s?(?:负载均衡器?|LoadBalancer|NodePort)?\s?$/iu;

/** It is new, or a clause begins with it and its name; classes are used by others. */
function isBegun(words: string, { kind, article, name, from }: Mention): boolean {
  if (article === 'new') return true;
  if (name === undefined) return false;
  const before = words.slice(Math.max(0, from - 6), from);
  if (kind.endsWith('Class')) return article !== 'known' && starts.test(before);
  return (article === 'known' ? ends : joins).test(before);
}

function sentenceStart(words: string, at: number): number {
  const ends = ['. ', '。', '\n'].map((end) => words.lastIndexOf(end, at - end.length));
  return Math.max(...ends) + 1;
}

/** Where kinds are spoken of, before anything else is read. */
export function rawMentions(words: string, kinds: readonly Kind[]): Mention[] {
  return mentionsOf(words, kinds, []);
}
