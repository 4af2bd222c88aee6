import type { Json } from '../../../kernel/json.ts';
import { toCores } from '../numbers.ts';
import { oneOf } from '../say.ts';
import type { Span } from '../span.ts';
import type { Claim, Reader } from '../wish.ts';
import { tokensOf, type Token } from './limit-words.ts';
import { size } from './resource-quota.ts';

/** Amounts in whatever order: each is of the bound, the resource and the type that were named nearest to it. */
export const limitsSaid: Reader = {
  id: 'range',
  read: (words) => {
    const tokens = besideRequests(words, boundOnce(words, tokensOf(words)));
    const groups = groupsOf(words, tokens);
    return [...groups.flatMap((group) => claimsOf(words, group)), ...typesOf(words, tokens)];
  },
};

/** `默认请求 100m、上限 200m`: beside a default request stands the default limit. */
function besideRequests(words: string, tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const bound = tokens.slice(0, at).findLast(({ kind }) => kind === 'bound');
    const isBeside =
      token.kind === 'bound' &&
      /^(?:上限|upper (?:limit|bound))$/iu.test(words.slice(token.start, token.end)) &&
      before?.kind === 'amount' &&
      bound?.key === 'defaultRequest' &&
      /^\s?(?:[,、和与]|and)?\s?$/u.test(words.slice(before.end, token.start));
    return isBeside ? { ...token, key: 'default' } : token;
  });
}

/** An amount with the words that tell what it is of. */
type Amount = { readonly token: Token; readonly resource: string | undefined; readonly span: Span };

/** Amounts in a row, and what was named before and after them. */
type Group = {
  readonly amounts: readonly Amount[];
  readonly bounds: readonly Token[];
  readonly next: Token | undefined;
  readonly type: string | undefined;
};

function groupsOf(words: string, tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  let [type, resource]: readonly (string | undefined)[] = [];
  let open: Token[] = [];
  let amounts: Amount[] = [];
  let last = 0;
  const close = (next: Token | undefined): void => {
    if (amounts.length > 0) groups.push({ amounts, bounds: open, next, type });
    amounts = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'amount') {
      if (isApart(words, amounts.at(-1), token)) close(undefined);
      const after = resourceAfter(words, token, tokens[at + 1]);
      const span = spanOf(words, tokens, { own: token, last, after });
      last = span.end;
      amounts.push({ token, resource: after?.key ?? resource, span });
    } else if (token.kind === 'resource') resource = token.key;
    else {
      close(token.kind === 'bound' ? token : undefined);
      if (token.kind === 'type') [type, resource] = [isOfQuota(words, token) ? type : token.key, undefined];
      open = opened(words, open, token);
    }
  }
  close(undefined);
  return groups;
}

/** The bounds of what comes next; where a sentence begins with another type, those before it are over. */
function opened(words: string, open: readonly Token[], token: Token): Token[] {
  if (token.kind === 'bound') return [...joined(words, open, token), token];
  return /[.;。\n]\s?$/u.test(words.slice(0, token.start)) ? [] : [...open];
}

/** `the ratio is at most 4`: how a ratio is bounded is no bound by itself. */
function boundOnce(words: string, tokens: readonly Token[]): Token[] {
  return tokens.filter(({ start, key }, at) => {
    const before = tokens[at - 1];
    if (key !== 'max' || before?.key !== 'maxLimitRequestRatio') return true;
    return !/^[\s:]?(?:(?:is|of|must|may|should|be|not|can|at|的|应|必须)\s?){0,3}$/iu.test(
      words.slice(before.end, start),
    );
  });
}

/** Claims that a quota counts are no type of the range that is told of behind it. */
function isOfQuota(words: string, { start, end }: Token): boolean {
  return (
    /quota|配额/iu.test(words.slice(0, start)) &&
    ofRange.test(words.slice(end)) &&
    !ofRange.test(words.slice(0, start))
  );
}

const ofRange = /limit\s?-?ranges?|限制范围|限额范围/iu;

/** What another sentence says of its amounts is not of those before it. */
function isApart(words: string, before: Amount | undefined, { start }: Token): boolean {
  return before !== undefined && /[.;]\s/u.test(words.slice(before.token.end, start));
}

/** `500m of CPU` */
function resourceAfter(words: string, { end }: Token, next: Token | undefined): Token | undefined {
  const isBeside = next?.kind === 'resource' && /^\s?(?:of\s|个|的)?\s?$/u.test(words.slice(end, next.start));
  return isBeside ? next : undefined;
}

/** From the bound or the resource that stands before it, if nobody has them yet. */
function spanOf(words: string, tokens: readonly Token[], { own, last, after }: Around): Span {
  const before = tokens.filter(({ end }) => end <= own.start);
  const first = before.findLast(({ kind }) => kind === 'amount' || kind === 'type');
  const clause = /[,.;。，；\n](?=[^,.;。，；\n]*$)/u.exec(words.slice(0, own.start))?.index ?? 0;
  const from = Math.max(last, clause, first?.end ?? 0);
  const near = before.find(({ start }) => start >= from && own.start - start < longest);
  return { start: (near ?? own).start, end: (after ?? own).end };
}

/** Where the amount before it ends, and the resource behind it. */
type Around = { readonly own: Token; readonly last: number; readonly after: Token | undefined };

const longest = 80;

/** `minimum and maximum`; what tells of amounts before it is no part of that. */
function joined(words: string, open: readonly Token[], { start }: Token): readonly Token[] {
  const last = open.at(-1);
  if (last === undefined || /(?:as|by|作为)\s(?:the\s|an?\s)?$/u.test(words.slice(0, last.start))) return [];
  return /^\s?(?:and|和|与|\/|,)\s?$/u.test(words.slice(last.end, start)) ? open : [];
}

function claimsOf(words: string, group: Group): Claim[] {
  return group.amounts.flatMap(({ token, resource, span }, at) => {
    const times = timesRequest.exec(words.slice(token.end, token.end + 60));
    const bound = times === null ? boundOf(words, group, at) : 'maxLimitRequestRatio';
    const own = times?.[1]?.toLowerCase() ?? resource;
    const [key, value] = valueOf(token.key, bound === 'maxLimitRequestRatio' ? own : undefined, own);
    if (bound === undefined) return [];
    const limits = { [bound]: { [key]: value } };
    const piece = group.type === undefined ? { limits } : { type: group.type, limits };
    const told = { ...span, end: Math.max(span.end, token.end + (times?.[0].length ?? 0)) };
    return [claim(told, { pieces: [piece] }, `${bound} ${key}: ${value}`)];
  });
}

/** `5 times the request for CPU` */
const timesRequest =
  /^(?:\s?(?:times|x)\s(?:the|its|their|what is)?\s?(?:memory |cpu )?request(?:s|ed)?(?:\s(?:for|of)\s(cpu|memory)(?!\w))?|\s?倍)/iu;

function boundOf(words: string, group: Group, at: number): string | undefined {
  const { bounds, next } = group;
  const [first] = bounds;
  if (first === undefined || isBehind(words, group)) return next?.key;
  if (first.key === 'between') return at === 0 ? 'min' : 'max';
  return bounds[Math.min(at, bounds.length - 1)]?.key;
}

/** Named behind the amounts, where what was named before them is of others. */
function isBehind(words: string, { amounts, bounds: [first], next }: Group): boolean {
  if (next === undefined || first === undefined) return false;
  const between = words.slice(amounts.at(-1)?.token.end ?? 0, next.start);
  const isInTurn = first.key !== 'defaultRequest' || as.test(words.slice(0, first.start));
  return zhFollowed.test(between) || isBound.test(between) || (isInTurn && followed.test(between));
}

/** `256Mi of memory as default requests` */
const followed =
  /^(?:\s?(?:of\s)?(?:cpus?|cores?|memory|内存|的))?\s?(?:as|by|作为)\s?(?:the |an? |their |its )?$/iu;

/** `1Gi is the maximum` */
const isBound = /^(?:\s?(?:of\s)?(?:cpus?|cores?|memory))?\s(?:is|are)\s(?:the|an?)\s$/iu;

/** `50m as requests, 200m as limits` */
const as = /(?:as|by|作为)\s(?:the\s|an?\s|default\s)?$/iu;

/** `256Mi 内存的默认请求` */
const zhFollowed = /^\s?(?:CPU|核心?|内存|存储)?\s?的\s?$/iu;

function valueOf(said: string, ratio: string | undefined, resource: string | undefined): [string, string] {
  if (ratio !== undefined) return [ratio, said];
  if (/\d\s?[KMGT]/iu.test(said) && !said.endsWith('m'))
    return [resource?.endsWith('storage') === true ? resource : 'memory', size(said)];
  return ['cpu', toCores(said)];
}

function typesOf(words: string, tokens: readonly Token[]): Claim[] {
  return tokens
    .filter(({ kind }) => kind === 'type')
    .map((token) => claim(token, { pieces: [{ type: token.key }] }, words.slice(token.start, token.end)));
}

function claim({ start, end }: Span, set: { readonly pieces: readonly Json[] }, value: string): Claim {
  return { ...oneOf(['LimitRange', set]), start, end, value, subject: { en: 'Limits', zh: '限额' } };
}
