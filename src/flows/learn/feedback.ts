import { cell } from '../../change/markdown.ts';
import type { Intent } from '../../intent/intent.ts';
import type { Steps } from '../action.ts';
import { answersIn } from './given.ts';
import { forget, learn, lessonsOf, memoryOf, type Lesson } from './lessons.ts';
import { lessonOf } from './votes.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Feedback = Extract<Intent, { kind: 'feedback' }>;

/** What a repository has taught the model: told, added to, or forgotten. */
export async function* feedback({ wish }: Feedback, call: Call): Steps<Verdict> {
  switch (wish.kind) {
    case 'list':
      return yield* list(call);
    case 'note':
      return yield* note(wish.because, call);
    case 'forget': {
      const count = yield* forget(wish.which, memoryOf(call));
      return yield* say({ forgotten: { count } }, call, count > 0 ? 'fulfilled' : 'answered');
    }
  }
}

async function* list(call: Call): Steps<Verdict> {
  const { repository, journal } = memoryOf(call);
  const lessons = await lessonsOf(repository, journal);
  return yield* say(
    {
      list: lessons.length === 0 ? undefined : { rows: { lines: lessons.map(rowOf) } },
      empty: lessons.length === 0,
    },
    call,
    'answered',
  );
}

function rowOf({ id, kind, asked, verdict, because, by }: Lesson): string {
  const parts = [String(id), kind, cell(asked.slice(0, 100)), verdict, cell(because.slice(0, 200)), cell(by)];
  return `| ${parts.join(' | ')} |`;
}

async function* note(because: string, call: Call): Steps<Verdict> {
  const { repository, journal } = memoryOf(call);
  const { conversation, requester = '' } = call.asked;
  const answer = (await answersIn(repository, conversation.number, journal)).at(-1);
  if (answer === undefined) return yield* say({ nothing: true }, call, 'failed');
  yield* learn({ ...lessonOf(answer), verdict: 'bad', because, by: requester }, { repository, journal });
  return yield* say({ noted: { about: cell(answer.asked.slice(0, 100)) } }, call, 'fulfilled');
}

type Told = Readonly<Record<string, undefined | boolean | object>>;

const none = { list: undefined, empty: false, nothing: false, noted: undefined, forgotten: undefined };

async function* say(told: Told, { asked, world }: Call, verdict: Verdict): Steps<Verdict> {
  const body = words(world, asked, ['feedback', { ...none, ...told }]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'feedback', body, when: 'always' };
  return verdict;
}
