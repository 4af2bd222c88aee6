import type { PullChanged, Said } from '../inbox/event.ts';
import { allows } from '../intent/rights.ts';
import type { Steps } from './action.ts';
import { answersIn, type Given } from './given.ts';
import { learn } from './lessons.ts';
import { objectionIn } from './objection.ts';
import type { World } from './world.ts';

/** What people thought of the answers of a model: GitHub tells of no reaction, so they are read when something else comes. */
export async function* votesOn(event: Said | PullChanged, world: World, signal: AbortSignal): Steps {
  const repository = `${event.repository.owner}/${event.repository.name}`;
  const number = event.kind === 'said' ? event.conversation.number : event.number;
  const answers = await answersIn(repository, number, world.journal);
  if (answers.length === 0 || event.sender.isBot) return;
  if (event.kind === 'said') yield* objectionOf(event, answers, { world, signal });
  for (const answer of answers.slice(-mostAsked))
    yield* votesFor(answer, { repository, number }, { world, signal });
}

/** Each costs a request. */
const mostAsked = 2;

type Means = { readonly world: World; readonly signal: AbortSignal };
type Place = { readonly repository: string; readonly number: number };

/** `No, because ...` under an answer. */
async function* objectionOf(said: Said, answers: readonly Given[], means: Means): Steps {
  const because = objectionIn(said.text);
  const answer = answers.at(-1);
  if (because === undefined || answer === undefined) return;
  if (!(await mayJudge(said.sender.login, means))) return;
  const { owner, name } = said.repository;
  const by = said.sender.login;
  yield* learn(
    { ...lessonOf(answer), verdict: 'bad', because, by },
    { repository: `${owner}/${name}`, journal: means.world.journal },
  );
  yield { kind: 'react', target: said.target, content: 'hooray' };
}

async function* votesFor(answer: Given, { repository, number }: Place, means: Means): Steps {
  const { world, signal } = means;
  const comment = await world.traces.question(number, answer.topic, signal);
  for (const { login, content } of (comment?.votes ?? []).slice(0, 10)) {
    const verdict = verdicts.get(content);
    if (verdict === undefined || !(await mayJudge(login, means))) continue;
    yield* learn(
      { ...lessonOf(answer), verdict, because: '', by: login },
      { repository, journal: world.journal },
    );
  }
}

const verdicts: ReadonlyMap<string, 'good' | 'bad'> = new Map([
  ['+1', 'good'],
  ['heart', 'good'],
  ['hooray', 'good'],
  ['-1', 'bad'],
  ['confused', 'bad'],
]);

export function lessonOf({ id, kind, asked, said }: Given) {
  return { answer: id, kind, asked, said };
}

/** On a public repository everybody can react; what is learnt comes from those who belong to it. */
async function mayJudge(login: string, { world, signal }: Means): Promise<boolean> {
  return allows(await world.inquiries.roleOf(login, signal), 'triage');
}
