import { overLines } from '../../../../kernel/over-lines.ts';
import type { Span } from '../../span.ts';

/** A sentence; what is quoted is one letter of it. */
export const sentence = /(?:"[^"\n]{0,400}"|\x60[^\x60\n]{0,400}\x60|[^.;?!\n"\x60]|["\x60]|[.;?!](?=\S))+/gu;

const counted =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|twice|thrice';
const units = overLines`
  seconds?|minutes?|hours?|days?|times?|retr(?:y|ies)|attempts?|tr(?:y|ies)|cop(?:y|ies)|replicas?|pods?|runs?|failures?|
  instances?|jobs?|revisions?|percent
`;
/** Anything that says how much or how long. */
export const amount = new RegExp(
  overLines`
    (?<![\w./:=@-])(?:
      \d{1,6}(?:\.\d{1,2})?(?:\s?(?:%|[a-z]{1,2}i?\b))?(?![\w./:-]*[\w/:-])|(?:an?\s|one\s)?(?:${counted})|
      (?:an?|one|a\ssingle)(?=\s(?:${units})(?![\w-]))
    )(?![\w-])
  `,
  'giu',
);

const marks = /,\s(?:and\s|but\s|while\s|so\s)?|\s(?:and|but|while|whereas|so)\s|\s?[()]|:\s/giu;
const leading =
  /^(?:when|if|once|as soon as|whenever|until|before|after|in case|should|while|unless|on|upon|history)(?!\w)/iu;

/** The parts of a sentence that hold one amount each, with all that is told of it before or behind. */
export function partsOf(said: string): Span[] {
  const cuts = [...said.matchAll(marks)].filter(({ index }) => !isQuoted(said, index));
  const bounds = [
    ...cuts.map(({ index, 0: mark }) => [index, index + mark.length] as const),
    [said.length, said.length] as const,
  ];
  const pieces = bounds.map(([end], at) => ({ start: bounds[at - 1]?.[1] ?? 0, end }));
  const parts: Span[] = [];
  for (const piece of pieces) {
    const before = parts.at(-1);
    if (before === undefined || !isOne(said, before, piece)) parts.push(piece);
    else parts.splice(-1, 1, { start: before.start, end: piece.end });
  }
  return parts;
}

/** One of both holds no amount, and belongs to the other. */
function isOne(said: string, before: Span, after: Span): boolean {
  const [first, second] = [said.slice(before.start, before.end), said.slice(after.start, after.end)];
  if (holds(first) && holds(second)) return false;
  if (!holds(first)) return holds(second) || !leading.test(second);
  return !leading.test(second);
}

function holds(part: string): boolean {
  return part.search(amount) !== -1;
}

function isQuoted(said: string, at: number): boolean {
  return (said.slice(0, at).split('"').length - 1) % 2 === 1;
}
