import { sayDiff } from '../../change/review/say-diff.ts';
import type { Steps } from '../action.ts';
import { pullToChange, readBoth } from './pull.ts';
import { sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** What merging changes in the cluster, as it is rendered. */
export async function* showDiff(call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const place = { topic: 'diff', asked, world };
  const pull = await pullToChange(call);
  if (!pull.ok) return yield* sayProblem(pull.error, place);
  const ends = await readBoth(pull.value, call);
  if (!ends.ok) return yield* sayProblem(ends.error, place);
  const { language } = asked;
  const { changes } = world.engines.review({ ...ends.value, language });
  const lines = sayDiff(changes, { language, most: Infinity });
  const filling = { count: changes.length, none: changes.length === 0, diff: { lines } };
  const body = words(world, asked, ['diff', filling]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'diff', body, when: 'always' };
  return 'answered';
}
