import type { Bilingual } from '../../../../kernel/language.ts';
import type { Span } from '../../span.ts';
import { leftovers } from '../../text/leftover.ts';
import type { Claim, Meaning, Reader } from '../../wish.ts';

/** A thing that people say in more ways than anybody lists. */
export type Frame = {
  readonly id: string;
  readonly subject: Bilingual;
  /** What it is about: a word of each is said. */
  readonly topics: readonly RegExp[];
  /** How much, or which; its first group is what is taken. */
  readonly value?: RegExp;
  /** What belongs to it beside these. */
  readonly sense?: RegExp;
  /** Where these stand anywhere, the same words are about something else. */
  readonly unless?: RegExp;
  readonly mean: (value: string, clause: string) => Meaning | undefined;
};

const between =
  /[;\n!?。；！？，、]|[.,](?=\s|$)|(?<!\w)(?:and|but|while|whereas|although|though|so|or)(?!\w)|并且?|而且|以及|但是?|然后/giu;

/** `the checkout service must ...`: of whom it is said is not part of what is said. */
const whose =
  /^[^,.;:]{1,60}?\s(?=(?:should|must|may|can|could|shall|will|has|have|needs?|gets?|takes?|uses?|wants?|is|are)\s)/iu;

/** Claims a clause whatever the order of its words, where it has one value and says nothing else. */
export function anyhow(frame: Frame): Reader {
  return {
    id: frame.id,
    read: (words) => (frame.unless?.test(words) === true ? [] : clauses(words).flatMap(read(frame, words))),
  };
}

const longest = 160;

/** What people say that something does with what it has; it tells nothing more. */
const does =
  /(?<![\w-])(?:keep|stay|remain|take|use|eat|consume|need|get|go|give|have|has|hold|sit|expect|allow|burn|live|come|let|plan|budget|calculate|count|assume|manage|survive|is|are|about|around|roughly|approximately|some)(?:s|es|ing|ed)?(?![\w-])/giu;

const read =
  (frame: Frame, words: string) =>
  ({ start, end }: Span): Claim[] => {
    const clause = words.slice(start, end);
    const said = clause.length > longest ? undefined : onlySaid(frame, clause);
    const meaning = said && frame.mean(said.value, clause.slice(said.start));
    if (said === undefined || meaning === undefined) return [];
    return [{ ...meaning, subject: frame.subject, start: start + said.start, end: start + said.end }];
  };

/** What a clause says that says nothing beside it, and from where to where it is told. */
function onlySaid(frame: Frame, clause: string): (Span & { readonly value: string }) | undefined {
  const key = keyOf(frame, clause);
  if (key.length === 0) return undefined;
  const known = [...key, ...spans(clause, frame.sense), ...spans(clause, does)];
  const from = leftovers(clause, known).length === 0 ? 0 : (whose.exec(clause)?.[0].length ?? clause.length);
  const own = known.filter(({ start }) => start >= from);
  const isWhole = key.every((one) => own.includes(one));
  if (!isWhole || leftovers(clause.slice(from), moved(own, from)).length > 0) return undefined;
  const start = Math.min(...own.map((span) => span.start));
  const [value] = frame.value === undefined ? [] : key;
  return { value: value?.said ?? '', start, end: Math.max(...own.map((span) => span.end)) };
}

/** The value, where there is one, and the words for each topic; nothing where one is missing or a value too many. */
function keyOf({ topics, value }: Frame, clause: string): readonly Said[] {
  const values = spans(clause, value);
  const told = topics.map((topic) => spans(clause, topic));
  const isTold = told.every((one) => one.length > 0) && values.length === (value === undefined ? 0 : 1);
  return isTold ? [...values, ...told.flat()] : [];
}

type Said = Span & { readonly said: string };

function spans(clause: string, pattern: RegExp | undefined): Said[] {
  if (pattern === undefined) return [];
  return [...clause.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    said: match[1] ?? match[0],
  }));
}

function moved(key: readonly Span[], by: number): Span[] {
  return key.map(({ start, end: to }) => ({ start: Math.max(0, start - by), end: Math.max(0, to - by) }));
}

function clauses(words: string): Span[] {
  const marks = [...words.matchAll(between)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...marks, { start: words.length, end: words.length }].map(({ start }, at) => ({
    start: marks[at - 1]?.end ?? 0,
    end: start,
  }));
}
