import { z } from 'zod';
import { code } from '../../change/markdown.ts';
import { answerMark, type Choice } from '../../change/propose/questions.ts';
import type { Repository } from '../../inbox/event.ts';
import { signs } from '../../intent/choose.ts';
import { hash } from '../../kernel/hash.ts';
import type { Steps } from '../action.ts';
import type { Plan } from '../generate/plan.ts';
import type { Call, World } from '../world.ts';
import { words } from '../world.ts';

/** The question that waits for an answer on an issue or pull request. */
export type Open = z.infer<typeof open>;

const open = z.object({
  /** The comment that asks it. */
  topic: z.string(),
  key: z.string(),
  text: z.string(),
  options: z.array(z.string()),
  language: z.enum(['en', 'zh']),
});

type Place = { readonly repository: Repository; readonly number: number };

export async function openOn(place: Place, world: World): Promise<Open | undefined> {
  const known = open.safeParse(await world.journal.recall(keyOf(place)));
  return known.success ? known.data : undefined;
}

function keyOf({ repository, number }: Place): string {
  return `question/${repository.owner}/${repository.name}/${number}`;
}

/** Asks what is open, one question at a time; the one before says what became of it. */
export async function* askNext({ change, talk, on }: Asking, call: Call): Steps {
  const { asked, world } = call;
  const place = { repository: asked.repository, number: on };
  const before = await openOn(place, world);
  const [next] = change.choices ?? [];
  if (before !== undefined && before.key !== next?.key) {
    const body = settled(before, talk.answers[before.key], call);
    yield { kind: 'reply', number: on, topic: before.topic, body, when: 'onlyIfThere' };
  }
  if (next === undefined) {
    if (before !== undefined) yield { kind: 'remember', key: keyOf(place), value: null };
    return;
  }
  const topic = `question-${hash(next.key)}`;
  yield { kind: 'reply', number: on, topic, body: asks(next, call), when: 'always' };
  const { key, text, options } = next;
  const value = { topic, key, text, options: [...options], language: asked.language };
  yield { kind: 'remember', key: keyOf(place), value };
}

/** `on`: the issue or pull request where it is asked. */
type Asking = Pick<Plan, 'change' | 'talk'> & { readonly on: number };

function settled({ text }: Open, answer: string | undefined, { asked, world }: Call): string {
  const filling = {
    text,
    answer: answer === undefined ? undefined : { option: code(answer), login: asked.requester ?? '' },
  };
  return words(world, asked, ['question-settled', filling]);
}

function asks({ key, text, why, options }: Choice, { asked, world }: Call): string {
  const filling = {
    text,
    why,
    options: options.map((option, at) => ({
      option: `${[`${at + 1}.`, signs[at]?.emoji, code(option)].filter(Boolean).join(' ')} ${answerMark(key, option)}`,
    })),
  };
  return words(world, asked, ['question', filling]);
}
