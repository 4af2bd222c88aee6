import type { PullChanged, Said } from '../../inbox/event.ts';
import { allows } from '../../intent/rights.ts';
import type { Vote } from '../../ports/traces.ts';
import type { Steps } from '../action.ts';
import { answersIn, type Given } from './given.ts';
import { learn, type Learning } from './lessons.ts';
import { objectionIn } from './objection.ts';
import { opinionsOn } from '../review/opinions.ts';
import type { World } from '../world.ts';

/** What people thought of the answers of a model: GitHub tells of no reaction, so they are read when something else comes. */
export async function* votesOn(event: Said | PullChanged, world: World, signal: AbortSignal): Steps {
  if (event.sender.isBot) return;
  const repository = `${event.repository.owner}/${event.repository.name}`;
  const number = event.kind === 'said' ? event.conversation.number : event.number;
  const means = { world, signal, mayJudge: judges(world, signal) };
  const answers = await answersIn(repository, number, world.journal);
  if (event.kind === 'said') yield* objectionOf(event, answers, means);
  for (const answer of answers.slice(-mostAsked)) {
    const comment = await world.traces.question(number, answer.topic, signal);
    yield* count(comment?.votes, { lesson: lessonOf(answer), repository }, means);
  }
  yield* votesOnOpinions({ repository, number }, means);
}

/** Each costs a request. */
const mostAsked = 2;

type Means = {
  readonly world: World;
  readonly signal: AbortSignal;
  readonly mayJudge: (login: string) => Promise<boolean>;
};

/** On a public repository everybody can react; what is learnt comes from those who belong to it. Each is asked for once. */
function judges({ inquiries }: World, signal: AbortSignal): Means['mayJudge'] {
  const known = new Map<string, Promise<boolean>>();
  return (login) => {
    const asked = known.get(login) ?? inquiries.roleOf(login, signal).then((role) => allows(role, 'triage'));
    known.set(login, asked);
    return asked;
  };
}

/** `No, because ...` under an answer. */
async function* objectionOf(said: Said, answers: readonly Given[], { world, mayJudge }: Means): Steps {
  const because = objectionIn(said.text);
  const answer = answers.at(-1);
  if (because === undefined || answer === undefined) return;
  if (!(await mayJudge(said.sender.login))) return;
  const { owner, name } = said.repository;
  const by = said.sender.login;
  yield* learn(
    { ...lessonOf(answer), verdict: 'bad', because, by },
    { repository: `${owner}/${name}`, journal: world.journal },
  );
  yield { kind: 'react', target: said.target, content: 'hooray' };
}

type Place = { readonly repository: string; readonly number: number };

/** They stand beside lines, each with its own reactions. */
async function* votesOnOpinions({ repository, number }: Place, means: Means): Steps {
  const { world, signal } = means;
  const opinions = await opinionsOn(repository, number, world.journal);
  if (opinions.length === 0) return;
  const keys = opinions.map(({ key }) => key);
  const votes = await world.traces.remarks({ number, keys }, signal);
  for (const { key, path, said, text } of opinions) {
    const lesson = { answer: `${number}-${key}`, kind: 'review', asked: `${path}: ${said}`, said: text };
    yield* count(votes.get(key), { lesson, repository }, means);
  }
}

type Judged = {
  readonly lesson: Pick<Learning, 'answer' | 'kind' | 'asked' | 'said'>;
  readonly repository: string;
};

async function* count(
  votes: readonly Vote[] = [],
  { lesson, repository }: Judged,
  { world, mayJudge }: Means,
): Steps {
  for (const { login, content } of votes.slice(0, 10)) {
    const verdict = verdicts.get(content);
    if (verdict === undefined || !(await mayJudge(login))) continue;
    yield* learn({ ...lesson, verdict, because: '', by: login }, { repository, journal: world.journal });
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
