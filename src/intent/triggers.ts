import type { CheckAsked, PullChanged } from '../inbox/event.ts';
import type { Intent } from './intent.ts';

/** A review that nobody asked for in words. */
export type Triggered = {
  readonly kind: 'review';
  readonly pulls: readonly number[];
  /** The same for a repetition of the same wish, another for the next one. */
  readonly occasion: string;
};

/** Pull requests that open or move are reviewed, drafts when they are ready. */
export function triggerOf(event: PullChanged | CheckAsked): Triggered | undefined {
  return event.kind === 'pullChanged' ? ofPull(event) : ofCheck(event);
}

/** What the occasion of a review begins with that a move of branches is the reason for. */
export const unasked = 'push';

function ofPull(event: PullChanged): Triggered | undefined {
  if (event.isDraft) return undefined;
  const occasion = event.action === 'retargeted' ? `${unasked}-${event.delivery}` : unasked;
  return { kind: 'review', pulls: [event.number], occasion };
}

function ofCheck(event: CheckAsked): Triggered | undefined {
  if (event.button !== undefined && event.button !== 'review') return undefined;
  const named = numberIn(event.externalId);
  const pulls = named === undefined ? event.pulls : [named];
  return pulls.length === 0 ? undefined : { kind: 'review', pulls, occasion: event.occasion };
}

/** What a button of a check means; it is the same as the words. */
export function pressed(event: CheckAsked): { readonly intent: Intent; readonly pull: number } | undefined {
  const intent = intents[event.button ?? ''];
  const pull = numberIn(event.externalId);
  return intent === undefined || pull === undefined ? undefined : { intent, pull };
}

const intents: Readonly<Record<string, Intent>> = {
  fix: { kind: 'fix', wish: '' },
  explain: { kind: 'explain', rule: '' },
};

/** A pull request from a fork is not listed in its checks, so ours carry its number: `review/<number>/<sha>/...`. */
function numberIn(externalId: string | undefined): number | undefined {
  const match = /^review\/([1-9]\d{0,9})\//u.exec(externalId ?? '');
  return match === null ? undefined : Number(match[1]);
}
