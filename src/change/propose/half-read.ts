import { literally } from '../../kernel/literally.ts';
import type { Reading } from '../../spec/words/wish.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { headless } from './headless.ts';
import { lonePlaces } from './lone-places.ts';
import { withoutClauses, type Clause, type Clear } from './taken-out.ts';
import { weightOf, wordsOf } from './weighed.ts';
import { introducedBefore } from './introduced-before.ts';
import { bounds, grows, isOfNew, turning } from './turning-words.ts';

type Read = Pick<Reading, 'leftover' | 'understood' | 'over'>;

/**
 * A clause counts as a whole or not at all: where what changes its meaning is unread (`true except in production`,
 * `晚上两个`), or most of it, the number that was read out of it would be a guess.
 */
export function withoutHalfRead(
  words: string,
  { leftover, understood, over = [] }: Read,
  called: readonly Called[] = [],
): Clear {
  const none: Clear = { words, named: [] };
  if (leftover.length === 0 || leftover.length > most || isQuoting.test(words)) return none;
  const clauses = clausesOf(words);
  const read = placesOf(
    words,
    understood.map(({ said }) => said).filter((said) => said.length > shortest),
  );
  const unread = placesOf(words, leftover, read);
  const made = understood.filter(isMaking).flatMap(({ said }) => everywhere(words, said));
  const overruling = placesOf(words, over);
  const half = clauses.filter((clause) => {
    const left = unread.filter(isWithin(clause));
    // What takes the place of something said before is about something else, where its own subject is unread.
    const isOfOther = left.length > 0 && overruling.some(isWithin(clause));
    return isOfOther || isHalfRead(clause, left) || (wordsOf(left) > 1 && made.some(isWithin(clause)));
  });
  const bound = clauses.filter((clause, at) => half.includes(clause) || isBoundTo(half, clauses, at));
  const tails = headless(bound, { words, clauses, called });
  const gone = new Set([...bound, ...tails, ...lonePlaces(clauses, bound)]);
  return withoutClauses(
    words,
    clauses.filter((clause) => gone.has(clause)),
  );
}

/** Where so much is unread, no part of it is the exception. */
const most = 100;
const isQuoting = /```|^\s{0,8}apiVersion:/mu;

/** What stands in brackets is one with what they follow. */
const clause = /(?:\([^()\n]{1,200}\)|（[^（）\n]{1,200}）|[^,;，；。\n.?!]|[.?!](?=\S))+/gu;
/** Longer is no clause, whatever it is. */
const longestClause = 300;
const joint = /\s(?=but\s|otherwise\s|unless\s)/u;

export function clausesOf(words: string): Clause[] {
  return [...words.matchAll(clause)].flatMap(({ 0: said, index }) => {
    let start = index;
    const parts = said.split(joint).map((text) => {
      const one = { text, start, end: start + text.length };
      start = one.end + 1;
      return one;
    });
    return parts.filter(({ text }) => text.trim() !== '' && text.length <= longestClause);
  });
}

/** What is said with less may stand in many places. */
const shortest = 8;

/** Where something was said, in its order; what was read of more words that hold the same stands elsewhere. */
function placesOf(words: string, all: readonly string[], read: readonly Clause[] = []): Clause[] {
  let from = 0;
  return all.flatMap((said) => {
    const lower = masked(
      words.toLowerCase(),
      read.filter(({ text }) => said.length < text.length),
    );
    const next = wholeIn(lower, said.toLowerCase(), from);
    const start = next === -1 ? wholeIn(lower, said.toLowerCase(), 0) : next;
    if (start === -1) return [];
    from = start + said.length;
    return [{ text: said, start, end: from }];
  });
}

function masked(words: string, places: readonly Clause[]): string {
  return places.reduce(
    (text, { start, end }) => text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end),
    words,
  );
}

/** `POSTGRES` is no part of `POSTGRES_PASSWORD`. */
function wholeIn(words: string, said: string, from: number): number {
  const at = words.indexOf(said, from);
  if (at === -1) return -1;
  const isPart = /[a-z0-9]$/u.test(said) && /^\w/u.test(words.slice(at + said.length, at + said.length + 1));
  return isPart ? words.indexOf(said, at + 1) : at;
}

/** A kind may be named where nothing more is said of it, too. */
function everywhere(words: string, said: string): Clause[] {
  const text = said.toLowerCase();
  return [...words.toLowerCase().matchAll(new RegExp(literally(text), 'gu'))]
    .slice(0, most)
    .map(({ index }) => ({ text, start: index, end: index + text.length }));
}

function isWithin(outer: Clause): (inner: Clause) => boolean {
  return ({ start, end }) => start < outer.end && end > outer.start;
}

function isHalfRead({ text, start }: Clause, unread: readonly Clause[]): boolean {
  if (unread.length === 0) return false;
  if (unread.some(({ end }) => naming.test(text.slice(Math.max(0, end - start))))) return true;
  if (unread.some((one) => isReceiving(text, { from: one.start - start, to: one.end - start }))) return true;
  const left = unread.map((one) => one.text).join(' ');
  const isMost = wordsOf(unread) > 1 && (beside.test(text) || weightOf(left) > weightOf(text) / 2);
  return (
    isMost || isUnsized(text, left) || turning.test(left) || exceptBefore.test(text) || exceptFirst.test(text)
  );
}

/** A container beside is not made of a part of what it is for. */
const beside = /(?<![\w-])(?:init[\s-]?container|init\s?容器|side-?car)|初始化容器|边车/iu;

/** `give the worker 512Mi`, `a body of 20MB`: what somebody or something unknown shall have is had by nobody else. */
function isReceiving(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (from < 0) return false;
  const [ahead, behind] = [text.slice(0, from), text.slice(to)];
  const isFirst = /^\s?(?:(?:and|but|then|also|so)\s)?(?:the\s|our\s)?$/iu.test(ahead);
  return (
    /^\s?(?:of|=|:|：|为|是)\s?\d+(?:\.\d+)?\s?(?:[MGK]i?B?|m)(?![a-z])/iu.test(behind) ||
    (giving.test(ahead) &&
      /^(?:\s(?:service|app|pods?|one))?\s(?:an?\s|the\s|at\sleast\s)?[\d\w]/iu.test(behind)) ||
    (isFirst && /^\s(?:needs?|gets?|(?:should|must)\s(?:have|get)|has|wants?)\s/iu.test(behind)) ||
    (isFirst && /[a-z][\w-]+$/iu.test(text.slice(0, to)) && (zhHaving.test(behind) || zhSoMany.test(behind)))
  );
}

/** `worker 内存限制 1G`, `prod 的 cpu limit`: what follows is had by whoever is unread. */
const zhHaving =
  /^\s?(?:这个|那个)?(?:服务|环境)?的?\s?(?:内存|cpu|副本|实例数?|limits?|requests?|资源|端口|镜像|探针|存活|就绪|健康检查)(?=[\s\p{Script=Han}\d])/iu;

/** `worker 起两个`: so many of whoever is unread. */
const zhSoMany =
  /^\s?(?:这个)?(?:服务)?(?:就|只|先|要|给|用|起|跑|开|部署|保持|来)*\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,2})\s?(?:个|份)(?:副本|实例|pod)?(?:就|够|行|了|即可|可以)*\s?$/iu;

const giving = /(?:^|\s)(?:give|giving|gives|scale|bump)\s(?:the\s|our\s|my\s)?$/iu;

/** What runs, where it listens and what stands beside it are not guessed from a part of what was said. */
function isMaking({ subject, value }: Reading['understood'][number]): boolean {
  return shaping.has(subject.en) || (subject.en === 'Kind' && objects.test(value));
}

const shaping = new Set(['Image', 'Command', 'Port', 'Schedule', 'Labels']);
const objects =
  /^(?:ConfigMap|Secret|Namespace|PersistentVolumeClaim|Role|ClusterRole|Job|CronJob|ServiceAccount|Gateway|HTTPRoute|StorageClass|PersistentVolume|ResourceQuota|LimitRange)$/u;

/** `three replicas, except in staging`: an exception is one with what it is an exception of. */
function isBoundTo(half: readonly Clause[], clauses: readonly Clause[], at: number): boolean {
  const [before, own, after] = [at - 1, at, at + 1].map((place) => clauses[place]);
  const isHalf = (one: Clause | undefined): one is Clause => one !== undefined && half.includes(one);
  if (isHalf(after) && exceptBefore.test(after.text)) return true;
  if (own === undefined) return false;
  if (isHalf(before) && (isBinding(before.text, own.text) || isOfNew(before.text, own.text))) return true;
  if (isHalf(introducedBefore(clauses, at))) return true;
  return relative.test(own.text) && clauses.slice(Math.max(0, at - 2), at).some(isHalf);
}

/** `a backup job, that runs ...`: what it runs is run by nothing else. */
const relative = /^\s?(?:and\s)?(?:that|which)\s(?:runs?|starts?|executes?|calls?|uses?|has|is)(?![\w-])/iu;

/** Of a volume without its size one of another size would be made. */
function isUnsized(text: string, left: string): boolean {
  return size.test(left) && volume.test(text);
}

/** `10Gi, storage class nfs`: how the volume is that nobody could read is no other volume. */
const size = /\d\s?[MGT]i?B?(?![a-z])/iu;
const ofClaim =
  /^\s?(?:(?:with|and|on|using|of|用)\s?)?(?:the\s)?(?:storage\s?class|存储类|ReadWrite|RW[XO](?!\w)|access\s?mode|访问模式)/iu;
const volume = /volume|disk|pvc|claim|卷|盘|存储/iu;

/** `only the gate may be called, on api.acme.io`: where it is reached is the end of what stands before it. */
const where = /^\s?(?:on|at|under|via)\s(?:https?:\/\/)?(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}\s?$/iu;

function isBinding(before: string, own: string): boolean {
  const isOfSame = where.test(own) || (size.test(before) && ofClaim.test(own));
  return isOfSame || exceptFirst.test(before) || (grows.test(before) && bounds.test(own));
}

/** What is named is what stands before it, be it unknown. */
const naming = /^["'`]?\s?(?:(?:called|named)\s|名?叫|名为)/iu;

const exceptBefore = /^\s?(?:(?:and|but)\s)?(?:except|unless|otherwise|apart\sfrom|除非|否则|但)/iu;
const exceptFirst = /^\s?(?:除了?|除非|unless\s|except\s|if\s|如果|假如)/iu;
