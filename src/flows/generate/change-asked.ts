import type { Intent } from '../../intent/intent.ts';
import { besideQuotes } from '../../spec/words/given/given.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Steps } from '../action.ts';
import { change } from '../change/change.ts';
import type { Call, Verdict } from '../world.ts';
import { generate } from './generate.ts';

/** Where we have proposed files on an issue and they are not merged, it is those that are to be changed. */
export async function* changeAsked(intent: Extract<Intent, { kind: 'change' }>, call: Call): Steps<Verdict> {
  const { asked, world, signal } = call;
  const { kind, number } = asked.conversation;
  if (kind === 'issue' && besideQuotes(intent.words).quotes !== '')
    return yield* generate({ ...intent, kind: 'generate', words: asWish(intent.words), flags: {} }, call);
  const ours = kind === 'issue' ? await world.traces.place(`supercargo/issue-${number}`, signal) : undefined;
  if (ours?.pull === undefined) return yield* change(intent, call);
  return yield* generate({ ...intent, kind: 'generate', flags: {} }, call);
}

/** What its name said belongs to the sentence, unless that has a verb of its own. */
function asWish(words: string): string {
  if (/^\s*set\s/iu.test(words)) return words;
  return languageOf(words) === 'zh' ? `修改${words}` : `change ${words}`;
}
