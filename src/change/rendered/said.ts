import type { Finding } from '../../lint/contract.ts';
import type { DiffRule } from '../../lint/diff/subject.ts';
import { serverRules } from '../../lint/schema/server.ts';
import type { Said } from './objects.ts';

const server = new Set([...serverRules.map(({ id }) => id), 'fitsSchema']);

/** What is said of rendered objects, by the text that they stand in: what the server refuses, and what is dangerous. */
export function saidOf(
  differences: readonly Finding[],
  found: readonly Finding[],
  rules: readonly DiffRule[],
): ReadonlyMap<string, Said[]> {
  const refusing = new Set(rules.filter(({ isRefused }) => isRefused === true).map(({ id }) => id));
  const isRefusal = ({ rule, severity }: Finding) => refusing.has(rule) && severity !== 'info';
  const all: Said[] = [
    ...differences.map((finding): Said => ({ finding, kind: isRefusal(finding) ? 'refusal' : 'danger' })),
    ...found
      .filter(({ rule, severity }) => severity === 'error' && server.has(rule))
      .map((finding): Said => ({ finding, kind: 'refusal' })),
  ];
  return Map.groupBy(all, ({ finding }) => finding.path);
}
