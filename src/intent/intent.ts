import type { Flags } from '../inbox/words.ts';

/** What is wanted, whoever asked and however: words, a pull request that was opened, a button, the command line. */
export type Intent =
  | {
      readonly kind: 'generate';
      readonly words: string;
      readonly flags: Flags;
      /** Show what would be proposed and write nothing. */
      readonly mode: 'propose' | 'dryRun';
      /** What was asked back, by the key of the question; nothing else is said then. */
      readonly answers?: Readonly<Record<string, string>>;
    }
  /** `full` tells also what was there before. */
  | { readonly kind: 'review'; readonly depth: 'full' | 'new' }
  | { readonly kind: 'diff' }
  | {
      readonly kind: 'ignore';
      readonly rule: string;
      readonly reason: string;
      readonly until?: string;
      /** A glob; without it where the rule is broken now. */
      readonly path?: string;
    }
  /** `wish` is empty for what the change brings, `all`, or the name of a rule. */
  | { readonly kind: 'fix'; readonly wish: string }
  | { readonly kind: 'help'; readonly topic?: string }
  | { readonly kind: 'explain'; readonly rule: string }
  /** A question in free words about the repository. */
  | { readonly kind: 'ask'; readonly words: string }
  /** Objects that a model shall write. */
  | { readonly kind: 'author'; readonly words: string }
  /** What people think of answers of the model. */
  | {
      readonly kind: 'feedback';
      readonly wish:
        | { readonly kind: 'list' }
        | { readonly kind: 'note'; readonly because: string }
        | { readonly kind: 'forget'; readonly which: readonly number[] | 'all' };
    }
  /** What shall be different about manifests that are there. */
  | { readonly kind: 'change'; readonly words: string; readonly mode: 'propose' | 'dryRun' }
  | {
      readonly kind: 'misunderstood';
      readonly because: 'unknownWord' | 'unknownFlag' | 'notHere';
      readonly said: string;
      /** What was most likely meant. */
      readonly near?: string;
    };

export type Generate = Extract<Intent, { kind: 'generate' }>;
