import type { Policy } from '../../config/policy.ts';
import type { Answers } from '../../facts/answers.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Language as Tongue, Bilingual } from '../../kernel/language.ts';
import type { Templates } from '../../render/templates.ts';
import type { Proposed } from '../../spec/openings/propose.ts';
import type { Repository } from '../../spec/workload.ts';
import type { Later } from '../edit/dated.ts';
import type { Operation } from '../edit/operation.ts';
import type { Advised } from './advised.ts';

/** What is asked for, and of which repository. */
export type Order = {
  readonly snapshot: Snapshot;
  readonly request: {
    readonly words: string;
    /** What of a conversation is left out of the words, as there is no room for it. */
    readonly beyond?: { readonly earlier: readonly string[]; readonly last: string };
    readonly flags: Readonly<Record<string, string>>;
    readonly language: Tongue;
    /** Clauses that were left out of the words, as nothing that they ask for can be made: they are named. */
    readonly unheard?: readonly string[];
    /** Parts of what comes of the words that no cluster takes: they are left out, and told. */
    readonly withheld?: readonly Withheld[];
    /** What a model made of words that the rules left over. */
    readonly advised?: readonly Advised[];
    readonly answers?: Answers;
    /** What was asked for since, of the files that come of the words. */
    readonly later?: readonly Later[];
    /** What was said last, of all of it. */
    readonly last?: string;
    /** What a model answered of what people left open. */
    readonly filled?: Answers;
    /** What a model proposed where only a default stood. */
    readonly proposed?: readonly Proposed[];
  };
  readonly repository: Repository;
  readonly policy: Policy;
  readonly templates: Templates;
  /** The repository that the policy sends manifests to, as far as it was looked at. */
  readonly fleet?: Fleet;
  /** What becomes of the workflow that is drawn: people are shown it, or it is left out; else it is one of the files. */
  readonly workflow?: 'shown' | 'left' | undefined;
};

/** A part of an object that is left out of what is written, since no cluster takes it. */
export type Withheld = Operation & { readonly why: string };

/** Another repository, from which the clusters are synced: manifests belong there, images do not. */
export type Fleet = {
  readonly repository: Repository;
  /** Undefined where it cannot be written to from here. */
  readonly snapshot?: Snapshot;
  /** Why that is so. */
  readonly why?: Bilingual;
};
