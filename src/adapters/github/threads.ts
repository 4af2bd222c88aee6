import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';
import type { Thread } from './standing.ts';

const mutation = `mutation ($threadId: ID!) {
  resolveReviewThread(input: { threadId: $threadId }) { thread { isResolved } }
}`;

export async function resolveThread({ id }: Thread, api: Api, signal: AbortSignal): Promise<void> {
  await askGraphql(mutation, { threadId: id }, { api, signal });
}
