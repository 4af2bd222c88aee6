import type { Evidence } from '../facts.ts';

const order = ['language', 'framework', 'languageVersion', 'start', 'port', 'health', 'migrations'];

/** As people read it: what it is, how it runs, what it takes, what it needs. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => placeOf(a.fact) - placeOf(b.fact));
}

function placeOf(fact: string): number {
  if (fact.startsWith('env ')) return order.length + 1;
  if (fact.startsWith('needs ')) return order.length + 2;
  const at = order.indexOf(fact);
  return at === -1 ? order.length : at;
}
