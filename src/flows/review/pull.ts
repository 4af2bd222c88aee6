import type { Policy } from '../../config/policy.ts';
import type { ChartBuild } from '../../change/charts/chart.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { ChangedFile, Difference, Pull } from '../../ports/inquiries.ts';
import { renderCharts } from './charts.ts';
import { policyFor } from './granted.ts';
import { withRemotes } from './remotes.ts';
import type { Call } from '../world.ts';
import { words } from '../world.ts';

/** The open pull request of a conversation. */
export async function pullToChange({ asked, world, signal }: Call): Promise<Result<Pull>> {
  const pull = await world.inquiries.pull(asked.conversation.number, signal);
  return pull?.state === 'open' ? ok(pull) : fail({ what: words(world, asked, ['generate-closed', {}]) });
}

/** Both ends, what lies between them, and the policy that holds. */
export type Both = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly changed: readonly ChangedFile[];
  readonly charts: readonly ChartBuild[];
  readonly policy: Policy;
};

export async function readBoth(pull: Pull, call: Call, known?: Difference): Promise<Result<Both>> {
  const { world, signal } = call;
  const { wanted } = world.engines;
  const head = await world.snapshots.read(pull.head.commit, wanted, signal);
  if (!head.ok) return head;
  const difference = known ?? (await world.inquiries.difference(pull, signal));
  const base = await world.snapshots.before(head.value, { difference, wanted }, signal);
  if (!base.ok) return base;
  const policy = await policyFor(head.value, call);
  const changed = difference.files;
  const plain = { base: base.value, head: head.value };
  const ends = await withRemotes({ ends: plain, changed, policy }, world.neighbours, signal);
  const charts = await renderCharts({ ...ends, changed, policy }, world.charts, signal);
  return ok({ ...ends, changed, charts, policy });
}
