import type { Json } from '../../../kernel/json.ts';
import type { Operation, Target } from '../operation.ts';
import type { Thing } from '../thing.ts';
import { changed } from '../value.ts';
import { verbOf } from './clauses.ts';
import type { Clause, Stock } from './read-one.ts';
import { spotsIn } from './spots.ts';

/** What is said next is said of things as they are by then: of a host that was just changed. */
export function after(operations: readonly Operation[], stock: Stock): Stock {
  const sets = operations.filter(({ op }) => op === 'set');
  if (sets.length === 0) return stock;
  const done = (thing: Thing): Thing => {
    const own = sets.filter(({ target }) => isSame(target, thing));
    return own.length === 0 ? thing : { ...thing, value: own.reduce(withChange, thing.value) };
  };
  return { ...stock, things: stock.things.map(done), near: stock.near.map(done) };
}

function isSame(one: Target, other: Target): boolean {
  return one.path === other.path && one.kind === other.kind && one.name === other.name;
}

function withChange(value: Json, operation: Operation): Json {
  return changed(value, operation) ?? value;
}

/** What names nothing and yet changed one thing speaks of that: `no autoscaling, 3 copies instead`. */
export function withTarget(clause: Clause, operations: readonly Operation[]): Clause {
  const [name, ...others] = new Set(operations.map(({ target }) => target.name));
  const isNamed = clause.spots.some(({ of }) => of !== 'kind');
  if (isNamed || name === undefined || others.length > 0) return clause;
  return { ...clause, spots: [{ start: 0, end: 0, name, of: 'object' }] };
}

/** `add a dashboard, one replica`: of what is not there yet. */
export function isOfNew({ spots }: Clause, said: string | undefined, { things }: Stock): boolean {
  if (said === undefined || spots.length > 0) return false;
  return verbOf(said) === 'add' && spotsIn(said, things).length === 0;
}
