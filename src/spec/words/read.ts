import { remembered } from '../../kernel/remembered.ts';
import { withPeers } from './assemble/beside.ts';
import { isBetter } from './better.ts';
import { askedAfter } from './asked.ts';
import { assemble } from './assemble/assemble.ts';
import { claimsOf } from './claims.ts';
import { counting } from './assemble/counting.ts';
import { aimedParts } from './mentions/aimed-parts.ts';
import { ordinalMentions } from './mentions/by-order.ts';
import { pairMentions } from './mentions/paired.ts';
import { wholly } from './mentions/pointer.ts';
import { anotherMentions } from './mentions/another.ts';
import { castMentions, withCast } from './mentions/cast.ts';
import { containerMentions, isJust, listedContainers } from './assemble/containers.ts';
import type { Kind } from './kind.ts';
import { givenContainers, givenMentions, givenSubjects, quoted, type Quoted } from './given/given.ts';
import { denied } from './refused/denied.ts';
import { mentionedIn } from './refused/mentioned.ts';
import { extracted } from './given/extracted.ts';
import { callingPorts, probingByName } from './document/ports-by-name.ts';
import { freed } from './given/freed.ts';
import { inPlace } from './given/placed.ts';
import { isInventedWall } from './given/invented-wall.ts';
import { givenBack } from './given/returned.ts';
import { limitsMeant } from './given/limits-meant.ts';
import { serviceMeant } from './given/service-meant.ts';
import { recast } from './given/recast.ts';
import { namedByRest } from './assemble/left-name.ts';
import { leftovers, worthNaming } from './text/leftover.ts';
import { textOf } from './merge.ts';
import { hushed, masked } from './text/masked.ts';
import type { Mention } from './mentions/mention.ts';
import { mentionsOf } from './mentions/mentions.ts';
import { resolved } from './mentions/pronouns.ts';
import { rowMentions } from './rows.ts';
import { sharing } from './assemble/sharing.ts';
import { subjectOf, type Subject } from './assemble/subject.ts';
import { understoodOf } from './understood.ts';
import type { Span } from './span.ts';
import { serviceMentions, withServices, type Called } from './mentions/services.ts';
import { prepare, type Prepared } from './text/text.ts';
import { turnMentions } from './mentions/turns.ts';
import { readVeiled } from './veiled/truer.ts';
import type { Asked, Claim, Draft, Reader, Reading } from './wish.ts';

/** What is known of language: who claims which words, and which objects there are to speak of. */
export type Vocabulary = {
  /** Read before everything else: what people do not want. */
  readonly first: readonly Reader[];
  readonly readers: readonly Reader[];
  readonly kinds: readonly Kind[];
  /** What the repository has, and what people call each of it. */
  readonly services?: readonly Called[];
};

/** Only objects that are made of nothing but words get their names there: of services, and of what is quoted, people say what shall change. */
export const readWish = remembered((words: string, vocabulary: Vocabulary): Reading => {
  const { services = [] } = vocabulary;
  return services.length > 0 || quoted(words).documents.length > 0
    ? readPlain(words, vocabulary)
    : readVeiled(words, (said) => readPlain(said, vocabulary));
});

/** Words that leave much unread are read once more, with more read into them; what leaves less unread counts. */
function readPlain(words: string, vocabulary: Vocabulary): Reading {
  const pasted = quoted(words);
  const given = { ...pasted, ...extracted(recast(serviceMeant(limitsMeant(pasted)), vocabulary.kinds)) };
  const plain = prepare(given.words);
  const close = readAs({ ...plain, given }, vocabulary);
  const unread = close.leftover;
  if (unread.length < few) return named(close);
  const told = prepare(given.words, unread);
  if (told.text === plain.text) return named(close);
  const free = { ...readAs({ ...told, given }, vocabulary), unread };
  return named(!isInventedWall(free, close, given) && isBetter(free, close, plain.text) ? free : close);
}

/** How it was read is settled: now only what a person has to know is left of what was not. */
function named({ worth, ...reading }: Close): Reading {
  return { ...reading, leftover: worth };
}

/** So many words that nobody reads may be no wish. */
const few = 2;

/** Lets every reader claim its part of the words, and once more where a claim turned out to be of nothing. */
function readAs(heard: Words, vocabulary: Vocabulary): Close {
  const first = hear(heard, vocabulary, []);
  if (first.vain.length === 0) return first.reading;
  const again = hear(heard, vocabulary, first.vain);
  return again.vain.length > first.vain.length ? first.reading : again.reading;
}

type Words = Prepared & { readonly given: Quoted };
/** What nobody claimed, and what of that is worth telling. */
type Close = Reading & { readonly worth: readonly string[] };
type Read = { readonly reading: Close; readonly vain: readonly Claim[] };

function hear({ text, isCut, given }: Words, vocabulary: Vocabulary, vain: readonly Claim[]): Read {
  const { kinds, services = [] } = vocabulary;
  const claims = claimsOf(text, vocabulary, { given: givenMentions(given, vocabulary.kinds), vain });
  const sorted = denied(
    text,
    claims.toSorted((a, b) => a.start - b.start),
  );
  const pasted = givenSubjects(given, kinds);
  const containers = containerMentions(text, sorted, givenContainers(pasted));
  const ordered = sorted.filter((claim) => !containers.some((one) => isJust(claim, one)));
  const all = spokenOf(text, { kinds, services, claims: ordered, containers });
  const { mentions: spoken, read: refused } = mentionedIn({ text, claims: ordered }, all);
  const inOrder = [...spoken, ...containers].toSorted((a, b) => a.start - b.start);
  const peers = withPeers({ text, claims: ordered }, inOrder, kinds);
  const mentions = aimedParts({ text, claims: ordered }, peers, givenContainers(pasted));
  const made = assemble({ text, claims: ordered, mentions, given: [...pasted, ...ownOf(services)] }, kinds);
  const kept = ordered.filter((claim) => !made.lost.includes(claim));
  const asked = ordered
    .filter((claim) => !made.stayed.includes(claim))
    .reduce<Asked>((sum, claim) => askedAfter(sum, claim.asked ?? {}), {});
  const told = resolved(made.drafts, text, kinds).map((draft) => sharing(draft, asked));
  const read = [...kept, ...refused, ...mentions.map((mention) => wholly(mention, text))];
  const named = givenBack(namedByRest(told, unread(leftovers(text, read), told)), given);
  const called = given.documents.length === 0 ? probingByName(text, named) : callingPorts(text, named);
  const placed = inPlace(called, kinds, asked.namespace);
  const drafts = given.documents.length === 0 ? placed : freed(placed, given, kinds);
  const { claims: said, over } = counting(text, kept, made.taken);
  const reading: Close = {
    wish: wishOf(asked, drafts, kinds),
    understood: masked(understoodOf({ text, kinds }, said, mentions), drafts),
    ...(over.length > 0 && { over: over.map(({ start, end }) => text.slice(start, end)) }),
    leftover: [...unread(leftovers(text, read), sureOf(told, drafts)), ...(isCut ? ['…'] : [])],
    worth: [...unread(worthNaming(text, read), drafts), ...(isCut ? ['…'] : [])],
  };
  return { reading, vain: made.lost };
}

/** A name that one of several objects has of what was left may turn out to be read in another way. */
function sureOf(told: readonly Draft[], named: readonly Draft[]): readonly Draft[] {
  return named.filter(({ isReference }) => !isReference).length > 1 ? told : named;
}

function wishOf(asked: Asked, drafts: readonly Draft[], kinds: readonly Kind[]): Reading['wish'] {
  const space = asked.namespace ?? onlySpace(drafts, kinds);
  return { ...asked, ...(space !== undefined && { namespace: space }), drafts };
}

/** A name that was read off a place comes from no claim. */
function unread(left: readonly string[], drafts: readonly Draft[]): string[] {
  const values = new Set(JSON.stringify(drafts).match(/(?<=:)"(?:[^"\\]|\\.)*"/gu));
  return hushed(left).filter((word) => !values.has(JSON.stringify(word)));
}

/** Where everything is that has a place: what has none stands beside it. */
function onlySpace(drafts: readonly Draft[], kinds: readonly Kind[]): string | undefined {
  const made = drafts.filter(
    ({ kind, isReference }) =>
      !isReference && !kinds.some((one) => one.kind === kind && one.isClusterWide === true),
  );
  const [space, ...others] = new Set(made.flatMap(({ metadata }) => textOf(metadata['namespace']) ?? []));
  return others.length === 0 ? space : undefined;
}

type Spoken = {
  readonly kinds: readonly Kind[];
  readonly services: readonly Called[];
  readonly claims: readonly Span[];
  /** Those that are spoken of by their names. */
  readonly containers: readonly Mention[];
};

/** Who is spoken of: kinds of objects, containers and services by their names. */
function spokenOf(text: string, { kinds, services, claims: claimed, containers }: Spoken): Mention[] {
  const claims = [...claimed, ...containers];
  const own = withServices(mentionsOf(text, kinds, claims), serviceMentions(text, services, claims));
  const cast = castMentions({ text, claims }, own);
  const said = withServices(withCast(own, cast), cast);
  const objects = cast.length > 0 ? said : withServices(said, rowMentions({ text, claims }, said, kinds));
  const turns = turnMentions({ text, claims }, objects);
  const inTurn = [
    ...turns,
    ...anotherMentions({ text, claims }, objects),
    ...pairMentions({ text, claims }, objects),
    ...listedContainers(text, claims, objects),
  ];
  const told = [...objects, ...inTurn];
  const parts = [...told, ...containers].toSorted((a, b) => a.start - b.start);
  return [...told, ...ordinalMentions(text, [...claims, ...told], parts)];
}

/** What runs already can be spoken of before anybody names it. */
function ownOf(services: readonly Called[]): Subject[] {
  if (services.length === 0) return [];
  return [
    subjectOf({ kind: 'Deployment', isImplied: true, isReference: false, isWorkload: true, sentence: -1 }),
  ];
}
