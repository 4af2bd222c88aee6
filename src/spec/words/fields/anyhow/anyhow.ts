import type { Bilingual } from '../../../../kernel/language.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Span } from '../../span.ts';
import { partsOf, type Closed, type Told } from '../../text/closed.ts';
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
  /** What else is told, by named groups; that of `may` can be. */
  readonly must?: readonly RegExp[];
  readonly may?: readonly RegExp[];
  /** What belongs to it beside these. */
  readonly sense?: RegExp;
  /** Where these stand anywhere, the same words are about something else. */
  readonly unless?: RegExp;
  /** Where one of these is said in the same clause, too. */
  readonly never?: RegExp;
  /** It is told in two clauses too: `if the last one still runs, skip it`. */
  readonly isInTwo?: true | 'of one sentence';
  readonly mean: (value: string, clause: string, told: Told) => Meaning | undefined;
};

const between =
  /[;\n!?。；！？，、]|[.,](?=\s|$)|,(?=[^,]{0,40}?\p{Script=Han})|(?<=\p{Script=Han}),|(?<!\w)(?:and|but|while|whereas|although|though|so|or)(?!\w)|并且?|而且|以及|但是?|然后/giu;

/** A colon before Chinese parts clauses where nothing is told across it. */
const parting = new RegExp(`${between.source}|:(?=\\p{Script=Han})`, 'giu');

/** `the checkout service must ...`: of whom it is said is not part of what is said. */
const whose =
  /^[^,.;:]{1,60}?\s(?=(?:should|must|may|can|could|shall|will|has|have|needs?|gets?|takes?|uses?|wants?|is|are)\s)/iu;

/** Claims a clause whatever the order of its words, where it has one value and says nothing else. */
export function anyhow(frame: Frame): Reader {
  const { id, topics, unless } = frame;
  return {
    id,
    read: (words) => {
      if (unless?.test(words) === true || topics.some((topic) => words.search(topic) === -1)) return [];
      const wide = clauses(words, between);
      const narrow = clauses(words, parting).filter(
        ({ start, end }) => !wide.some((one) => one.start === start && one.end === end),
      );
      return inOrder(frame, { words, wide, narrow }).flatMap(read(frame, words));
    },
  };
}

const longest = 160;

/** What people say that something does with what it has; it tells nothing more. */
const does = [
  /(?<![\w-])(?:keep|stay|remain|take|use|eat|consume|need|get|go|give|have|has|hold|sit|expect|allow|burn|live|come|let|plan|budget|calculate|count|assume|manage|survive|is|are|about|around|roughly|approximately|some)(?:s|es|ing|ed)?(?![\w-])/giu,
  new RegExp(
    overLines`
      顺便|顺手|另外|然后|最后|统一|大概|差不多|左右|记得|别忘了|麻烦|直接|暂时|目前|现在|一律|设定|改[成为]?|填|定|留|得|
      来|去|哈|啊|呢|嘛|就行|就好|好了|即可|份|次|台|自己|带|走|按|照|拿|取|挂|拉|提|调|升|降|只要|需|想|够|最好|统统|起|放|开|那个?|进
    `,
    'gu',
  ),
];

const read =
  (frame: Frame, words: string) =>
  ({ start, end }: Span): Claim[] => {
    const clause = words.slice(start, end);
    const isElse =
      clause.length > longest || (frame.never !== undefined && clause.search(frame.never) !== -1);
    const said = isElse ? undefined : onlySaid(frame, clause);
    const meaning = said && frame.mean(said.value, clause.slice(said.start), said.told);
    if (said === undefined || meaning === undefined) return [];
    return [{ ...meaning, subject: frame.subject, start: start + said.start, end: start + said.end }];
  };

/** What a clause says that says nothing beside it, and from where to where it is told. */
function onlySaid(frame: Frame, clause: string): Said | undefined {
  const from = whose.exec(clause)?.[0].length ?? 0;
  return saidFrom(frame, clause, 0) ?? (from === 0 ? undefined : saidFrom(frame, clause, from));
}

type Said = Span & { readonly value: string; readonly told: Told };

function saidFrom(frame: Frame, clause: string, from: number): Said | undefined {
  const parts = partsOf(clause.slice(from), closedOf(frame));
  if (parts === undefined || leftovers(parts.rest, []).length > 0) return undefined;
  const [match] = frame.value === undefined ? [] : parts.found;
  return {
    value: match?.[1] ?? match?.[0] ?? '',
    told: parts.told,
    start: from + Math.min(...parts.spans.map((span) => span.start)),
    end: from + Math.max(...parts.spans.map((span) => span.end)),
  };
}

function closedOf({ topics, value, must = [], may = [], sense }: Frame): Closed {
  const idle = [...topics, ...(sense === undefined ? [] : [sense]), ...does];
  return { topics, must: value === undefined ? must : [value, ...must], may, idle };
}

function clauses(words: string, marked: RegExp): Span[] {
  const marks = [...words.matchAll(marked)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...marks, { start: words.length, end: words.length }].map(({ start }, at) => ({
    start: marks[at - 1]?.end ?? 0,
    end: start,
  }));
}

type Clauses = { readonly words: string; readonly wide: readonly Span[]; readonly narrow: readonly Span[] };

/** What tells something alone tells it; a condition and what follows from it tell it together. */
function inOrder({ isInTwo, value, must }: Frame, { words, wide, narrow }: Clauses): readonly Span[] {
  const alone = [...wide, ...narrow];
  if (isInTwo === undefined) return alone;
  if (isInTwo === true) return [...inTurn(wide, 2), ...alone];
  const said = wide.filter(({ start, end }) => words.slice(start, end).trim() !== '');
  const [two, three] = [2, 3].map((many) =>
    inTurn(said, many).filter(({ start, end }) => !ending.test(words.slice(start, end))),
  );
  const isSign = value === undefined && must === undefined;
  const first = (two ?? []).filter(({ start, end }) => isSign || condition.test(words.slice(start, end)));
  return [...first, ...alone, ...(two ?? []), ...(three ?? [])];
}

/** What follows is told behind it. */
const condition = /^\s*(?:if|when|whenever|should|once|after|unless|while|until)(?!\w)/iu;

/** A sentence ends within it. */
const ending = /[\n!?]|\.\s/u;

function inTurn(all: readonly Span[], many: number): Span[] {
  return all.slice(many - 1).map(({ end }, at) => ({ start: all[at]?.start ?? 0, end }));
}
