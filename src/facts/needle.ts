import { anchorsOf, bestOf, type Choice } from '../kernel/anchors.ts';
import { remembered } from '../kernel/remembered.ts';
import { runsSought, type SoughtRuns } from './runs.ts';

/** Texts without which a pattern finds nothing: one of each choice must be there, the rarest choice stands first. */
export type Needles = readonly Choice[];

export type Sought = {
  readonly needles: Needles;
  /** The same whatever case the pattern asks for. */
  readonly runs: SoughtRuns;
};

const known = new WeakMap<RegExp, Sought>();

export function soughtBy(pattern: RegExp): Sought {
  const sought = known.get(pattern) ?? read(`${pattern.flags} ${pattern.source}`, shared);
  known.set(pattern, sought);
  return sought;
}

export function needlesOf(pattern: RegExp): Needles {
  return soughtBy(pattern).needles;
}

const shared = {};

/** Patterns are made anew for each name that is looked for, and look for the same names again and again. */
const read = remembered((written: string): Sought => {
  const [flags = ''] = written.split(' ', 1);
  if (flags.includes('v')) return { needles: [], runs: [] };
  const choices = anchorsOf(written.slice(flags.length + 1)).choices.map((choice) => [...new Set(choice)]);
  const best = bestOf(choices);
  const needles = best.length === 0 ? [] : [best, ...choices.filter((choice) => choice !== best)];
  return { needles: flags.includes('i') ? [] : needles, runs: runsSought(needles) };
}, 2000);

/** Whether a text can hold what the pattern finds at all. */
export function mayHold(text: string, needles: Needles): boolean {
  for (const choice of needles) if (!holdsOne(text, choice)) return false;
  return true;
}

function holdsOne(text: string, choice: Choice): boolean {
  for (const needle of choice) if (text.includes(needle)) return true;
  return false;
}

/** Where the next of a choice stands in a text, asked from places that go on; -1 where none does. */
export function nextOf(text: string, choice: Choice): (from: number) => number {
  const places = choice.map((needle) => text.indexOf(needle));
  return (from) => {
    let next = -1;
    for (let which = 0; which < places.length; which += 1) {
      const known = places[which] ?? -1;
      const here = known === -1 || known >= from ? known : text.indexOf(choice[which] ?? '', from);
      places[which] = here;
      if (here !== -1 && (next === -1 || here < next)) next = here;
    }
    return next;
  };
}
