import type { Policy } from '../config/policy.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Pull } from '../ports/inquiries.ts';
import type { Call } from './answer.ts';
import { policyFor } from './granted.ts';
import { words } from './world.ts';

/** The open pull request of a conversation. */
export async function pullToChange({ asked, world, signal }: Call): Promise<Result<Pull>> {
  const pull = await world.inquiries.pull(asked.conversation.number, signal);
  return pull?.state === 'open' ? ok(pull) : fail({ what: words(world, asked, ['generate-closed', {}]) });
}

/** Both ends, and the policy that holds between them. */
export type Both = { readonly base: Snapshot; readonly head: Snapshot; readonly policy: Policy };

export async function readBoth(pull: Pull, call: Call): Promise<Result<Both>> {
  const { world, signal } = call;
  const base = await world.snapshots.read(pull.base.commit, world.engines.wanted, signal);
  if (!base.ok) return base;
  const head = await world.snapshots.read(pull.head.commit, world.engines.wanted, signal);
  if (!head.ok) return head;
  return ok({ base: base.value, head: head.value, policy: await policyFor(head.value, call) });
}
