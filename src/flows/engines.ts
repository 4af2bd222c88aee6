import type { Policy } from '../config/policy.ts';
import type { Snapshot, Wanted } from '../facts/snapshot.ts';
import type { Flags } from '../inbox/words.ts';
import type { Language } from '../kernel/language.ts';
import type { Result } from '../kernel/result.ts';
import type { Finding, Rule } from '../lint/contract.ts';
import type { ProposedFile } from '../ports/forge.ts';
import type { ChangedFile } from '../ports/inquiries.ts';
import type { Templates } from '../render/templates.ts';

/** The thinking: pure functions that the flows are given. */
export type Engines = {
  readonly wanted: Wanted;
  readonly generate: (order: Order) => Result<Change>;
  readonly review: (changes: Changes) => Review;
  /** Every rule that a finding may name. */
  readonly rules: readonly RuleText[];
};

export type Order = {
  readonly snapshot: Snapshot;
  readonly request: { readonly words: string; readonly flags: Flags; readonly language: Language };
  readonly repository: { readonly owner: string; readonly name: string; readonly defaultBranch: string };
  readonly policy: Policy;
  readonly templates: Templates;
};

export type Change = {
  readonly title: string;
  readonly body: string;
  readonly files: readonly ProposedFile[];
  readonly questions: readonly string[];
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
