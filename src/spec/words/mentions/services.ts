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
    const joined = isJoined(text, first.slice(0, at + 1)) ? { isJoined: true as const } : {};
    return mentionAt(text, span, claims).map((mention) => ({ ...mention, ...joined }));
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
  span: Span & { readonly service: string },
  claims: readonly Span[],
): Mention[] {
  const { start, end, service } = span;
  const clause = clauseStart(text, start);
  const before = text.slice(clause, start);
  const isSaidBefore = claims.some((claim) => claim.start >= clause && claim.end <= start);
  const isFor = /(?:(?<!\w)(?:for|to|on|in|of|give|gives)(?:\s(?:the|our|my))?|给|为|在|对)\s?$/iu.test(
    before,
  );
  if (isSaidBefore && !isFor) return [];
  return [
    {
      kind: 'Deployment',
      from: isSaidBefore ? clause : start,
      start,
      end,
      article: 'known',
      isPlural: false,
      isTarget: false,
      service,
    },
  ];
}
