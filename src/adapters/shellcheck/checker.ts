import type { Span } from '../../kernel/text.ts';
import type { Severity } from '../../lint/contract.ts';
import type { ShellDialect } from '../../syntax/shell/script.ts';

export type ScriptToCheck = {
  readonly text: string;
  readonly dialect: ShellDialect;
  /** Variables that are set and exported before the script runs. */
  readonly known: readonly string[];
};

export type ShellCheckFinding = {
  /** `SC2086` and the like. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
};

/** The real ShellCheck, where the machine has one. */
export type ShellChecker = {
  /** What a report names as the source of these findings, with its version. */
  readonly name: string;
  /** One list for each script, in their order. */
  readonly check: (
    scripts: readonly ScriptToCheck[],
    signal: AbortSignal,
  ) => Promise<readonly (readonly ShellCheckFinding[])[]>;
  readonly close: () => Promise<void>;
};
