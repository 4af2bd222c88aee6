import { z } from 'zod';
import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';
import { markerOf } from './marker.ts';

/** What we said on an issue or pull request before, known by markers that only count in what we wrote ourselves. */
export type Standing = { readonly comments: readonly Comment[]; readonly threads: readonly Thread[] };
export type Comment = { readonly id: number; readonly key: string; readonly body: string };
/** A remark of ours and the thread below it. */
export type Thread = {
  readonly id: string;
  readonly key: string;
  /** The remark itself. */
  readonly comment: string;
  readonly isResolved: boolean;
  /** The lines that it is about are gone from the diff, as far as GitHub can tell. */
  readonly isOutdated: boolean;
  readonly isHidden: boolean;
};

const said = z.object({ body: z.string(), viewerDidAuthor: z.boolean() });
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const written = said.extend({ databaseId: z.number() });
const thread = z.object({
  id: z.string(),
  isResolved: z.boolean(),
  isOutdated: z.boolean(),
  comments: z.object({ nodes: z.array(said.extend({ id: z.string(), isMinimized: z.boolean() })) }),
});
const subject = z.object({
  comments: z.object({ pageInfo, nodes: z.array(written) }).optional(),
  reviewThreads: z.object({ pageInfo, nodes: z.array(thread) }).optional(),
});
const answer = z.object({ repository: z.object({ issueOrPullRequest: subject }) });

const query = `query ($owner: String!, $repo: String!, $number: Int!, $comments: String, $threads: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { ...said }
      ... on PullRequest {
        ...saidThere
        reviewThreads(first: 100, after: $threads) {
          pageInfo { hasNextPage endCursor }
          nodes { id isResolved isOutdated comments(first: 1) { nodes { id body viewerDidAuthor isMinimized } } }
        }
      }
    }
  }
}
fragment said on Issue { comments(first: 100, after: $comments) { ...page } }
fragment saidThere on PullRequest { comments(first: 100, after: $comments) { ...page } }
fragment page on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { databaseId body viewerDidAuthor }
}`;

/** Comments and threads together, mostly in one request. */
export async function standingOn(number: number, api: Api, signal: AbortSignal): Promise<Standing> {
  const comments: Comment[] = [];
  const threads: Thread[] = [];
  const after: Cursors = { comments: undefined, threads: undefined };
  for (let isMore = true; isMore;) {
    const variables = { ...api.repository, number, ...after };
    const { repository } = answer.parse(await askGraphql(query, variables, { api, signal }));
    const { comments: said, reviewThreads } = repository.issueOrPullRequest;
    comments.push(...(said?.nodes ?? []).flatMap(toComment));
    threads.push(...(reviewThreads?.nodes ?? []).flatMap(toThread));
    isMore = [turn(after, 'comments', said), turn(after, 'threads', reviewThreads)].includes(true);
  }
  return { comments, threads };
}

type Cursors = { comments: string | undefined; threads: string | undefined };
type Page = { readonly pageInfo: z.infer<typeof pageInfo> };

/** Goes to the next page; of what is read to its end the last page comes again, empty. */
function turn(after: Cursors, name: keyof Cursors, page: Page | undefined): boolean {
  after[name] = page?.pageInfo.endCursor ?? after[name];
  return page?.pageInfo.hasNextPage === true;
}

function toComment({ databaseId: id, body, viewerDidAuthor }: z.infer<typeof written>): Comment[] {
  const key = viewerDidAuthor ? markerOf(body)?.['key'] : undefined;
  return key === undefined ? [] : [{ id, key, body }];
}

function toThread({ comments: { nodes }, ...rest }: z.infer<typeof thread>): Thread[] {
  const [first] = nodes;
  if (first?.viewerDidAuthor !== true) return [];
  const key = markerOf(first.body)?.['key'];
  return key === undefined ? [] : [{ ...rest, key, comment: first.id, isHidden: first.isMinimized }];
}
