import type { ChangeSet } from '../change/propose/change-set.ts';
import type { OfStanding } from '../change/edit/standing.ts';
import type { Pointed } from '../change/propose/again.ts';
import type { Changing } from '../change/propose/later.ts';
import type { Order } from '../change/propose/order.ts';
import type { EditPlan, EditWish } from '../change/edit/plan.ts';
import type { Mended as AllMended, MendWish } from '../change/review/mend.ts';
import type { Choice } from '../change/propose/questions.ts';
import type { Review as WholeReview } from '../change/review/verdict.ts';
import type { Changes as AllChanges } from '../change/review/changes.ts';
import type { Waiver } from '../config/house-policy.ts';
import type { Policy } from '../config/policy.ts';
import type { Facts, GitOpsApp } from '../facts/facts.ts';
import type { Snapshot, Wanted } from '../facts/snapshot.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Finding } from '../lint/contract.ts';
import type { RuleText } from '../lint/linter.ts';
import type { ProposedFile } from '../ports/forge.ts';

/** The thinking: pure functions that the flows are given. */
export type Engines = {
  readonly wanted: Wanted;
  /** Files that a compose file mounts and that were not read. */
  readonly mounted: (from: string | undefined, snapshot: Snapshot) => readonly string[];
  readonly generate: (order: Order) => Result<Change>;
  /** Whether words name by themselves what to run. */
  readonly isWhole: (words: string) => boolean;
  /** What words change of the files that an order gives, where they say nothing else. */
  readonly later: (words: string, before: Order) => Changing | undefined;
  /** What words ask for of another that was asked for before. */
  readonly again: (words: string, said: string, before: Order) => Pointed | undefined;
  readonly review: (changes: Changes) => Review;
  readonly analyze: (snapshot: Snapshot) => Facts;
  /** What the rules find in some files of a repository. */
  readonly inspect: (snapshot: Snapshot, policy: Policy, paths: readonly string[]) => readonly Finding[];
  /** All that is found in the files that a change touches, whoever brought it. */
  readonly everything: (changes: Changes) => readonly Finding[];
  /** The text of the policy with one more waiver. */
  readonly waive: (text: string | undefined, waiver: Waiver) => Result<string>;
  readonly mend: (changes: Changes, wish: MendWish) => Mended;
  /** What the rules make of a wish to change what is there. */
  /** Whether words speak of manifests that people wrote. */
  readonly ofStanding: (words: string, snapshot: Snapshot) => OfStanding;
  readonly planEdit: (wish: EditWish) => EditPlan;
  /** Every rule that a finding may name. */
  readonly rules: readonly RuleText[];
};

/** As much of a proposal as the conversation needs. */
export type Change = Pick<ChangeSet, 'title' | 'body' | 'questions' | 'workflow' | 'elsewhere'> & {
  readonly choices?: readonly Choice[];
  readonly open?: ChangeSet['open'];
  readonly taken?: ChangeSet['taken'];
  readonly understood?: ChangeSet['understood'];
  /** Words that mean something, but the rules do not know what. */
  readonly notUnderstood?: readonly string[];
  readonly spec?: Pick<ChangeSet['spec'], 'refused'>;
  readonly files: readonly (ProposedFile & Pick<ChangeSet['files'][number], 'edits'>)[];
};

/** As much of a pull request as a review needs. */
export type Changes = Omit<AllChanges, 'templates' | 'today'>;

export type Review = Pick<
  WholeReview,
  'verdict' | 'title' | 'summary' | 'findings' | 'comments' | 'changes'
> & {
  readonly affected: readonly GitOpsApp[];
  /** What is wrong with files of other linters that were to count. */
  readonly notes?: readonly Problem[];
};

export type Mended = AllMended;
