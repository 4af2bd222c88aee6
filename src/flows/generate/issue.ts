import type { Intent } from '../../intent/intent.ts';
import { allows, rightFor } from '../../intent/rights.ts';
import { wishIn } from '../../inbox/issue-wish.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Steps } from '../action.ts';
import { generate } from './generate.ts';
import type { Call, Verdict } from '../world.ts';

type Generate = Extract<Intent, { kind: 'generate' }>;

/** A command without words means what its issue plainly asks for, where who opened the issue may ask for it as well. */
export async function* generateAsked(intent: Generate, call: Call): Steps<Verdict> {
  const wish = await wishOfIssue(intent, call);
  if (wish === '') return yield* generate(intent, call);
  const { asked } = call;
  const language = asked.policy.language ?? languageOf(wish);
  // Said once, by the issue: however often the command is repeated, later words still come after it.
  const occasion = `issue-${asked.conversation.number}`;
  return yield* generate({ ...intent, words: wish }, { ...call, asked: { ...asked, language, occasion } });
}

async function wishOfIssue(intent: Generate, { asked, world, signal }: Call): Promise<string> {
  const { opening } = asked.conversation;
  const wish = opening === undefined || intent.words.trim() !== '' ? '' : wishIn(opening);
  if (opening === undefined || wish === '' || opening.login === asked.requester) return wish;
  const role = await world.inquiries.roleOf(opening.login, signal);
  return allows(role, rightFor(intent)) ? wish : '';
}
