import type { RemarksWanted, Vote } from '../../ports/traces.ts';
import { unless, type Api } from './api.ts';
import { isOurs, markerOf } from './marker.ts';

/** What people made of remarks of ours beside lines; a request for each that has any reaction at all. */
export async function votesOnRemarks(
  { number, keys }: RemarksWanted,
  api: Api,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Vote[]>> {
  const { pulls, reactions } = api.octokit.rest;
  const common = { ...api.repository, per_page: 100, request: { signal } };
  const comments = await api.octokit.paginate(pulls.listReviewComments, { ...common, pull_number: number });
  const votes = new Map<string, readonly Vote[]>();
  for (const comment of comments) {
    const key = isOurs(comment.user, api.app) ? markerOf(comment.body)?.['key'] : undefined;
    if (key === undefined || !keys.includes(key) || comment.reactions?.total_count === 0) continue;
    const wanted = { ...common, comment_id: comment.id };
    const given = await unless([404], reactions.listForPullRequestReviewComment(wanted));
    votes.set(key, votesIn(given?.data ?? [], api));
  }
  return votes;
}

type Given = { readonly user: { readonly login: string } | null; readonly content: string };

export function votesIn(reactions: readonly Given[], { app }: Api): readonly Vote[] {
  return reactions.flatMap(({ user, content }) =>
    user === null || isOurs(user, app) ? [] : [{ login: user.login, content }],
  );
}
