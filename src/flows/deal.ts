import type { Event } from '../inbox/event.ts';
import { pressed } from '../intent/triggers.ts';
import type { Steps } from './action.ts';
import { converse } from './converse/converse.ts';
import { outcome } from './converse/outcome.ts';
import { patrol } from './review/patrol.ts';
import { press } from './converse/press.ts';
import { queue } from './review/queue.ts';
import { tick } from './converse/tick.ts';
import { votesOn } from './learn/votes.ts';
import type { World } from './world.ts';

/** An event of a repository as what is to be done about it. */
export type Dealt = Exclude<Event, { kind: 'installationChanged' }>;

export function deal(event: Dealt, world: World, signal: AbortSignal): Steps {
  switch (event.kind) {
    case 'said':
      return inTurn(converse(event, world, signal), votesOn(event, world, signal));
    case 'unsaid':
      return nothing();
    case 'pullChanged':
      return inTurn(patrol(event, world, signal), votesOn(event, world, signal));
    case 'pullClosed':
      return outcome(event, world, signal);
    case 'pullEdited':
      return tick(event, world, signal);
    case 'queued':
      return queue(event, world, signal);
    case 'checkAsked':
      return pressed(event) === undefined ? patrol(event, world, signal) : press(event, world, signal);
  }
}

/** What was said first, then what people thought of what was said before. */
async function* inTurn(...all: readonly Steps[]): Steps {
  for (const one of all) yield* one;
}

/** A deleted comment needs no word: what has not started looks whether it still stands there. */
async function* nothing(): Steps {}
