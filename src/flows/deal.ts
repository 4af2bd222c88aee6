import { policyPath, readPolicy } from '../config/policy.ts';
import type { CheckAsked, Event, PullChanged } from '../inbox/event.ts';
import { triggerOf } from '../intent/triggers.ts';
import { languageOf } from '../kernel/language.ts';
import type { Steps } from './action.ts';
import { converse } from './converse.ts';
import { review } from './review.ts';
import type { Asked, World } from './world.ts';

/** An event of a repository as what is to be done about it. */
export type Dealt = Exclude<Event, { kind: 'installationChanged' }>;

export function deal(event: Dealt, world: World, signal: AbortSignal): Steps {
  switch (event.kind) {
    case 'said':
      return converse(event, world, signal);
    case 'unsaid':
      return nothing();
    case 'pullChanged':
    case 'checkAsked':
      return reviewAll(event, world, signal);
  }
}

/** A deleted comment needs no word: what has not started looks whether it still stands there. */
async function* nothing(): Steps {}

async function* reviewAll(event: PullChanged | CheckAsked, world: World, signal: AbortSignal): Steps {
  const trigger = triggerOf(event);
  if (trigger === undefined) return;
  const { policy, problems } = readPolicy(await world.inquiries.defaultFile(policyPath, signal));
  for (const number of trigger.pulls) {
    const asked: Asked = {
      repository: event.repository,
      conversation: { number, kind: 'pullRequest' },
      ...(!event.sender.isBot && { requester: event.sender.login }),
      occasion: trigger.occasion,
      language: policy.language ?? languageOfPull(event),
      policy,
      policyProblems: problems,
    };
    yield* review(number, { asked, world, signal });
  }
}

function languageOfPull(event: PullChanged | CheckAsked): Asked['language'] {
  return event.kind === 'pullChanged' ? languageOf(event.text) : 'en';
}
