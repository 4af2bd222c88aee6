import { literally } from '../../../kernel/literally.ts';
import type { Mention } from './mention.ts';
import type { Span } from '../span.ts';
import { clauseStart } from './clause.ts';

/** A service of the repository, and what people call it. */
export type Called = {
  readonly service: string;
  readonly names: readonly string[];
  /** It works behind a service, and nobody calls it. */
  readonly isInner?: true;
};

/** Services of the repository by their names: what is said beside one is said of it. */
export function serviceMentions(text: string, called: readonly Called[], claims: readonly Span[]): Mention[] {
  const found = called.flatMap(({ service, names }) =>
    names.flatMap((name) => spansOf(text, name).map((span) => ({ ...span, service }))),
  );
  const free = found.filter(
    (span) => !claims.some((claim) => claim.start < span.end && span.start < claim.end),
  );
  const ordered = free.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const first = ordered.filter(({ start }, at) => at === 0 || start >= (ordered[at - 1]?.end ?? 0));
  return first.flatMap((span, at) => {
    const before = first.slice(0, at + 1);
    const isList = isJoined(text, before) && !isToldAlone(text, before, claims);
    const joined = isList ? { isJoined: true as const } : {};
    return mentionAt(text, { ...span, last: first[at - 1]?.end ?? 0 }, claims).map((mention) => ({
      ...mention,
      ...joined,
    }));
  });
}

type Named = Span & { readonly service: string };

/** Whether the last of them goes on with a list; who is named again is spoken of alone: `api and web, api at x`. */
function isJoined(text: string, named: readonly Named[]): boolean {
  const isLinked = (at: number) =>
    /^\s?(?:,\s?(?:and\s)?|and\s|&\s?|和|与|及|、)\s?(?:the\s)?$/u.test(
      text.slice(named[at - 1]?.end ?? 0, named[at]?.start ?? 0),
    );
  const last = named.at(-1);
  let at = named.length - 1;
  if (at === 0 || !isLinked(at)) return false;
  for (; at > 0 && isLinked(at); at -= 1) if (named[at - 1]?.service === last?.service) return false;
  return true;
}

/** `5 replicas for web, api gets 3`: of the one before all is said, and what is said of this one follows. */
function isToldAlone(text: string, named: readonly Named[], claims: readonly Span[]): boolean {
  const [before, last] = [named.at(-2), named.at(-1)];
  if (before === undefined || last === undefined) return false;
  const isAhead = (one: Named): boolean =>
    isFor.test(text.slice(clauseStart(text, one.start), one.start)) &&
    claims.some((claim) => claim.end <= one.start && claim.end > clauseStart(text, one.start));
  const isBehind = claims.some(
    ({ start }) => start >= last.end && /^[^,;.，；。\n]{0,24}$/u.test(text.slice(last.end, start)),
  );
  return isAhead(before) && isBehind;
}

/** The objects that were spoken of, without those that only say what kind of thing a name is: `the api service`. */
export function withServices(mentions: readonly Mention[], services: readonly Mention[]): Mention[] {
  const others = mentions.filter(({ start, end }) =>
    services.every((one) => one.end <= start || end <= one.start),
  );
  return [...others, ...services].toSorted((a, b) => a.start - b.start);
}

const before = '(?<![\\w./@=-])["\'`]?';
/** A name in Han ends where it ends, whatever follows: `前端2副本`. */
const after =
  '["\'`]?(?:(?<=\\p{Script=Han})|(?![\\w/=@-]|\\.\\w|:\\d))(?:\\s(?:service|app|application|deployment|component|pods?)(?!\\w|\\s(?:of\\s)?type)|\\s?(?:服务|应用|组件))?';

/** `the Gateway API` is of the cluster, whatever is called so in the repository. */
const ofCluster = /^gateway$/iu;

function spansOf(text: string, name: string): Span[] {
  const unless = ofCluster.test(name) ? String.raw`(?!\s(?:API|resources?|objects?|class)(?!\w))` : '';
  const pattern = new RegExp(before + literally(name) + unless + after, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}

/** What is said of it stands after its name, or before it where the clause ends with `for api`. */
function mentionAt(
  text: string,
  span: Named & { readonly last: number },
  claims: readonly Span[],
): Mention[] {
  const { start, end, service, last } = span;
  const said = claims.filter((claim) => claim.end <= start);
  // What stands behind the one before: `5 replicas for web and 3 for api`.
  const isOwn = said.some((claim) => claim.start >= last);
  const clause = Math.max(clauseStart(text, start), isOwn ? last : 0);
  const before = text.slice(clause, start);
  const ahead = said.filter((claim) => claim.start >= last && claim.end > clause);
  const isSaidBefore = ahead.length > 0 || said.some((claim) => claim.start >= clause);
  if (isSaidBefore && !isFor.test(before)) return [];
  return [
    {
      kind: 'Deployment',
      from: isSaidBefore ? Math.min(clause, ...ahead.map((claim) => claim.start)) : start,
      start,
      end,
      article: 'known',
      isPlural: false,
      isTarget: false,
      service,
    },
  ];
}

const isFor = /(?:(?<!\w)(?:for|to|on|in|of|give|gives)(?:\s(?:the|our|my))?|给|为|在|对)\s?$/iu;
