import { policyPath, readPolicy } from '../../config/policy.ts';
import type { Queued } from '../../inbox/event.ts';
import type { Pull } from '../../ports/inquiries.ts';
import type { Steps } from '../action.ts';
import { isCargo } from './patrol.ts';
import { readBoth } from './pull.ts';
import { checkOf } from './review.ts';
import type { World } from '../world.ts';

/** What a merge queue put together gets a check, which may be required, and no words: they stand on its pull requests. */
export async function* queue(event: Queued, world: World, signal: AbortSignal): Steps {
  const { base, head, repository } = event;
  const number = Number(/\/pr-([1-9]\d{0,9})-/u.exec(head.branch)?.[1] ?? 0);
  const pull: Pull = { number, state: 'open', text: '', head, base, origin: 'here' };
  const difference = await world.inquiries.difference(pull, signal);
  if (!difference.files.some(isCargo)) return;
  const { policy, problems } = readPolicy(await world.inquiries.defaultFile(policyPath, signal));
  const { language = 'en' } = policy;
  const conversation = { number, kind: 'pullRequest' } as const;
  const asked = { repository, conversation, language, policy, policyProblems: problems, occasion: 'queue' };
  const call = { asked, world, signal };
  const ends = await readBoth(pull, call, difference);
  if (!ends.ok) return;
  const result = world.engines.review({ ...ends.value, language });
  yield { kind: 'check', ...checkOf(result, pull, call), buttons: [] };
}
