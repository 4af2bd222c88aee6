import { overLines } from '../../../../kernel/over-lines.ts';
import type { Span } from '../../span.ts';

/** A sentence; what is quoted, or in brackets, is one letter of it. */
export const sentence =
  /(?:"[^"\n]{0,400}"|\x60[^\x60\n]{0,400}\x60|\([^()\n"\x60]{0,200}\)|[^.;?!\n"\x60]|["\x60]|[.;?!](?=\S))+/gu;

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
      (?:an?|one|a\ssingle|no)(?=\s(?:(?:successful|failed|completed|unsuccessful)\s)?(?:${units})(?![\w-]))|
      one(?=\s(?:that|which|bad|good|failed|successful|unsuccessful|last|extra|more|additional|node|machine)\b)|
      (?:none|nothing)(?=\s(?:is|are|gets?)\s(?:kept|remembered|retained|stored|saved))|(?<=(?:keep|keeps|remember|retain)\s)(?:none|nothing)
    )(?![\w-])
  `,
  'giu',
);

const marks = /,\s(?:and\s|but\s|while\s|so\s)?|\s(?:and|but|while|whereas|so)\s|\s?[()]|:\s/giu;
const leading =
  /^(?:when|if|once|as soon as|whenever|until|before|after|in case|should|while|unless|on|upon|history)(?!\w)/iu;

/** The parts of a sentence that hold one amount each, with all that is told of it before or behind. */
export function partsOf(said: string): Span[] {
  return partsBy(said, (part) => part.search(amount) !== -1);
}

/** The parts of a sentence that hold one thing each. */
export function partsBy(said: string, holds: (part: string) => boolean): Span[] {
  const cuts = [...said.matchAll(marks)].filter(({ index }) => !isQuoted(said, index));
  const bounds = [
    ...cuts.map(({ index, 0: mark }) => [index, index + mark.length] as const),
    [said.length, said.length] as const,
  ];
  const pieces = bounds.map(([end], at) => ({ start: bounds[at - 1]?.[1] ?? 0, end }));
  const parts: Span[] = [];
  for (const piece of pieces) {
    const before = parts.at(-1);
    if (before === undefined || !isOne(said, [before, piece], holds)) parts.push(piece);
    else parts.splice(-1, 1, { start: before.start, end: piece.end });
  }
  return parts;
}

/** One of both holds nothing, and belongs to the other. */
function isOne(said: string, both: readonly Span[], holds: (part: string) => boolean): boolean {
  const [first = '', second = ''] = both.map(({ start, end }) => said.slice(start, end));
  if (holds(first) && holds(second)) return false;
  if (!holds(first)) return holds(second) || !leading.test(second);
  return !leading.test(second);
}

function isQuoted(said: string, at: number): boolean {
  return (said.slice(0, at).split('"').length - 1) % 2 === 1;
}
