import { z } from 'zod';
import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';
import { markerOf } from './marker.ts';

/** A remark of ours and the thread below it. */
export type Thread = { readonly id: string; readonly key: string; readonly isResolved: boolean };

const answer = z.object({
  repository: z.object({
    pullRequest: z.object({
      reviewThreads: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
        nodes: z.array(
          z.object({
            id: z.string(),
            isResolved: z.boolean(),
            comments: z.object({
              nodes: z.array(z.object({ body: z.string(), viewerDidAuthor: z.boolean() })),
            }),
          }),
        ),
      }),
    }),
  }),
});

type Node = z.infer<typeof answer>['repository']['pullRequest']['reviewThreads']['nodes'][number];

const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { body viewerDidAuthor } } }
      }
    }
  }
}`;

/** The threads that we opened, by a marker that only counts in what we wrote ourselves. */
export async function ourThreads(number: number, api: Api, signal: AbortSignal): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  let after: string | undefined;
  do {
    const variables = { ...api.repository, number, after };
    const { repository } = answer.parse(await askGraphql(query, variables, { api, signal }));
    const { nodes, pageInfo } = repository.pullRequest.reviewThreads;
    threads.push(...nodes.flatMap(toOurs));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return threads;
}

function toOurs({ id, isResolved, comments }: Node): readonly Thread[] {
  const [first] = comments.nodes;
  const key = first?.viewerDidAuthor === true ? markerOf(first.body)?.['key'] : undefined;
  return key === undefined ? [] : [{ id, key, isResolved }];
}

const mutation = `mutation ($threadId: ID!) {
  resolveReviewThread(input: { threadId: $threadId }) { thread { isResolved } }
}`;

export async function resolveThread({ id }: Thread, api: Api, signal: AbortSignal): Promise<void> {
  await askGraphql(mutation, { threadId: id }, { api, signal });
}
