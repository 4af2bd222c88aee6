import { bundledLinters } from '../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { reviewChange } from '../../src/change/review/review.ts';
import type { Review } from '../../src/change/review/verdict.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { diffRules } from '../../src/lint/diff/rules.ts';
import { snapshotOf } from './snapshot.ts';

const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };

export type Files = Readonly<Record<string, string>>;

/** The review of a change, by all rules and the policy of who says nothing. */
export function reviewOf(base: Files, head: Files): Review {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])];
  const changed = paths
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' as const }));
  const means = { policy: defaultPolicy, language: 'en', templates, today: '2026-11-20' } as const;
  return reviewChange({ base: snapshotOf(base), head: snapshotOf(head), changed, ...means }, judges);
}

/** Findings that are more than hints, and where they are told. */
export function graveOf({ findings }: Review): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}
