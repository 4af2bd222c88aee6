import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import { presentLabel, presentLabels } from '../present/issue.ts';
import { editIssue } from '../world/issues.ts';
import { createLabel, labelNamed } from '../world/labels.ts';
import { editPull } from '../world/pulls.ts';
import { found, Refusal } from '../world/refusal.ts';
import { issueIn } from './issues.ts';

const onIssue = '/repos/{owner}/{repo}/issues/{issue_number}/labels';
const read = ['issues:read', 'pull_requests:read'] as const;
const write = ['issues:write', 'pull_requests:write'] as const;

const names = z.union([
  z.object({ labels: z.array(z.union([z.string(), z.object({ name: z.string() })])) }),
  z.array(z.string()),
]);

export const labelOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/labels',
    needs: read,
    handle: (call) => {
      const rows = call.world.tables.labels.where('repo', `${call.repo.id}`);
      return paged(call, rows, (row) => presentLabel(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: 'POST /repos/{owner}/{repo}/labels',
    needs: write,
    body: z.object({
      name: z.string(),
      color: z.string().optional(),
      description: z.string().max(100).nullish(),
    }),
    handle: ({ world, by, repo, body }) => {
      const { name, color = 'ededed', description = null } = body;
      return created(
        presentLabel(world, repo, createLabel(world, by, { repo, label: { name, color, description } })),
      );
    },
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/labels/{name}',
    needs: read,
    handle: ({ world, repo, params }) =>
      ok(presentLabel(world, repo, found(labelNamed(world, repo, params['name'] ?? '')))),
  }),
  repoOperation({
    route: `GET ${onIssue}`,
    needs: read,
    handle: (call) => paged(call, presentLabels(call.world, call.repo, issueIn(call)), (label) => label),
  }),
  repoOperation({
    route: `POST ${onIssue}`,
    needs: write,
    body: names,
    handle: (call) => setLabels(call, [...issueIn(call).labels, ...namesIn(call.body)]),
  }),
  repoOperation({
    route: `PUT ${onIssue}`,
    needs: write,
    body: names,
    handle: (call) => setLabels(call, namesIn(call.body)),
  }),
  repoOperation({
    route: `DELETE ${onIssue}/{name}`,
    needs: write,
    handle: (call) => {
      const { labels } = issueIn(call);
      const name = (call.params['name'] ?? '').toLowerCase();
      const kept = labels.filter((label) => label.toLowerCase() !== name);
      if (kept.length === labels.length) throw new Refusal(404, 'Label does not exist');
      return setLabels(call, kept);
    },
  }),
];

async function setLabels(call: RepoCall, labels: readonly string[]) {
  const { world, by, repo } = call;
  const issue = issueIn(call);
  if (issue.isPull) await editPull(world, by, { repo, number: issue.number, change: { labels } });
  else editIssue(world, by, { repo, issue, change: { labels } });
  return ok(presentLabels(world, repo, issueIn(call)));
}

function namesIn(body: z.output<typeof names>): readonly string[] {
  const list = 'labels' in body ? body.labels : body;
  return list.map((label) => (typeof label === 'string' ? label : label.name));
}
