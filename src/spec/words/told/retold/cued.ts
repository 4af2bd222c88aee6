import { toCount, toSeconds } from '../../numbers.ts';
import { amount } from './parts.ts';
import { cues, type Cue } from './cues.ts';
import { objectCues } from './object-cues.ts';
import { does } from './does.ts';
import { isOneOf, much, restOf, says, withRest, words, type Teller, type Whole } from './teller.ts';

const patterned = [...cues, ...objectCues].map((cue) => ({
  ...cue,
  patterns: cue.cues.map(words),
  unless: cue.never === undefined ? undefined : words(cue.never),
  beside: cue.also === undefined ? [] : [words(cue.also)],
}));
type Known = (typeof patterned)[number];

/** A part with one amount, by the words around it; what it leaves out is told in the rest of the sentence. */
export const cued: Teller = {
  tell: (said, whole) => {
    const head = introduced.exec(said)?.[0] ?? '';
    const told = toldOf(said.slice(head.length), whole);
    return told === undefined ? undefined : head + told;
  },
};

function toldOf(said: string, whole: Whole): string | undefined {
  const { isUnread, sentence = said } = whole;
  const [value, ...more] = [...said.matchAll(amount)];
  if (value === undefined || more.length > 0 || isGiven.test(said)) return undefined;
  const fitting = patterned
    .filter((cue) => (cue.kinds === undefined || isOneOf(cue.kinds, whole)) && fits(cue, said, value))
    .map((cue) => ({ cue, own: cue.patterns.filter((pattern) => says(said, pattern)).length }))
    .filter(({ cue }) => isUnread(value[0]) || isUnreadIn(cue, said, isUnread))
    .filter(({ cue, own }) => own > 0 && cue.patterns.every((pattern) => says(sentence, pattern)));
  const weight = ({ cue, own }: (typeof fitting)[number]): number => own * 10 + cue.patterns.length;
  const most = Math.max(...fitting.map(weight));
  const [one, ...others] = fitting.filter((each) => weight(each) === most);
  if (one === undefined || others.length > 0) return undefined;
  const known = [amount, units, does, ...one.cue.patterns, ...one.cue.beside];
  if (restOf(said, known).length > much) return undefined;
  return withRest(` with ${one.cue.key} ${valueOf(one.cue, said, value)}${one.cue.unit ?? ''}`, said, known);
}

/** What is told of by its name before anything is said of it. */
const introduced =
  /^[^]{0,200}?(?<!\w)(?:named|called)\s["'\x60]?[a-z0-9][\w.-]{0,60}["'\x60]?(?=,?\s(?:that|which|whose|and)\s)/iu;

/** Who claimed the amount read none of the words that tell what it is. */
function isUnreadIn({ patterns }: Known, said: string, isUnread: Whole['isUnread']): boolean {
  const told = patterns.map((pattern) => [...said.matchAll(pattern)]).filter((found) => found.length > 0);
  const isIdle = /^(?:an?|one|no|none|nothing)$/iu.test([...said.matchAll(amount)][0]?.[0] ?? '');
  return told[isIdle ? 'some' : 'every']((found) => found.some(([word]) => isUnread(word)));
}

/** Who names a field, or its object, needs nobody to guess. */
const isGiven =
  /[a-z][A-Z]|(?<![\w-])(?:readiness|liveness|startup|probes?|deadline|period|policy|limit)(?![\w-])/u;
const units = words('s|secs?|seconds?|m|mins?|minutes?|hours?|times?');
const time = /^\s?-?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)(?![\w])/iu;

function fits({ unless, value }: Known, said: string, { 0: found, index }: RegExpMatchArray): boolean {
  const isTime = /\d\s?[smh]$/iu.test(found) || time.test(said.slice((index ?? 0) + found.length));
  return (
    isTime === (value === 'time') &&
    !/%|[KMGT]i?$/u.test(found) &&
    (unless === undefined || !says(said, unless))
  );
}

function valueOf({ value }: Cue, said: string, { 0: found, index }: RegExpMatchArray): number {
  if (value === 'count') return toCount(found);
  const [unit = ''] = /^\s?-?[a-z]*/iu.exec(said.slice((index ?? 0) + found.length)) ?? [];
  return toSeconds(/\d\s?[smh]$/iu.test(found) ? found : `${toCount(found)}${unit.replace('-', ' ')}`);
}
