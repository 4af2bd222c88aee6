import type { Finding } from '../../lint/contract.ts';
import { serverRules } from '../../lint/schema/server.ts';
import type { Said } from './objects.ts';

const server = new Set([...serverRules.map(({ id }) => id), 'fitsSchema']);

/** What is said of rendered objects, by the text that they stand in: what the server refuses, and what is dangerous. */
export function saidOf(
  differences: readonly Finding[],
  found: readonly Finding[],
): ReadonlyMap<string, Said[]> {
  const all: Said[] = [
    ...differences.map((finding): Said => ({
      finding,
      kind: finding.severity === 'error' ? 'refusal' : 'danger',
    })),
    ...found
      .filter(({ rule, severity }) => severity === 'error' && server.has(rule))
      .map((finding): Said => ({ finding, kind: 'refusal' })),
  ];
  return Map.groupBy(all, ({ finding }) => finding.path);
}
