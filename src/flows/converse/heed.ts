import type { Conversation, Said, Source } from '../../inbox/event.ts';
import { choose, signs } from '../../intent/choose.ts';
import { allows } from '../../intent/rights.ts';
import type { Question } from '../../ports/traces.ts';
import type { Steps } from '../action.ts';
import { openOn, type Open } from './question.ts';
import { run } from './tick.ts';
import type { World } from '../world.ts';

/** A comment without a command: it answers where we have just asked. Nothing is said to it where it does not. */
export async function* heed(said: Said, world: World, signal: AbortSignal): Steps<boolean> {
  const { repository, conversation, target } = said;
  const open = await openOn({ repository, number: conversation.number }, world);
  if (open === undefined || target.kind !== 'comment') return false;
  const question = await world.traces.question(conversation.number, open.topic, signal);
  if (question === undefined) return false;
  const option = isNext(said, question) ? choose(said.text, open.options) : undefined;
  if (option === undefined) return yield* count({ event: said, conversation, open, question }, world, signal);
  const { login } = said.sender;
  if (!(await mayAnswer(login, world, signal))) return false;
  yield { kind: 'react', target, content: 'eyes' };
  const { language } = open;
  const answers = { [open.key]: option };
  const verdict = yield* run({ event: said, conversation, login, answers, language }, world, signal);
  yield { kind: 'react', target, content: verdict === 'failed' ? 'confused' : 'rocket' };
  return true;
}

/** Nobody else has spoken since the question was asked. */
function isNext({ target, sender }: Said, { since }: Question): boolean {
  const at = since.findIndex(({ id }) => id === target.id);
  return at !== -1 && since.slice(0, at).every(({ login }) => login === sender.login);
}

async function mayAnswer(login: string, world: World, signal: AbortSignal): Promise<boolean> {
  return allows(await world.inquiries.roleOf(login, signal), 'write');
}

type Asked = {
  readonly event: Pick<Source, 'repository' | 'delivery'>;
  readonly conversation: Conversation;
};

/** GitHub does not tell of reactions, so they are read when something else happens where we have asked. */
export async function* heedVotes(place: Asked, world: World, signal: AbortSignal): Steps<boolean> {
  const { event, conversation } = place;
  const { repository } = event;
  const open = await openOn({ repository, number: conversation.number }, world);
  if (open === undefined) return false;
  const question = await world.traces.question(conversation.number, open.topic, signal);
  return question === undefined ? false : yield* count({ ...place, open, question }, world, signal);
}

type Poll = Asked & { readonly open: Open; readonly question: Question };

async function* count(poll: Poll, world: World, signal: AbortSignal): Steps<boolean> {
  const { event, conversation, open, question } = poll;
  for (const { login, content } of question.votes) {
    const option = open.options[signs.findIndex((sign) => sign.content === content)];
    if (option === undefined || !(await mayAnswer(login, world, signal))) continue;
    const answers = { [open.key]: option };
    yield* run({ event, conversation, login, answers, language: open.language }, world, signal);
    return true;
  }
  return false;
}
