import type { Language } from '../kernel/language.ts';
import type { Finding } from '../lint/contract.ts';
import type { DiffRule } from '../lint/diff/subject.ts';
import type { Linter } from '../lint/linter.ts';
import type { Policy } from '../config/policy.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Templates } from '../render/templates.ts';
import { fill } from '../render/templates.ts';
import { compareFindings } from './compare.ts';
import { inspect } from './inspect.ts';
import { inspectDiff } from './inspect-diff.ts';
import { remarkOf } from './remark.ts';
import { sayReview } from './say-review.ts';

/** A file of a pull request as its host lists it. */
export type Touched = {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly patch?: string;
};

export type Changes = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly Touched[];
  readonly policy: Policy;
  readonly language: Language;
  readonly templates: Templates;
  /** Day of the review as `YYYY-MM-DD`. */
  readonly today: string;
};

export type Review = {
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly title: string;
  readonly summary: string;
  /** What the change brings. */
  readonly findings: readonly Finding[];
  /** What it mends. */
  readonly fixed: readonly Finding[];
  /** How many were there before and still are: not this author's. */
  readonly unchanged: number;
  readonly comments: readonly Remark[];
};

export type Remark = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
};

export type Judges = { readonly linters: readonly Linter[]; readonly diffRules: readonly DiffRule[] };

/** What merging brings and mends, said of what the change touches; what was there before is only counted. */
export function reviewChange(changes: Changes, { linters, diffRules }: Judges): Review {
  const { base, head, changed, policy, language, templates, today } = changes;
  const terms = { policy, today, linters, touched: new Set(changed.map(({ path }) => path)) };
  const { added: brought, fixed, unchanged } = compareFindings(inspect(base, terms), inspect(head, terms));
  const added = [...inspectDiff({ base, head }, diffRules, terms), ...brought];
  const verdict = verdictOf(added, policy.threshold);
  const told = { verdict, findings: added, fixed, unchanged };
  return {
    ...told,
    ...sayReview(told, { language, templates, commit: head.commit }),
    comments: added
      .filter(({ severity, fix }) => fix !== undefined || weights[severity] >= weights.warning)
      .map((finding) => remarkOf(finding, head.text(finding.path) ?? ''))
      .map(({ filling, ...place }) => ({
        ...place,
        body: fill(templates, `say/remark.${language}.md`, filling).trimEnd(),
      })),
  };
}

const weights = { style: 0, info: 1, warning: 2, error: 3 } as const;

function verdictOf(findings: readonly Finding[], threshold: Policy['threshold']): Review['verdict'] {
  const worst = Math.max(-1, ...findings.map(({ severity }) => weights[severity]));
  if (worst >= weights[threshold]) return 'fail';
  return worst >= weights.warning ? 'warn' : 'pass';
}
