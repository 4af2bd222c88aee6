import type { Finding } from '../../lint/contract.ts';
import type { Delivery } from '../../facts/facts.ts';
import type { Capacity } from '../rendered/capacity.ts';
import type { ObjectChange } from '../rendered/objects.ts';

export type Review = {
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly title: string;
  readonly summary: string;
  /** What the change brings. */
  readonly findings: readonly Finding[];
  /** What it mends. */
  readonly fixed: readonly Finding[];
  /** How many were there before and still are: not this author's. */
  readonly unchanged: number;
  /** Applications that deliver what is changed. */
  readonly affected: readonly Delivery[];
  readonly changes: readonly ObjectChange[];
  /** What the pods that the change reaches ask for, by namespace. */
  readonly capacity: Capacity;
  /** What lies elsewhere, and was therefore not judged. */
  readonly skipped: readonly string[];
  readonly comments: readonly Remark[];
};

export type Remark = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
};
