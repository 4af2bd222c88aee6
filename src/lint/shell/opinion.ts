import type { Span } from '../../kernel/text.ts';
import type { ShellDialect } from '../../syntax/shell/script.ts';
import type { Severity } from '../contract.ts';

/** A script as another checker gets it. */
export type AskedScript = {
  readonly text: string;
  readonly dialect: ShellDialect;
  /** Variables that are set and exported before the script runs. */
  readonly known: readonly string[];
};

export type ForeignFinding = {
  /** `SC2086` and the like. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
};

/** What another checker said of scripts, by their keys; of those that are missing our own rules speak. */
export type ShellOpinions = ReadonlyMap<string, readonly ForeignFinding[]>;

export function keyOf({ text, dialect, known }: AskedScript): string {
  return JSON.stringify([dialect, text, known.toSorted()]);
}
