import type { Question } from '../../ports/traces.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import { isOurs, markerOf } from './marker.ts';
import { votesIn } from './remarks.ts';

type Wanted = { readonly number: number; readonly topic: string };

/** A question of ours with the reactions to it and what was said after it. */
export async function findQuestion(
  { number, topic }: Wanted,
  api: Api,
  signal: AbortSignal,
): Promise<Question | undefined> {
  const { issues, reactions } = api.octokit.rest;
  const common = { ...api.repository, per_page: 100, request: { signal } };
  const comments = await api.octokit.paginate(issues.listComments, { ...common, issue_number: number });
  const at = comments.findLastIndex(
    ({ user, body = '' }) => isOurs(user, api.app) && markerOf(body)?.['key'] === topic,
  );
  const found = comments[at];
  if (found === undefined) return undefined;
  const given = await unless([404], reactions.listForIssueComment({ ...common, comment_id: found.id }));
  return {
    votes: votesIn(given?.data ?? [], api),
    since: comments.slice(at + 1).map(({ id, user }) => ({ id, login: user?.login ?? 'ghost' })),
  };
}
