import type { Finding } from '../lint/contract.ts';

export type ReportOptions = {
  readonly colour: boolean;
  readonly columns: number;
  /** Text of a checked file, where a format shows lines or needs offsets as positions. */
  readonly source?: (path: string) => string | undefined;
};

export type Format = (findings: readonly Finding[], options: ReportOptions) => string;
