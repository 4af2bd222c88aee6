import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import { presentFullIssue } from '../present/issue.ts';
import { editIssue, issueNumbered, openIssue, type IssueChange } from '../world/issues.ts';
import { editPull } from '../world/pulls.ts';
import type { Issue } from '../world/rows.ts';

const names = z
  .array(z.union([z.string(), z.object({ name: z.string() })]))
  .transform((list) => list.map((label) => (typeof label === 'string' ? label : label.name)));

const newIssue = z.object({
  title: z.union([z.string(), z.number()]).transform(String),
  body: z.string().nullish(),
  labels: names.optional(),
  assignees: z.array(z.string()).optional(),
});

const issueChange = z.object({
  title: z.union([z.string(), z.number()]).transform(String).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'reopened', 'duplicate']).nullish(),
  labels: names.optional(),
  assignees: z.array(z.string()).optional(),
});

export const issueOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/issues',
    needs: ['issues:read'],
    handle: (call) => paged(call, listed(call), (issue) => presentFullIssue(call.world, call.repo, issue)),
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/issues',
    needs: ['issues:write'],
    body: newIssue,
    handle: ({ world, by, repo, body }) => {
      const { title, body: text = null, labels = [], assignees = [] } = body;
      const issue = openIssue(world, by, { repo, title, body: text, labels, assignees });
      return created(presentFullIssue(world, repo, issue));
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
    needs: ['issues:read', 'pull_requests:read'],
    handle: (call) => ok(presentFullIssue(call.world, call.repo, issueIn(call))),
  }),
  repoOperation({
    route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    needs: ['issues:write', 'pull_requests:write'],
    body: issueChange,
    handle: async (call) => {
      const { world, by, repo, body } = call;
      const issue = issueIn(call);
      const change = changeOf(body);
      if (issue.isPull) await editPull(world, by, { repo, number: issue.number, change });
      else editIssue(world, by, { repo, issue, change });
      return ok(presentFullIssue(world, repo, issueIn(call)));
    },
  }),
];

export function issueIn(call: RepoCall): Issue {
  return issueNumbered(call.world, call.repo, numberIn(call, 'issue_number'));
}

/** Filters and order of a list of issues; pull requests are among them, as on GitHub. */
function listed({ world, repo, url }: RepoCall): readonly Issue[] {
  const query = url.searchParams;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const [creator, since] = [query.get('creator'), query.get('since')];
  const rows = world.tables.issues
    .where(state === 'open' ? 'open' : 'repo', `${repo.id}`)
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((name) => issue.labels.includes(name)))
    .filter((issue) => creator === null || issue.author === creator)
    .filter((issue) => since === null || issue.updatedAt >= since)
    .toSorted((a, b) => a.number - b.number);
  return query.get('direction') === 'asc' ? rows : rows.toReversed();
}

function changeOf(body: z.output<typeof issueChange>): IssueChange {
  const { title, state, state_reason: stateReason, labels, assignees } = body;
  return {
    ...(title === undefined ? {} : { title }),
    ...(body.body === undefined ? {} : { body: body.body }),
    ...(state === undefined ? {} : { state }),
    ...(stateReason === undefined ? {} : { stateReason }),
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
  };
}
