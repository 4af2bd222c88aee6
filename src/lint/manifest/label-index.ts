import { selects, type Selector } from './selector.ts';
import type { Labels } from './workload.ts';

/** Finds what a selector means among things with labels: the rarest label that it asks for leads to the few that carry it. */
export function indexByLabels<T>(
  things: readonly T[],
  labelsOf: (thing: T) => Labels,
): (selector: Selector) => readonly T[] {
  const carriers = new Map<string, T[]>();
  for (const thing of things) for (const label of labelsOf(thing)) append(carriers, keyOf(label), thing);
  return (selector) => {
    const lists = [...selector.labels].map((label) => carriers.get(keyOf(label)) ?? []);
    const [fewest = things] = lists.toSorted((a, b) => a.length - b.length);
    return fewest.filter((thing) => selects(selector, labelsOf(thing)));
  };
}

/** The other way round: labels lead to the selectors that ask for one of them, each kept under its rarest. */
export function indexBySelectors<T>(
  things: readonly T[],
  selectorsOf: (thing: T) => readonly Selector[],
): (labels: Labels) => readonly T[] {
  const all = things.flatMap((thing) => selectorsOf(thing).map((selector) => ({ thing, selector })));
  const counts = new Map<string, number>();
  for (const label of all.flatMap(({ selector }) => [...selector.labels]))
    counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const known = Map.groupBy(all, ({ selector }) => rarest(selector, counts));
  return (labels) =>
    [undefined, ...Array.from(labels, keyOf)]
      .flatMap((key) => known.get(key) ?? [])
      .filter(({ selector }) => selects(selector, labels))
      .map(({ thing }) => thing);
}

function rarest({ labels }: Selector, counts: ReadonlyMap<string, number>): string | undefined {
  const keys = Array.from(labels, keyOf);
  const [first] = keys.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  return first;
}

function append<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [thing]);
  else list.push(thing);
}

/** NUL is in no label that the API server takes. */
function keyOf([key, value]: readonly [string, string]): string {
  return `${key}\0${value}`;
}
