import type { Answer, Question } from '../advise/question.ts';
import type { ModelPolicy } from '../config/model-policy.ts';
import type { Model } from '../ports/model.ts';
import type { Call } from './world.ts';

/** Who asks the model, and what the repository allows of it. */
export type Account = {
  readonly model: Model | undefined;
  readonly policy: ModelPolicy;
  readonly installation: number | undefined;
  /** `owner/name`. */
  readonly repository: string;
  readonly conversation: string;
};

export function accountOf({ asked, world }: Pick<Call, 'asked' | 'world'>): Account {
  const { repository, conversation, policy } = asked;
  return {
    model: world.model,
    policy: policy.model,
    installation: world.installation,
    repository: `${repository.owner}/${repository.name}`,
    conversation: String(conversation.number),
  };
}

/** Whether asking can lead to anything. */
export function canAsk({ model, policy }: Account): boolean {
  return model !== undefined && policy.use === 'on' && policy.share !== 'none';
}

/** Asks where that is allowed, telling no more than is allowed. */
export async function consult<T>(
  question: Question<T>,
  account: Account,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const { model, policy, installation, repository, conversation } = account;
  if (model === undefined) return { kind: 'silence', why: 'off', detail: 'none is configured' };
  if (!canAsk(account)) return { kind: 'silence', why: 'forbidden', detail: 'the policy of the repository' };
  const material =
    policy.share === 'all'
      ? question.material
      : question.material.filter(({ isContent }) => isContent !== true);
  const asker = {
    installation,
    repository,
    conversation,
    budget: policy.budget,
    hidesHosts: policy.hosts === 'hide',
    isKept: policy.training === 'keep',
  };
  const answer = await model.ask({ ...question, material }, asker, signal);
  return answer.kind === 'silence' ? { ...answer, about: question.prompt.id } : answer;
}
