import type { Violation } from './interpreter/checker.ts';

/** What names a resource; `name` of a generated one shows that it is generated. */
export type Signature = {
  readonly kind: string;
  readonly version: string;
  readonly namespace: string;
  readonly name: string;
};

export type Status = 'valid' | 'invalid' | 'error' | 'skipped' | 'empty';

/** The judgement of one resource. Offsets count from the start of its file. */
export type Verdict = {
  readonly status: Status;
  readonly signature: Signature;
  /** Why, for all that is not valid; the empty string otherwise. */
  readonly message: string;
  readonly violations: readonly Violation[];
  /** Where the document begins, the resource in it, and where the document ends. */
  readonly documentStart: number;
  readonly start: number;
  readonly end: number;
};

export const unsigned: Signature = { kind: '', version: '', namespace: '', name: '' };
