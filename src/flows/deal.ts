import type { Event } from '../inbox/event.ts';
import { pressed } from '../intent/triggers.ts';
import type { Steps } from './action.ts';
import { converse } from './converse.ts';
import { patrol } from './patrol.ts';
import { press } from './press.ts';
import { tick } from './tick.ts';
import type { World } from './world.ts';

/** An event of a repository as what is to be done about it. */
export type Dealt = Exclude<Event, { kind: 'installationChanged' }>;

export function deal(event: Dealt, world: World, signal: AbortSignal): Steps {
  switch (event.kind) {
    case 'said':
      return converse(event, world, signal);
    case 'unsaid':
      return nothing();
    case 'pullChanged':
      return patrol(event, world, signal);
    case 'pullEdited':
      return tick(event, world, signal);
    case 'checkAsked':
      return pressed(event) === undefined ? patrol(event, world, signal) : press(event, world, signal);
  }
}

/** A deleted comment needs no word: what has not started looks whether it still stands there. */
async function* nothing(): Steps {}
