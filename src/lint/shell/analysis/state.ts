import type { Command } from 'unbash';
import type { SyntaxNode } from 'unbash';
import { either } from './status.ts';
import type { Status, Values } from './status.ts';
import type { Variable } from './words.ts';

/** What is known of variables at one point; undefined where no way leads: after `exit` and `return`. */
export type State = ReadonlyMap<string, Status> | undefined;

/** Collects what a script can do while it is followed. */
export type Trace = {
  readonly known: ReadonlySet<string>;
  readonly statuses: Map<Variable, Status>;
  readonly reached: Set<Command>;
  readonly functions: Map<string, SyntaxNode>;
  readonly called: Set<SyntaxNode>;
  /** Bodies of functions that nothing called before all ways ended. */
  readonly unused: Set<SyntaxNode>;
  /** Bounds the work on loops in loops and on functions that call each other. */
  fuel: number;
  levels: number;
};

/** More variables than a script of people has; all further ones count as dirty. */
const limit = 200;

export function valuesIn(trace: Trace, state: State): Values {
  return (name) => state?.get(name) ?? (trace.known.has(name) ? 'clean' : 'dirty');
}

export function withValue(state: State, name: string, status: Status): State {
  if (!state || (state.size >= limit && !state.has(name))) return state;
  return new Map(state).set(name, status);
}

export function merge(trace: Trace, a: State, b: State): State {
  if (!a || !b || a === b) return a ?? b;
  const [valueInA, valueInB] = [valuesIn(trace, a), valuesIn(trace, b)];
  const names = new Set([...a.keys(), ...b.keys()]);
  return new Map(Array.from(names, (name) => [name, either(valueInA(name), valueInB(name))]));
}
