import { newlyTicked } from '../../change/propose/questions.ts';
import { policyPath, readPolicy } from '../../config/policy.ts';
import type { Answers } from '../../facts/answers.ts';
import type { Conversation, PullEdited, Said } from '../../inbox/event.ts';
import { hash } from '../../kernel/hash.ts';
import { languageOf } from '../../kernel/language.ts';
import type { Language } from '../../kernel/language.ts';
import type { Steps } from '../action.ts';
import { answer } from '../answer.ts';
import type { Verdict, World } from '../world.ts';

/** Boxes that a person ticked in what we wrote: the answers behind them, with the rights of who ticked. */
export async function* tick(event: Said | PullEdited, world: World, signal: AbortSignal): Steps {
  const isOurs = event.author.login === `${world.app}[bot]`;
  if (event.sender.isBot || !isOurs || event.before === undefined) return;
  const answers = newlyTicked(event.before, event.text);
  if (Object.keys(answers).length === 0) return;
  const { conversation, sender, text } = event;
  yield* run(
    { event, conversation, login: sender.login, answers, language: languageOf(text) },
    world,
    signal,
  );
}

export type Answered = {
  readonly event: Pick<Said, 'repository' | 'delivery'>;
  readonly conversation: Conversation;
  readonly login: string;
  readonly answers: Answers;
  readonly language: Language;
};

/** The request once more, with what was answered. */
export async function* run(answered: Answered, world: World, signal: AbortSignal): Steps<Verdict> {
  const { event, conversation, login, answers } = answered;
  const { policy, problems } = readPolicy(await world.inquiries.defaultFile(policyPath, signal));
  const asked = {
    repository: event.repository,
    conversation,
    requester: login,
    language: policy.language ?? answered.language,
    policy,
    policyProblems: problems,
    occasion: `answer-${hash(JSON.stringify(answers))}`,
  };
  const intent = { kind: 'generate', words: '', flags: {}, mode: 'propose', answers } as const;
  const verdict = yield* answer(intent, { asked, world, signal });
  const { owner, name } = event.repository;
  const facts = { delivery: event.delivery, repository: `${owner}/${name}`, requester: login, verdict };
  yield { kind: 'record', topic: 'answer', facts };
  return verdict;
}
