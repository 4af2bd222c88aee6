import type { JsonMap } from '../../../../kernel/json.ts';
import { textOf } from '../../../../spec/words/merge.ts';
import { withoutStaying } from '../../../../spec/words/given/staying.ts';
import { joined } from '../clauses.ts';
import { isOfNewcomer } from '../edits/doubts.ts';
import type { Given } from '../given-text.ts';
import { all } from './all.ts';
import { clausesOf, isEnd, isWish } from './clauses-of.ts';
import { isLight, isPlain } from './light.ts';
import type { Matter, Read } from './matter.ts';

const mostClauses = 18;
const mostSentences = 3;
const mostDoubts = 6;
/** Clauses of what nobody says of one manifest, with their joints. */
const longest = 400;

type Parts = readonly (string | undefined)[];
type Span = { readonly from: number; readonly to: number };
type Found = Span & { readonly matter: Matter; readonly read: Read; readonly said: string };
type State = {
  readonly words: string;
  readonly parts: Parts;
  readonly documents: readonly JsonMap[];
  readonly found: readonly Found[];
};

/** What clauses side by side say of one matter of what is quoted, where nothing of weight is left of them. */
export function matters(given: Given): Given {
  const own = all.filter(({ about }) => about.test(given.words));
  if (own.length === 0) return given;
  const parts = clausesOf(given.words);
  if (parts.length > longest) return given;
  const made = sureOf({ ...given, parts, found: [] }, own, []);
  if (made.found.length === 0) return given;
  const told = made.found.map(({ said, read }) => ({ said, value: read.value }));
  return {
    ...given,
    words: joined(withoutGrounds(made)),
    documents: made.documents,
    told: [...given.told, ...told],
  };
}

/** Without those of which a part of their sentence is left that says nothing by itself. */
function sureOf(start: State, own: readonly Matter[], doubted: readonly Found[]): State {
  const made = own.reduce((so, matter) => withMatter(so, matter, doubted), start);
  const doubtful = made.found.find((one) => !isWhole(made, one));
  if (doubtful === undefined) return made;
  return doubted.length === mostDoubts ? start : sureOf(start, own, [...doubted, doubtful]);
}

function withMatter(start: State, matter: Matter, doubted: readonly Found[]): State {
  let state = start;
  for (let at = 0; at < state.parts.length; at += 2) {
    const found = foundFrom(state, matter, at);
    if (found === undefined) continue;
    at = found.to;
    const isDoubted = doubted.some((one) => one.matter === matter && one.from === found.from);
    if (!isDoubted) state = withFound(state, found);
  }
  return state;
}

function withFound({ words, parts, found }: State, next: Found): State {
  return {
    words,
    parts: parts.map((part, at) => (at >= next.from && at <= next.to ? undefined : part)),
    documents: next.read.documents,
    found: [...found, next],
  };
}

/** What only tells why it is asked for asks for nothing more. */
function withoutGrounds({ parts, found, documents }: State): Parts {
  const gone = sentencesIn(parts).filter(
    (sentence) =>
      sentence.every((at) => parts[at] !== undefined && (at % 2 === 1 || !isWish(parts[at]))) &&
      found.some(({ matter }) => isGround(sentence.map((at) => parts[at]).join(''), matter, documents)),
  );
  return parts.map((part, at) => (gone.some((sentence) => sentence.includes(at)) ? undefined : part));
}

function isGround(sentence: string, matter: Matter, documents: readonly JsonMap[]): boolean {
  return matter.about.test(sentence) && isPlain(sentence, wordsOf(matter, documents));
}

function sentencesIn(parts: Parts): number[][] {
  const sentences: number[][] = [[]];
  for (const [at, part] of parts.entries()) {
    sentences.at(-1)?.push(at);
    if (at % 2 === 1 && isEnd(part ?? '')) sentences.push([]);
  }
  return sentences.filter((one) => one.length > 0);
}

/** The most clauses that say it together, without those around that say nothing of it. */
function foundFrom(state: State, matter: Matter, from: number): Found | undefined {
  for (let to = furthest(state.parts, from); to >= from; to -= 2) {
    const read = readOf(state, matter, { from, to });
    if (read !== undefined) return trimmed(state, { from, to, matter, read, said: '' });
  }
  return undefined;
}

function furthest(parts: Parts, from: number): number {
  let to = from;
  let sentences = 1;
  if (parts[from] === undefined) return -1;
  while (to + 2 < parts.length && parts[to + 2] !== undefined && to - from < 2 * mostClauses) {
    if (isEnd(parts[to + 1] ?? '')) sentences += 1;
    if (sentences > mostSentences) break;
    to += 2;
  }
  return to;
}

function trimmed(state: State, found: Found): Found {
  const same = JSON.stringify(found.read.documents);
  const own = wordsOf(found.matter, state.documents);
  const isIdle = (at: number, span: Span): boolean =>
    (!isGathered(state.parts[at] ?? '', found.matter, own) || /[;；]/u.test(state.parts[at + 1] ?? '')) &&
    isLight(state.parts[at] ?? '', own) &&
    JSON.stringify(readOf(state, found.matter, span)?.documents) === same;
  let { from, to } = found;
  while (to - 2 >= from && !/[(（]/u.test(state.parts[to - 1] ?? '') && isIdle(to, { from, to: to - 2 }))
    to -= 2;
  while (
    from + 2 <= to &&
    !/[:：]/u.test(state.parts[from + 1] ?? '') &&
    isIdle(from, { from: from + 2, to })
  )
    from += 2;
  return { ...found, from, to, said: saidIn(state.parts, { from, to }) };
}

/** What stands right beside it in its sentence is a wish of its own, or nothing of weight. */
function isWhole({ parts, documents }: State, { from, to, matter, said }: Found): boolean {
  const ahead = leftAt(parts, from - 2, endOf(parts[from - 1], matter));
  const after = leftAt(parts, to + 2, endOf(parts[to + 1], matter));
  if (after !== '' && /[(（]/u.test(parts[to + 1] ?? '')) return false;
  if (matter.gathers === true && ahead !== '' && /[(（]/u.test(parts[from - 1] ?? '')) return false;
  const before = isWish(said) && !within.test(ahead) ? '' : ahead;
  const own = wordsOf(matter, documents);
  return [before, after].every((one) => isWish(one) || (isLight(one, own) && !isGathered(one, matter, own)));
}

/** What speaks of nothing but the matter belongs to what is said of it. */
function isGathered(clause: string, { gathers }: Matter, own: string): boolean {
  return (
    gathers === true &&
    new RegExp(`(?<![\\w-])(?:${own})(?![\\w-])|(?:${own})(?<=\\p{Script=Han})`, 'iu').test(clause)
  );
}

/** Where all that speaks of it is gathered, what stands behind a semicolon is of something else. */
function endOf(joint: string | undefined, { gathers }: Matter): string | undefined {
  return gathers === true ? joint?.replace(/^[;；]/u, '.') : joint;
}

/** What is left of a sentence beside a joint. */
function leftAt(parts: Parts, at: number, joint = '.'): string {
  return isEnd(joint) ? '' : (parts[at] ?? '');
}

/** What is said next is meant of that. */
const within = /^\s*(?:in|for|on|to|at|under|within|of|inside|only|if|when|as)(?!\w)|^\s*[在对当于若]/iu;

function saidIn(parts: Parts, { from, to }: Span): string {
  return parts
    .slice(from, to + 1)
    .join('')
    .trim();
}

function readOf({ parts, documents, words }: State, matter: Matter, span: Span): Read | undefined {
  const said = saidIn(parts, span);
  if (!matter.about.test(said)) return undefined;
  const read = matter.read(withoutStaying(said), documents);
  if (read === undefined || !isLight(read.rest, wordsOf(matter, documents))) return undefined;
  const isMeant =
    matter.joins === true ||
    !isOfNewcomer(documents, read.documents, { clause: said, sentence: said, words });
  return isMeant ? read : undefined;
}

/** What is quoted is spoken of by its kind. */
function wordsOf({ words }: Matter, documents: readonly JsonMap[]): string {
  const kinds = documents
    .flatMap(({ kind }) => textOf(kind) ?? [])
    .flatMap((kind) => [kind, kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, String.raw`[\s-]?`)]);
  return [words, ...kinds].join('|');
}
