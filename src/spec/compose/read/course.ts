import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Problem } from '../../../kernel/problem.ts';
import type { Variables } from './interpolate.ts';

/** What is known while several files are read as one. */
export type Course = {
  readonly snapshot: Snapshot;
  readonly problems: Problem[];
  readonly variables: Variables;
  /** Files that are being read, each by the one before it. */
  readonly open: readonly string[];
  /** How many files have been read so far, a file counting each time. */
  readonly count: { read: number };
};

/** More than this is read over and over. */
const most = 200;

/** It is being read, so that whoever asks for it again asks in a circle; or enough was read. */
export function isReadAlready(path: string, { open, count }: Course): boolean {
  return open.includes(path) || count.read >= most;
}
