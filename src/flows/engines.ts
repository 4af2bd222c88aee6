import type { ChangeSet, Order } from '../change/change-set.ts';
import type { Policy } from '../config/policy.ts';
import type { Snapshot, Wanted } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import type { Result } from '../kernel/result.ts';
import type { Finding, Rule } from '../lint/contract.ts';
import type { ProposedFile } from '../ports/forge.ts';
import type { ChangedFile } from '../ports/inquiries.ts';

/** The thinking: pure functions that the flows are given. */
export type Engines = {
  readonly wanted: Wanted;
  readonly generate: (order: Order) => Result<Change>;
  readonly review: (changes: Changes) => Review;
  /** Every rule that a finding may name. */
  readonly rules: readonly RuleText[];
};

/** As much of a proposal as the conversation needs. */
export type Change = Pick<ChangeSet, 'title' | 'body' | 'questions'> & {
  readonly files: readonly ProposedFile[];
};

export type Changes = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly ChangedFile[];
  readonly policy: Policy;
  readonly language: Language;
};

export type Review = {
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly title: string;
  readonly summary: string;
  readonly findings: readonly Finding[];
  readonly comments: readonly ReviewComment[];
};

export type ReviewComment = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
};

export type RuleText = Omit<Rule<never>, 'check'>;
