import type { Bilingual } from '../../../../kernel/language.ts';
import type { Span } from '../../span.ts';
import { partsOf } from '../../text/closed.ts';
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
  const from = whose.exec(clause)?.[0].length ?? 0;
  return saidFrom(frame, clause, 0) ?? (from === 0 ? undefined : saidFrom(frame, clause, from));
}

function saidFrom(
  { topics, value, sense }: Frame,
  clause: string,
  from: number,
): (Span & { readonly value: string }) | undefined {
  const said = clause.slice(from);
  const idle = [...topics, ...(sense === undefined ? [] : [sense]), does];
  const parts = partsOf(said, { topics, must: value === undefined ? [] : [value], idle });
  if (parts === undefined || leftovers(parts.rest, []).length > 0) return undefined;
  const [match] = parts.found;
  return {
    value: match?.[1] ?? match?.[0] ?? '',
    start: from + Math.min(...parts.spans.map((span) => span.start)),
    end: from + Math.max(...parts.spans.map((span) => span.end)),
  };
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
