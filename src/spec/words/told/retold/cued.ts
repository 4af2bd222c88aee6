import { toCount, toSeconds } from '../../numbers.ts';
import { amount } from './parts.ts';
import { cues, type Cue } from './cues.ts';
import { kindTold } from './kind-told.ts';
import { does } from './does.ts';
import { says, withRest, words, type Teller } from './teller.ts';

const patterned = cues.map((cue) => ({
  ...cue,
  patterns: cue.cues.map(words),
  unless: cue.never === undefined ? undefined : words(cue.never),
}));
type Known = (typeof patterned)[number];

/** A part with one amount, by the words around it. */
export const cued: Teller = {
  tell: (said, { text, isUnread }) => {
    const [value, ...more] = [...said.matchAll(amount)];
    if (value === undefined || more.length > 0 || !isUnread(value[0]) || isGiven.test(said)) return undefined;
    const kind = kindTold(text);
    const fitting = patterned.filter((cue) => isOf(cue, kind) && fits(cue, said, value));
    const most = Math.max(...fitting.map(({ patterns }) => patterns.length));
    const [one, ...others] = fitting.filter(({ patterns }) => patterns.length === most);
    if (one === undefined || others.length > 0) return undefined;
    const known = [amount, units, does, ...one.patterns];
    return withRest(`, ${one.key} ${valueOf(one, said, value)}`, said, known);
  },
};

/** Who names a field, or its object, needs nobody to guess. */
const isGiven =
  /[a-z][A-Z]|(?<![\w-])(?:readiness|liveness|startup|probes?|deadline|period|policy|limit)(?![\w-])/u;
const units = words('s|secs?|seconds?|m|mins?|minutes?|hours?|times?');
const time = /^\s?-?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)(?![\w])/iu;

function isOf({ kinds }: Cue, kind: string | undefined): boolean {
  return kinds === undefined || (kind !== undefined && kinds.includes(kind));
}

function fits(
  { patterns, unless, value }: Known,
  said: string,
  { 0: found, index }: RegExpMatchArray,
): boolean {
  const isTime = /\d\s?[smh]$/iu.test(found) || time.test(said.slice((index ?? 0) + found.length));
  return (
    isTime === (value === 'time') &&
    !/%|[KMGT]i?$/u.test(found) &&
    patterns.every((pattern) => says(said, pattern)) &&
    (unless === undefined || !says(said, unless))
  );
}

function valueOf({ value }: Cue, said: string, { 0: found, index }: RegExpMatchArray): number {
  if (value === 'count') return toCount(found);
  const [unit = ''] = /^\s?-?[a-z]*/iu.exec(said.slice((index ?? 0) + found.length)) ?? [];
  return toSeconds(/\d\s?[smh]$/iu.test(found) ? found : `${toCount(found)}${unit.replace('-', ' ')}`);
}
