import type { CheckReport, Forge, Proposal } from '../../ports/forge.ts';
import type { Journal } from '../../ports/journal.ts';
import { countKey, itemKey, type Action, type Outcome, type Reply, type Steps } from '../action.ts';
import { sealed } from './sealed.ts';
import { splitMarkdown } from './split.ts';

export type Means = { readonly forge: Forge; readonly journal: Journal };

/** The longest comment or body that GitHub takes, less room for the hidden marker. */
const longest = 65_536 - 500;

/**
 * Does what a flow asks for, in order, and alone writes. Every action has a key and doing it twice changes nothing,
 * so after a crash the whole flow simply runs again. What fails is thrown into the flow, which may have a word to say.
 */
export async function perform(steps: Steps, means: Means, signal: AbortSignal): Promise<void> {
  let step = await steps.next({ kind: 'done' });
  while (step.done !== true) {
    signal.throwIfAborted();
    step = await attempt(sealed(step.value), means, signal).then(
      (outcome) => steps.next(outcome),
      (error: unknown) => steps.throw(error),
    );
  }
}

async function attempt(action: Action, means: Means, signal: AbortSignal): Promise<Outcome> {
  const { forge, journal } = means;
  switch (action.kind) {
    case 'react':
      return done(forge.react(action, signal));
    case 'reply':
      return done(reply(action, forge, signal));
    case 'check':
      return done(forge.check({ ...action, ...splitSummary(action) }, signal));
    case 'review':
      return done(forge.review(action, signal));
    case 'proposePullRequest':
      return proposePullRequest(action, forge, signal);
    case 'commit':
      return { kind: 'committed', result: await forge.commit(action, signal) };
    case 'remember':
      return done(journal.remember(action.key, action.value));
    case 'append':
      return done(append(action, journal));
    case 'record':
      return done(journal.record(action.topic, action.facts));
  }
}

async function reply({ topic, number, when, body }: Reply, forge: Forge, signal: AbortSignal): Promise<void> {
  await forge.say({ key: topic, number, when, parts: splitMarkdown(body, longest) }, signal);
}

/** What the body of a pull request cannot hold follows as comments below it. */
async function proposePullRequest(proposal: Proposal, forge: Forge, signal: AbortSignal): Promise<Outcome> {
  const [body = '', ...parts] = splitMarkdown(proposal.body, longest);
  const result = await forge.propose({ ...proposal, body }, signal);
  if (result.ok && parts.length > 0) {
    await forge.say({ key: 'body', number: result.value.number, parts, when: 'always' }, signal);
  }
  return { kind: 'proposed', result };
}

/** A check shows its text below the summary; what neither can hold is in the sticky comment, which has no end. */
function splitSummary({ summary }: CheckReport): Pick<CheckReport, 'summary' | 'text'> {
  const [first = '', second, ...rest] = splitMarkdown(summary, longest - 100);
  if (second === undefined) return { summary: first };
  return { summary: first, text: rest.length === 0 ? second : `${second}\n\n…` };
}

/** The number is taken first, so that no two that append at once write to the same place. */
async function append({ list, value }: Append, journal: Pick<Journal, 'add' | 'remember'>): Promise<void> {
  await journal.remember(itemKey(list, await journal.add(countKey(list), 1)), value);
}

type Append = Extract<Action, { kind: 'append' }>;

async function done(work: Promise<unknown>): Promise<Outcome> {
  await work;
  return { kind: 'done' };
}
