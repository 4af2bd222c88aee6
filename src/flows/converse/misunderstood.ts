import type { Intent } from '../../intent/intent.ts';
import type { Steps } from '../action.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Misunderstood = Extract<Intent, { kind: 'misunderstood' }>;

/** "Did you mean": nothing is done on a guess. */
export async function* misunderstood(intent: Misunderstood, { asked, world }: Call): Steps<Verdict> {
  const filling = {
    said: clean(intent.said),
    near: intent.near,
    word: intent.because === 'unknownWord',
    flag: intent.because === 'unknownFlag',
    place: intent.because === 'notHere',
  };
  const body = words(world, asked, ['misunderstood', filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'misunderstood', body, when: 'always' };
  return 'failed';
}

/** A stranger's word in a code span: short, and unable to leave it. */
function clean(word: string): string {
  return word.replaceAll(/[`\s]+/gu, ' ').slice(0, 80);
}
