import type { Snapshot } from '../../facts/snapshot.ts';
import { withPaths } from '../../facts/wanted.ts';
import type { Result } from '../../kernel/result.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import type { Engines } from '../engines.ts';

type Wish = {
  readonly ref: string;
  /** The compose file that is asked for, as the flag has it. */
  readonly from: string | undefined;
};
type Means = {
  readonly snapshots: Pick<Snapshots, 'read'>;
  readonly engines: Pick<Engines, 'wanted' | 'mounted'>;
};

/** A repository with the files that its compose file mounts; which they are is only known once that has been read. */
export async function readWhole(
  { ref, from }: Wish,
  { snapshots, engines }: Means,
  signal: AbortSignal,
): Promise<Result<Snapshot>> {
  const first = await snapshots.read(ref, engines.wanted, signal);
  const more = first.ok ? engines.mounted(from, first.value) : [];
  if (!first.ok || more.length === 0) return first;
  return snapshots.read(first.value.commit, withPaths(engines.wanted, more), signal);
}
