import { readPolicy } from '../../config/policy.ts';
import type { CheckAsked } from '../../inbox/event.ts';
import { pressed } from '../../intent/triggers.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Steps } from '../action.ts';
import { answer } from '../answer.ts';
import type { World } from '../world.ts';

/** A button of a check that was pressed: the same as the words, with the rights of who pressed it. */
export async function* press(event: CheckAsked, world: World, signal: AbortSignal): Steps {
  const wish = pressed(event);
  if (wish === undefined || event.sender.isBot) return;
  const pull = await world.inquiries.pull(wish.pull, signal);
  if (pull?.state !== 'open') return;
  const { policy, problems } = readPolicy(pull.policy);
  const asked = {
    repository: event.repository,
    conversation: { number: wish.pull, kind: 'pullRequest' as const },
    requester: event.sender.login,
    language: policy.language ?? languageOf(pull.text),
    policy,
    policyProblems: problems,
    occasion: `press-${event.delivery}`,
  };
  const verdict = yield* answer(wish.intent, { asked, world, signal });
  const { owner, name } = event.repository;
  const facts = { repository: `${owner}/${name}`, intent: wish.intent.kind, verdict };
  yield { kind: 'record', topic: 'command', facts: { delivery: event.delivery, ...facts } };
}
