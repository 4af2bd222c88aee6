import { z } from 'zod';
import { waiverSchema, type Waiver } from '../../config/house-policy.ts';
import { policyPath, readPolicy, type Policy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json } from '../../ports/journal.ts';
import type { Call } from '../world.ts';

const memory = z.array(waiverSchema);

/** Where waivers are remembered that a person with write access has asked for on one pull request. */
export function grantedKey({ asked }: Call): string {
  const { owner, name } = asked.repository;
  return `waivers/${owner}/${name}/${asked.conversation.number}`;
}

export async function granted(call: Call): Promise<readonly Json[]> {
  const there = await call.world.journal.recall(grantedKey(call));
  return Array.isArray(there) ? there : [];
}

/**
 * The policy of the default branch with the waivers that were granted on this pull request, as long as they stand
 * on its branch. What else its branch says of waivers counts only once it is merged.
 */
export async function policyFor(head: Snapshot, call: Call): Promise<Policy> {
  const { policy } = call.asked;
  const known = memory.safeParse(await granted(call));
  if (!known.success || known.data.length === 0) return policy;
  const there = new Set(readPolicy(head.text(policyPath)).policy.waivers.map(keyOf));
  return { ...policy, waivers: [...policy.waivers, ...known.data.filter((one) => there.has(keyOf(one)))] };
}

function keyOf({ rule, paths, reason, until = '' }: Waiver): string {
  return JSON.stringify([rule, paths, reason, until]);
}
