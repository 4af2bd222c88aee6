import { environmentNames } from '../../spec/words/delivery/environment-sayings.ts';
import { familyOf } from '../../spec/words/delivery/hosts.ts';
import type { Clause } from './taken-out.ts';

const { pattern, nameOf } = environmentNames;
const leading = new RegExp(`^\\s{0,4}(?:and\\s|but\\s|而|(?:in|for|on)\\s|在)?(?:the\\s)?${pattern}`, 'iu');

/** What is said of the one environment that would be left: without the others it would be said of all. */
export function lonePlaces(clauses: readonly Clause[], gone: readonly Clause[]): readonly Clause[] {
  const kept = clauses.filter((one) => !gone.includes(one));
  const [left, ...others] = placesIn(kept);
  const isMoved = placesIn(gone).some((one) => one !== left);
  return left === undefined || others.length > 0 || !isMoved
    ? []
    : kept.filter(({ text }) => leading.test(text));
}

function placesIn(clauses: readonly Clause[]): readonly string[] {
  const found = clauses.flatMap(({ text }) => [...text.matchAll(new RegExp(pattern, 'giu'))]);
  return [...new Set(found.map(([said]) => familyOf(nameOf(said))))];
}
