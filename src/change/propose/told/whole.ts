import { publicImage } from '../../../spec/public-images.ts';
import type { Profile, Spec } from '../../../spec/spec.ts';
import { ledBy, namedIn } from '../../../spec/words/told/voiced/programs/voice.ts';
import { backupsTold } from './behind/backups.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled, type Telling } from './telling.ts';

/** Nobody tells so much of services in a text that is longer. */
const longest = 20_000;

export type Whole = Required<Omit<Heard, 'settled'>> & {
  readonly settled: (spec: Spec) => Required<Settled>;
};

/** Where nothing is built here, and words ask for a program that everybody knows. */
export function heardOfPrograms(words: string, ground: Ground, profile: Profile): Whole {
  const runs = ledBy(words) === undefined ? [] : namedIn(words).map((name) => publicImage(name)?.app ?? name);
  if (runs.length === 0) return none(words);
  const whole = heardBy([backupsTold], words, { ...ground, runs });
  // What keeps it in copies is no part of what was said.
  return profile === 'production'
    ? whole
    : { ...none(whole.rest), leftover: [...whole.leftover, ...whole.rows.map(({ said }) => said)] };
}

function none(words: string): Whole {
  return {
    rest: words,
    rows: [],
    leftover: [],
    over: asItIs,
    asks: () => [],
    notes: () => [],
    settled: (spec) => ({ spec, rows: [], leftover: [], notes: [], asks: [] }),
  };
}

export function heardBy(all: readonly Telling[], words: string, ground: Ground): Whole {
  if (words.length > longest) return none(words);
  return all.reduce<Whole>((before, telling) => {
    const { rest, rows, leftover = [], over, asks, notes, settled } = telling(before.rest, ground);
    return {
      rest,
      rows: [...before.rows, ...rows],
      leftover: [...before.leftover, ...leftover],
      over: (spec) => over(before.over(spec)),
      asks: (spec) => [...before.asks(spec), ...(asks?.(spec) ?? [])],
      notes: (spec) => [...before.notes(spec), ...(notes?.(spec) ?? [])],
      settled: settled === undefined ? before.settled : (spec) => after(before.settled(spec), settled),
    };
  }, none(words));
}

function after(before: Required<Settled>, settled: (spec: Spec) => Settled): Required<Settled> {
  return settledWith(before, settled(before.spec));
}
