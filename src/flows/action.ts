import type { Result } from '../kernel/result.ts';
import type {
  CheckReport,
  CommitOrder,
  Committed,
  InlineReview,
  Proposal,
  Proposed,
  Reaction,
} from '../ports/forge.ts';
import type { Json } from '../ports/journal.ts';

/** Everything a flow can do to the world. It says so; `perform` does it. */
export type Action =
  | ({ readonly kind: 'react' } & Reaction)
  | ({ readonly kind: 'reply' } & Reply)
  | ({ readonly kind: 'check' } & CheckReport)
  | ({ readonly kind: 'review' } & InlineReview)
  | ({ readonly kind: 'proposePullRequest' } & Proposal)
  | ({ readonly kind: 'commit' } & CommitOrder)
  | { readonly kind: 'remember'; readonly key: string; readonly value: Json }
  | { readonly kind: 'append'; readonly list: string; readonly value: Json }
  | { readonly kind: 'record'; readonly topic: string; readonly facts: Readonly<Record<string, Json>> };

/** An answer under its topic: a second one to the same topic takes the place of the first. */
export type Reply = {
  readonly number: number;
  readonly topic: string;
  readonly body: string;
  readonly when: 'always' | 'onlyIfThere';
};

/** How long a list is that replicas append to together; its items are numbered from one. */
export function countKey(list: string): string {
  return `${list}/count`;
}

export function itemKey(list: string, id: number): string {
  return `${list}/${id}`;
}

/** What a flow is told of an action after it was performed. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'proposed'; readonly result: Result<Proposed> }
  | { readonly kind: 'committed'; readonly result: Result<Committed> };

export type Steps<T = void> = AsyncGenerator<Action, T, Outcome>;

export async function* propose(proposal: Proposal): Steps<Result<Proposed>> {
  const outcome = yield { kind: 'proposePullRequest', ...proposal };
  if (outcome.kind !== 'proposed')
    throw new Error('A proposal was answered with the outcome of another action');
  return outcome.result;
}

export async function* commit(order: CommitOrder): Steps<Result<Committed>> {
  const outcome = yield { kind: 'commit', ...order };
  if (outcome.kind !== 'committed')
    throw new Error('A commit was answered with the outcome of another action');
  return outcome.result;
}
