import type { Intent } from '../intent/intent.ts';
import { allows, rightFor, rightNames } from '../intent/rights.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Reply, Steps } from './action.ts';
import { ask } from './ask/ask.ts';
import { author } from './ask/author.ts';
import { changeAsked } from './generate/change-asked.ts';
import { explain } from './ask/explain.ts';
import { feedback } from './learn/feedback.ts';
import { fix } from './review/fix.ts';
import { generateAsked } from './generate/issue.ts';
import { help } from './converse/help.ts';
import { ignore } from './review/ignore.ts';
import { misunderstood } from './converse/misunderstood.ts';
import { review } from './review/review.ts';
import { sayProblem } from './say.ts';
import { showDiff } from './review/show-diff.ts';
import type { Call, Verdict } from './world.ts';
import { words } from './world.ts';

/** One intent of a person: first whether they may, then its flow; a refusal of the host is told like any problem. */
export async function* answer(intent: Intent, { asked, world, signal }: Call): Steps<Verdict> {
  const refusal = await refuse(intent, { asked, world, signal });
  if (refusal !== undefined) {
    yield { kind: 'reply', ...refusal };
    return 'failed';
  }
  try {
    return yield* flowOf(intent, { asked, world, signal });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return yield* sayProblem(error.problem, { topic: intent.kind, asked, world });
  }
}

function flowOf(intent: Intent, call: Call): Steps<Verdict> {
  if (intent.kind === 'ask') return ask(intent.words, call);
  if (intent.kind === 'change') return changeAsked(intent, call);
  if (intent.kind === 'feedback') return feedback(intent, call);
  return intent.kind === 'author' ? author(intent.words, call) : flowOfRules(intent, call);
}

function flowOfRules(
  intent: Exclude<Intent, { kind: 'ask' | 'author' | 'change' | 'feedback' }>,
  call: Call,
): Steps<Verdict> {
  switch (intent.kind) {
    case 'generate':
      return generateAsked(intent, call);
    case 'review':
      return review(intent, call);
    case 'diff':
      return showDiff(call);
    case 'ignore':
      return ignore(intent, call);
    case 'fix':
      return fix(intent, call);
    case 'help':
      return help(intent, call);
    case 'explain':
      return explain(intent, call);
    case 'misunderstood':
      return misunderstood(intent, call);
  }
}

async function refuse(intent: Intent, { asked, world, signal }: Call): Promise<Reply | undefined> {
  const right = rightFor(intent);
  if (right === 'read' || asked.requester === undefined) return undefined;
  const role = await world.inquiries.roleOf(asked.requester, signal);
  if (allows(role, right)) return undefined;
  const filling = {
    login: asked.requester,
    role,
    intent: intent.kind,
    right,
    who: rightNames[right][asked.language],
  };
  return {
    number: asked.conversation.number,
    topic: 'refused',
    body: words(world, asked, ['refused', filling]),
    when: 'always',
  };
}
