import type { Snapshot } from '../../facts/snapshot.ts';
import { withNamed, withPaths } from '../../facts/wanted.ts';
import type { Result } from '../../kernel/result.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import type { Engines } from '../engines.ts';

type Wish = {
  readonly ref: string;
  /** The compose file that is asked for, as the flag has it. */
  readonly from: string | undefined;
  /** What is said, which may name files. */
  readonly words: string;
};
type Means = {
  readonly snapshots: Pick<Snapshots, 'read'>;
  readonly engines: Pick<Engines, 'wanted' | 'mounted'>;
};

/** A repository with the files that words name, and those that its compose file mounts; which they are is only known once that has been read. */
export async function readWhole(
  { ref, from, words }: Wish,
  { snapshots, engines }: Means,
  signal: AbortSignal,
): Promise<Result<Snapshot>> {
  const wanted = withNamed(engines.wanted, words);
  const first = await snapshots.read(ref, wanted, signal);
  const more = first.ok ? engines.mounted(from, first.value) : [];
  if (!first.ok || more.length === 0) return first;
  return snapshots.read(first.value.commit, withPaths(wanted, more), signal);
}
