import type { Bilingual } from '../../../../kernel/language.ts';
import type { Span } from '../../span.ts';
import { leftovers } from '../../text/leftover.ts';
import type { Claim, Meaning, Reader } from '../../wish.ts';

/** A thing that people say in more ways than anybody lists: what it is about, how much, and in which sense. */
export type Frame = {
  readonly id: string;
  readonly subject: Bilingual;
  readonly topic: RegExp;
  /** Its first group is what is taken. */
  readonly value: RegExp;
  /** What makes a least or a most of a value. */
  readonly sense: RegExp;
  /** Where these stand anywhere, the same words are about something else. */
  readonly unless: RegExp;
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
    read: (words) => (frame.unless.test(words) ? [] : clauses(words).flatMap(read(frame, words))),
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

/** The one value of a clause that says nothing beside it, and from where to where it is told. */
function onlySaid({ topic, value, sense }: Frame, clause: string): (Span & { value: string }) | undefined {
  const told = spans(clause, topic);
  const [one, ...others] = spans(clause, value);
  if (told.length === 0 || one === undefined || others.length > 0) return undefined;
  const known = [...told, one, ...spans(clause, sense), ...spans(clause, does)];
  const from = leftovers(clause, known).length === 0 ? 0 : (whose.exec(clause)?.[0].length ?? clause.length);
  const own = known.filter(({ start }) => start >= from);
  if (!own.includes(one) || leftovers(clause.slice(from), moved(own, from)).length > 0) return undefined;
  const start = Math.min(...own.map((span) => span.start));
  return { value: one.said, start, end: Math.max(...own.map((span) => span.end)) };
}

function spans(clause: string, pattern: RegExp): (Span & { readonly said: string })[] {
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
