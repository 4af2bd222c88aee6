import type { Part } from './cuts.ts';
import { readAs, type Ground, type One } from './read-part.ts';

const longest = 14;

type Way = {
  readonly cost: number;
  readonly made: readonly One[];
  readonly rest: readonly string[];
  readonly torn: readonly string[];
};
const nothingYet: Way = { cost: 0, made: [], rest: [], torn: [] };

/** Of all ways to part it that which leaves the fewest words; of those with the fewest objects. */
export function partedBest(text: string, parts: readonly Part[], ground: Ground): Way {
  const best: Way[] = [];
  best[parts.length] = nothingYet;
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    const unread = unreadFrom(text, { parts, from }, best[from + 1] ?? nothingYet);
    best[from] = parts.slice(from, from + longest).reduce((way, last, at) => {
      const next = best[from + at + 1] ?? nothingYet;
      return next.cost + one < way.cost && !isReference(text, parts[from])
        ? cheaper(way, withObject(saidIn(text, parts[from], last), next, ground))
        : way;
    }, unread);
  }
  return best[0] ?? nothingYet;
}

/** `from the secret x`: what is there already is no object of its own. */
function isReference(text: string, part: Part | undefined): boolean {
  const from = part?.from ?? 0;
  return (
    /(?<![\w-])(?:from|of|by|in|with|to|on)\s$/iu.test(text.slice(Math.max(0, from - 8), from)) &&
    /^(?:the|that|this|its|existing)\s(?:existing\s)?(?:secret|config\s?map|credentials)(?![\w-])/iu.test(
      text.slice(from, from + 40),
    )
  );
}

function cheaper(way: Way, other: Way | undefined): Way {
  return other !== undefined && other.cost < way.cost ? other : way;
}

/** An object, and behind it the next. */
function withObject(said: string, next: Way, ground: Ground): Way | undefined {
  const object = readAs(said, ground);
  if (object === undefined) return undefined;
  return { ...next, cost: next.cost + one + 2 * object.unread.length, made: [object, ...next.made] };
}

type At = { readonly parts: readonly Part[]; readonly from: number };

/** What begins there is of no object. */
function unreadFrom(text: string, { parts, from }: At, behind: Way): Way {
  const said = saidIn(text, parts[from], parts[from]);
  const left = isOpening(said, from) ? 0 : wordsIn(said);
  if (left === 0) return behind;
  const cost = behind.cost + left;
  return isBegun(text, parts[from])
    ? { ...behind, cost, rest: [said, ...behind.rest] }
    : { ...behind, cost, torn: [...said.split(/\s+/u), ...behind.torn] };
}

/** What begins a sentence, or another object, is read by itself; what only goes on is not. */
function isBegun(text: string, part: Part | undefined): boolean {
  const from = part?.from ?? 0;
  return (
    /(?:^|[.;:!?\n]|\(\d\)|\d[.)])\s*$/u.test(text.slice(0, from)) ||
    /^(?:an?|another|the) /iu.test(text.slice(from))
  );
}

/** What an object counts for beside words. */
const one = 0.01;

function saidIn(text: string, first: Part | undefined, last: Part | undefined): string {
  return text
    .slice(first?.from ?? 0, last?.to ?? text.length)
    .replace(opening, '')
    .replace(/[\s,;:(–-]+$/u, '');
}

const opening =
  /^(?:\s*(?:\(\d{1,2}\)|\d{1,2}[.)]|[-*•]|objects:|and|then|finally,?|first(?:ly)?,?|second(?:ly)?,?|third(?:ly)?,?|next,?|lastly,?|also|plus|in addition,?|besides,?|its|\+)(?=\s)\s*){1,4}/iu;

/** `Redis for the guestbook`: what stands ahead of all and holds no value only tells what for. */
function isOpening(said: string, from: number): boolean {
  return (
    from === 0 &&
    openingOnly.test(said) &&
    !/(?<![\w-])(?:not|no|never|only|without|must|should|all|each|every|both)(?![\w-])/iu.test(said)
  );
}

const openingOnly =
  /^(?:how (?:do|can|would) (?:i|we) [^.?]{5,120}\?|(?:i['’]m|i am|we are|we['’]re) (?:following|writing|building|setting up|working on)[^.\d"'`=]{3,120}|(?:please )?(?:prepare|set up|deploy) (?:everything|all|what is needed|it all) (?:for|of) [^.\d"'`=:]{3,60}|for (?:my |our |the )?[a-z][\w-]{1,30},? (?:i|we) need (?:its|an?|the) [a-zA-Z ]{2,40}|(?:an? )?[A-Z]?[a-z]{2,20} for (?:my|our|the) [A-Za-z]{2,20})[.:]?$/iu;

/** So many words of it say something. */
function wordsIn(said: string): number {
  return said.replaceAll(nothing, '').match(/[\w./:=-]*\w/gu)?.length ?? 0;
}

const nothing =
  /(?<![\w-])(?:please|thanks|thank you|objects?|the|an?|in all|altogether|write (?:it|them|both|that) too|(?:write|create) (?:the|that|this) (?:claim|class|secret|config ?map|service|volume) (?:too|as well|also))(?![\w-])/giu;
