import type { Source } from '../../adapters/local/sources.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Linter } from '../../lint/linter.ts';

/** A linter as this call configures it. */
export type Judge = {
  readonly linter: Linter;
  /** Drops what its own configuration ignores. */
  readonly drop?: (findings: readonly Finding[], sources: readonly Source[]) => readonly Finding[];
  /** What its configuration asks for and nobody knows, for a person to read. */
  readonly notes?: readonly string[];
};

export type Where = {
  readonly cwd: string;
  /** The configuration that was named. */
  readonly named: string | undefined;
  readonly paths: readonly string[];
};
