import { oncePer } from '../../../../kernel/once.ts';
import { rewritten } from '../../text/rewriting.ts';
import { mapOf } from '../../merge.ts';
import type { Spelled } from '../common.ts';
import { objectOf, type SpelledOut } from '../spelled.ts';
import { addressed, itself, nested } from './nested.ts';
import { kindSaid, partsOf, pointedName, type Part } from './cuts.ts';
import { endpoints, endpointSlice } from './endpoints.ts';
import { isOpen, same, settledTogether, thePods } from './settled.ts';
import { sharedIn, type Shared } from './shared.ts';
import { brief } from './brief.ts';
import { moreOf } from './more.ts';
import { nearlyObjectOf, type Nearly } from './nearly.ts';
import { filledIn } from './placeholders.ts';
import { hasSwallowed } from './swallowed.ts';
import { workloads } from './workload.ts';

/** The objects of a text, in whatever order and however many a sentence, and the words that are of none of them. */
export type Told = {
  readonly made: readonly SpelledOut[];
  /** What is of none of them. */
  readonly rest: readonly string[];
  /** Words beside those that spell one of them out. */
  readonly unread: readonly string[];
  readonly shared: Shared;
};

export function toldTogether(text: string, all: readonly Spelled[], isLoose = false): Told | undefined {
  const shared = sharedIn(addressed(itself(rewritten(rewritten(filledIn(text), brief), nested))));
  const known = widened(all);
  const parts = partsOf(shared.rest);
  if (parts.length > mostParts) return undefined;
  const { made, rest, torn } = partedBest(shared.rest, parts, { known, shared, isLoose });
  const { kept, dropped } = pointing(made, shared);
  if (kept === undefined) return undefined;
  const untold = shared.each.filter(({ said }) => made.filter(({ each }) => each.includes(said)).length < 2);
  return {
    made: [...newSpace(shared), ...kept],
    rest: [...rest, ...dropped.map(({ text: said }) => said), ...untold.map(({ said }) => said)],
    unread: [...made.flatMap((one) => (dropped.includes(one) ? [] : one.unread)), ...torn],
    shared,
  };
}

/** `in a new namespace`: that is made as well. */
function newSpace({ space, isNew }: Shared): SpelledOut[] {
  if (space === undefined || !isNew) return [];
  const document = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: space } };
  return [{ document, tokens: [{ key: 'name', said: space, of: { name: space } }] }];
}

type Pointing = { readonly kept: readonly SpelledOut[] | undefined; readonly dropped: readonly One[] };

/** Those of which all that they point to is told of, with its name; the others are none of them. */
function pointing(made: readonly One[], shared: Shared): Pointing {
  const documents = settledTogether(
    made.map(({ document }) => document),
    shared,
  );
  if (documents === undefined) return { kept: undefined, dropped: [] };
  const dropped = made.filter((_, at) => isOpen(documents[at] ?? {}));
  if (dropped.length === 0)
    return { kept: made.map(({ tokens }, at) => ({ document: documents[at] ?? {}, tokens })), dropped };
  const rest = pointing(made.filter((one) => !dropped.includes(one)), shared);
  return { kept: rest.kept, dropped: [...dropped, ...rest.dropped] };
}

const widened = oncePer((all: readonly Spelled[]) =>
  [endpointSlice, endpoints, ...all, ...workloads].map((one) => ({
    ...one,
    about: one.kind === 'StorageClass' ? /class/iu : one.about,
    pieces: [...one.pieces, ...moreOf(one.kind)],
  })),
);

const mostParts = 32;
const longest = 14;

type Way = { readonly cost: number; readonly made: readonly One[]; readonly rest: readonly string[]; readonly torn: readonly string[] };
/** What was told of each is told of it. */
type One = Nearly & { readonly each: readonly string[]; readonly text: string };
type Ground = { readonly known: readonly Spelled[]; readonly shared: Shared; readonly isLoose: boolean };

/** Of all ways to part it that which leaves the fewest words; of those with the fewest objects. */
function partedBest(text: string, parts: readonly Part[], ground: Ground): Way {
  const best: Way[] = [];
  best[parts.length] = { cost: 0, made: [], rest: [], torn: [] };
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    const [first, behind] = [saidIn(text, parts, from, from), best[from + 1]];
    if (behind === undefined) continue;
    const left = isOpening(first, from) ? 0 : wordsIn(first);
    let way: Way = { ...behind, cost: behind.cost + left, ...leftOf(first, left, behind, isBegun(text, parts[from])) };
    for (let to = from; to < Math.min(parts.length, from + longest); to += 1) {
      const next = best[to + 1];
      if (next === undefined || next.cost + one >= way.cost) continue;
      const object = readAs(saidIn(text, parts, from, to), ground);
      const cost = next.cost + one + 2 * (object?.unread.length ?? 0);
      if (object !== undefined && cost < way.cost)
        way = { ...next, cost, made: [object, ...next.made] };
    }
    best[from] = way;
  }
  return best[0] ?? { cost: 0, made: [], rest: [], torn: [] };
}

/** What begins a sentence, or another object, is read by itself; what only goes on is not. */
function isBegun(text: string, part: Part | undefined): boolean {
  const from = part?.from ?? 0;
  return /(?:^|[.;:!?\n]|\(\d\)|\d[.)])\s*$/u.test(text.slice(0, from)) || /^(?:an?|another|the) /iu.test(text.slice(from));
}

function leftOf(said: string, left: number, behind: Way, isWhole: boolean): Pick<Way, 'rest' | 'torn'> {
  if (left === 0) return behind;
  if (isWhole) return { rest: [said, ...behind.rest], torn: behind.torn };
  return { rest: behind.rest, torn: [...said.split(/\s+/u), ...behind.torn] };
}

/** What an object counts for beside words. */
const one = 0.01;

function saidIn(text: string, parts: readonly Part[], from: number, to: number): string {
  return text.slice(parts[from]?.from ?? 0, parts[to]?.to ?? text.length).replace(opening, '').replace(/[\s,;:(–-]+$/u, '');
}

const opening =
  /^(?:\s*(?:\(\d{1,2}\)|\d{1,2}[.)]|[-*•]|objects:|and|then|finally,?|first(?:ly)?,?|second(?:ly)?,?|third(?:ly)?,?|next,?|lastly,?|also|plus|in addition,?|besides,?|its|\+)(?=\s)\s*){1,4}/iu;

/** `Redis for the guestbook`: what stands ahead of all and holds no value only tells what for. */
function isOpening(said: string, from: number): boolean {
  return from === 0 && openingOnly.test(said) && !/(?<![\w-])(?:not|no|never|only|without|must|should|all|each|every|both)(?![\w-])/iu.test(said);
}

const openingOnly =
  /^(?:how (?:do|can|would) (?:i|we) [^.?]{5,120}\?|(?:i['’]m|i am|we are|we['’]re) (?:following|writing|building|setting up|working on)[^.\d"'`=]{3,120}|(?:please )?(?:prepare|set up|deploy) (?:everything|all|what is needed|it all) (?:for|of) [^.\d"'`=:]{3,60}|for (?:my |our |the )?[a-z][\w-]{1,30},? (?:i|we) need (?:its|an?|the) [a-zA-Z ]{2,40}|(?:an? )?[A-Z]?[a-z]{2,20} for (?:my|our|the) [A-Za-z]{2,20})[.:]?$/iu;

/** So many words of it say something. */
function wordsIn(said: string): number {
  return said.replaceAll(nothing, '').match(/[\w./:=-]*\w/gu)?.length ?? 0;
}

const nothing =
  /(?<![\w-])(?:please|thanks|thank you|objects?|the|an?|in all|altogether|write (?:it|them|both|that) too|(?:write|create) (?:the|that|this) (?:claim|class|secret|config ?map|service|volume) (?:too|as well|also))(?![\w-])/giu;

/** As it stands, or with what is said of all, or of those beside it. */
function readAs(said: string, ground: Ground): One | undefined {
  const told = ground.shared.each.filter(({ about }) => about.test(said)).map((one) => one.said);
  const withEach = told.length === 0 ? undefined : readOne([said, ...told].join('. '), ground);
  if (withEach !== undefined) return { ...withEach, each: told, text: said };
  const alone = readOne(said, ground);
  return alone === undefined ? undefined : { ...alone, each: [], text: said };
}

function readOne(said: string, { known, shared, isLoose }: Ground): Nearly | undefined {
  const own = said.replace(sameName, '');
  const named = own === said ? said : calledAs(own, same);
  const nearly: Nearly[] = [];
  const name = shared.name ?? pointedName(said, shared.rest);
  const all = [...new Set([said, ...waysToSay(named, name)])];
  for (const words of all) {
    const object = objectOf(words, known);
    if (object !== undefined && isSound(words, object)) return { ...object, unread: [] };
    const loose = isLoose ? nearlyObjectOf(words, known) : undefined;
    if (loose !== undefined && isSound(words, loose)) nearly.push(loose);
  }
  return nearly.toSorted((a, b) => a.unread.length - b.unread.length)[0];
}

function waysToSay(said: string, name: string | undefined): string[] {
  const named = name === undefined ? [said] : [said, calledAs(said, name)];
  const isService = /(?<![\w-])(?:service|load ?balancer)(?![\w-])/iu.test(said);
  return named.flatMap((one) => (isService ? [one, `${one}, selecting pods with the label ${thePods}`] : [one]));
}

/** Its name stands behind its kind. */
function calledAs(said: string, name: string): string {
  return said.replace(kindSaid, (kind) => `${kind} named ${name}`);
}

const sameName =
  /(?:,? ?(?:of|with|under|by|has|having|bears?) (?:the|that) same name|(?<![\w-])equally (?:named|called))(?: as (?:the|its) \w{3,20})?/iu;

function isSound(words: string, object: SpelledOut): boolean {
  return !isEmpty(object) && isAhead(object) && !hasSwallowed(words, object);
}

/** What it holds is told behind what it is. */
function isAhead({ tokens }: SpelledOut): boolean {
  const first = tokens.findIndex(({ key }) => key === 'entry' || key === 'file');
  return first === -1 || tokens.slice(0, first).some(({ said }) => /secret|config ?map|credentials/iu.test(said));
}

/** One that holds nothing is only spoken of. */
function isEmpty({ document, tokens }: SpelledOut): boolean {
  const held = { ...mapOf(document['data']), ...mapOf(document['stringData']) };
  const keeps = /^(?:Secret|ConfigMap)$/u.test(String(document['kind']));
  return tokens.length < 2 || (keeps && Object.keys(held).length === 0);
}
