import type { AskedScript, ForeignFinding } from '../../lint/shell/opinion.ts';

/** Undefined where it failed on a script. */
export type Answer = readonly ForeignFinding[] | undefined;

/** The real ShellCheck, where the machine has one. */
export type ShellChecker = {
  /** What a report names as the source of these findings, with its version. */
  readonly name: string;
  /** One answer for each script, in their order. */
  readonly check: (scripts: readonly AskedScript[], signal: AbortSignal) => Promise<readonly Answer[]>;
  readonly close: () => Promise<void>;
};
