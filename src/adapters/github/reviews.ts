import type { InlineComment, InlineReview } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import { isOurs, mark, markerOf } from './marker.ts';

/** One review with all remarks that do not stand there yet; if GitHub refuses it for one line, each on its own. */
export async function review(wanted: InlineReview, api: Api, signal: AbortSignal): Promise<void> {
  const said = await keysOf(wanted.number, api, signal);
  const comments = wanted.comments.filter(({ key }) => !said.has(key));
  if (comments.length === 0) return;
  const common = {
    ...api.repository,
    pull_number: wanted.number,
    commit_id: wanted.head,
    request: { signal },
  };
  const { pulls } = api.octokit.rest;
  const done = await unless(
    [422],
    pulls.createReview({ ...common, event: 'COMMENT', comments: comments.map(toGitHub) }),
  );
  if (done !== undefined) return;
  for (const comment of comments) {
    await unless([422], pulls.createReviewComment({ ...common, ...toGitHub(comment) }));
  }
}

async function keysOf(number: number, api: Api, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const comments = await api.octokit.paginate(api.octokit.rest.pulls.listReviewComments, {
    ...api.repository,
    pull_number: number,
    per_page: 100,
    request: { signal },
  });
  const ours = comments.filter((comment) => isOurs(comment.user, api.app));
  return new Set(ours.flatMap(({ body }) => markerOf(body)?.['key'] ?? []));
}

function toGitHub({ key, path, line, startLine, body }: InlineComment) {
  const span =
    startLine === undefined || startLine === line
      ? {}
      : { start_line: startLine, start_side: 'RIGHT' as const };
  return { path, line, side: 'RIGHT' as const, ...span, body: mark(body, { key }) };
}
