import type { Environment } from '@marcbachmann/cel-js';

type Comparable = bigint | number | string | boolean;

/** Kubernetes' functions on lists; those that need an order know it of numbers, texts and booleans. */
export function addLists(env: Environment): void {
  env.registerFunction('list.isSorted(): bool', (list: unknown[]) =>
    comparable(list).every((value, at, all) => at === 0 || !isLess(value, all[at - 1] ?? value)),
  );
  env.registerFunction('list.sum(): dyn', sum);
  env.registerFunction('list.min(): dyn', (list: unknown[]) => extreme(list, (a, b) => isLess(a, b)));
  env.registerFunction('list.max(): dyn', (list: unknown[]) => extreme(list, (a, b) => isLess(b, a)));
  env.registerFunction('list.indexOf(dyn): int', (list: unknown[], value: unknown) =>
    BigInt(list.findIndex((item) => isSame(item, value))),
  );
  env.registerFunction('list.lastIndexOf(dyn): int', (list: unknown[], value: unknown) =>
    BigInt(list.findLastIndex((item) => isSame(item, value))),
  );
  env.registerFunction('list.distinct(): list', (list: unknown[]) =>
    list.filter((item, at) => list.findIndex((other) => isSame(other, item)) === at),
  );
  env.registerFunction('list.reverse(): list', (list: unknown[]) => list.toReversed());
  env.registerFunction('list.slice(int, int): list', (list: unknown[], from: bigint, to: bigint) =>
    list.slice(Number(from), Number(to)),
  );
  env.registerFunction('list.flatten(): list', (list: unknown[]) => list.flat());
  env.registerFunction('list.sort(): list', (list: unknown[]) => comparable(list).toSorted(compare));
}

/** `lists.range(3)`, as a function of a namespace. */
class Lists {
  readonly kind = 'lists';
}

const longestRange = 1000n;

export function addRanges(env: Environment): void {
  env.registerType('kubernetes.Lists', { ctor: Lists, fields: {} });
  env.registerConstant('lists', 'kubernetes.Lists', new Lists());
  env.registerFunction('kubernetes.Lists.range(int): list<int>', (_: Lists, length: bigint) => {
    if (length > longestRange) throw new Error(`a range is no longer than ${longestRange}`);
    return Array.from({ length: Number(length) }, (_item, at) => BigInt(at));
  });
}

/** The items in the order of their keys, those of one key as they stood. */
export function sortedBy(items: readonly unknown[], keys: readonly unknown[]): unknown[] {
  const order = comparable(keys).map((key, at) => ({ key, item: items[at] }));
  return order.toSorted((a, b) => compare(a.key, b.key)).map(({ item }) => item);
}

/** `sets.contains(a, b)` and its like, as functions of a namespace. */
class Sets {
  readonly kind = 'sets';
}

export function addSets(env: Environment): void {
  env.registerType('kubernetes.Sets', { ctor: Sets, fields: {} });
  env.registerConstant('sets', 'kubernetes.Sets', new Sets());
  env.registerFunction('kubernetes.Sets.contains(list, list): bool', (_: Sets, a: unknown[], b: unknown[]) =>
    holds(a, b),
  );
  env.registerFunction(
    'kubernetes.Sets.equivalent(list, list): bool',
    (_: Sets, a: unknown[], b: unknown[]) => holds(a, b) && holds(b, a),
  );
  env.registerFunction(
    'kubernetes.Sets.intersects(list, list): bool',
    (_: Sets, a: unknown[], b: unknown[]) => b.some((item) => a.some((other) => isSame(other, item))),
  );
}

function holds(all: readonly unknown[], some: readonly unknown[]): boolean {
  return some.every((item) => all.some((other) => isSame(other, item)));
}

function sum(list: unknown[]): unknown {
  let whole = 0n;
  let broken = 0;
  for (const value of list) {
    if (typeof value === 'bigint') whole += value;
    else if (typeof value === 'number') broken += value;
    else throw new Error('only numbers can be summed up');
  }
  return list.some((value) => typeof value === 'number') ? Number(whole) + broken : whole;
}

function extreme(list: unknown[], isBetter: (a: Comparable, b: Comparable) => boolean): unknown {
  const [first, ...rest] = comparable(list);
  if (first === undefined) throw new Error('an empty list has no extreme');
  return rest.reduce((best, value) => (isBetter(value, best) ? value : best), first);
}

function comparable(list: readonly unknown[]): Comparable[] {
  return list.map((value) => {
    if (typeof value === 'bigint' || typeof value === 'number') return value;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    throw new Error('these values have no order');
  });
}

function compare(a: Comparable, b: Comparable): number {
  if (isLess(a, b)) return -1;
  return isLess(b, a) ? 1 : 0;
}

function isLess(a: Comparable, b: Comparable): boolean {
  return a < b;
}

/** Equal as the language has it: numbers by value, lists and maps by content. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!isAggregate(a) || !isAggregate(b))
    return a === b || (isNumber(a) && isNumber(b) && Number(a) === Number(b));
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

function isAggregate(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}
