import type { Delivery } from '../../facts/facts.ts';
import { join } from '../../kernel/paths.ts';
import { deliveriesNear, type Reached, reachedOf, speaksOfDelivery } from './affected.ts';
import type { Ends } from './graph.ts';

/** Who delivers what a change reaches, at both ends. */
export type Deliveries = {
  readonly affected: readonly Delivery[];
  /** The same as it was at the base. */
  readonly affectedBefore: readonly Delivery[];
  /** Folders that nobody delivers any more, and whose objects go with that. */
  readonly taken: ReadonlySet<string>;
  /** Folders that are delivered from now on. */
  readonly given: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

export function deliveriesOf({ base, head }: Ends, change: Reached): Deliveries {
  const { changed } = change;
  if (!changed.some((path) => speaksOfDelivery(base, path) || speaksOfDelivery(head, path))) {
    const affected = reachedOf(deliveriesNear(head, change), head, change);
    return { affected, affectedBefore: affected, taken: none, given: none };
  }
  const own = [base, head].flatMap((end) => deliveriesNear(end, change).map(({ path }) => join(path)));
  const [was, is] = [deliveriesNear(base, change, own), deliveriesNear(head, change, own)];
  return {
    affected: [...new Set([...reachedOf(is, head, change), ...others(is, was)])],
    affectedBefore: [...new Set([...reachedOf(was, base, change), ...others(was, is)])],
    taken: foldersOf(
      was.filter((one) => isLosing(one, is)),
      is,
    ),
    given: foldersOf(is, was),
  };
}

/** Applications that the change reaches, and those that it takes away. */
export function toldOf({ affected, affectedBefore, taken }: Deliveries): Delivery[] {
  return [...affected, ...affectedBefore.filter(({ path }) => taken.has(join(path)))];
}

/** Those of one end that are not as they are at the other. */
function others(own: readonly Delivery[], other: readonly Delivery[]): Delivery[] {
  const known = new Set(other.map(sayAll));
  return own.filter((one) => !known.has(sayAll(one)));
}

/** What it says, wherever in its file. */
function sayAll({ gathering, overlay, ...rest }: Delivery): string {
  const { place: _here, ...gathers } = gathering ?? { place: undefined };
  const { places: _there, ...does } = overlay ?? { places: undefined };
  return JSON.stringify([rest, gathers, does]);
}

/** An application that is there and delivers something else prunes; one that is gone takes all along. */
function isLosing({ name, prune, isCascading }: Delivery, head: readonly Delivery[]): boolean {
  return head.some((one) => one.name === name) ? prune : isCascading;
}

function foldersOf(own: readonly Delivery[], other: readonly Delivery[]): ReadonlySet<string> {
  const known = new Set(other.map(({ path }) => join(path)));
  return new Set(own.map(({ path }) => join(path)).filter((path) => !known.has(path)));
}
