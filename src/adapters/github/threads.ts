import { Refusal } from '../../kernel/refusal.ts';
import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';
import type { Thread } from './standing.ts';

/** As many at once as one request bears. */
const atOnce = 50;

/** Resolves remarks whose time is over, and hides the outdated ones. A courtesy: where GitHub does not let us, the threads stay as they are and nothing else is lost. */
export async function settleThreads(over: readonly Thread[], api: Api, signal: AbortSignal): Promise<void> {
  const wishes = over.flatMap((thread) => [
    ...(thread.isResolved ? [] : [resolving(thread)]),
    ...(thread.isOutdated && !thread.isHidden ? [hiding(thread)] : []),
  ]);
  try {
    for (let at = 0; at < wishes.length; at += atOnce)
      await askGraphql(mutationOf(wishes.slice(at, at + atOnce)), {}, { api, signal });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function resolving({ id }: Thread): string {
  return `resolveReviewThread(input: { threadId: ${JSON.stringify(id)} }) { clientMutationId }`;
}

function hiding({ comment }: Thread): string {
  return `minimizeComment(input: { subjectId: ${JSON.stringify(comment)}, classifier: OUTDATED }) { clientMutationId }`;
}

function mutationOf(wishes: readonly string[]): string {
  return `mutation { ${wishes.map((wish, at) => `wish${at}: ${wish}`).join('\n')} }`;
}
