import { findMentions } from '../../inbox/mentions.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Steps } from '../action.ts';
import type { Dealt } from '../deal.ts';
import type { World } from '../world.ts';
import { words } from '../world.ts';

/** For who waits where every attempt failed: that it was given up, and by what name an operator finds it. */
export async function* apologize(event: Dealt, world: World): Steps {
  if (event.kind !== 'said' || event.sender.isBot || event.author.isBot) return;
  if (findMentions(event.text, world.app).length === 0) return;
  const asked = { language: languageOf(event.text) };
  const body = words(world, asked, ['given-up', { delivery: event.delivery }]);
  yield { kind: 'reply', number: event.conversation.number, topic: 'given-up', body, when: 'always' };
  yield { kind: 'react', target: event.target, content: 'confused' };
}
