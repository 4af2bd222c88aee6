import type { Language } from '../../kernel/language.ts';
import type { Policy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Templates } from '../../render/templates.ts';
import type { ChartBuild } from '../charts/chart.ts';
import type { DiffRule } from '../../lint/diff/subject.ts';
import type { Linter } from '../../lint/linter.ts';
import type { Terms } from '../house/inspect.ts';

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
  /** Charts that the change reaches, at both ends. */
  readonly charts?: readonly ChartBuild[];
  readonly policy: Policy;
  readonly language: Language;
  readonly templates: Templates;
  /** Day of the review as `YYYY-MM-DD`. */
  readonly today: string;
};

export type Judges = Pick<Terms, 'portsOf'> & {
  readonly linters: readonly Linter[];
  readonly diffRules: readonly DiffRule[];
};
