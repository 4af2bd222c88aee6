import { readCommit, type Commit } from '../git/objects.ts';
import type {
  Annotation,
  CheckConclusion,
  CheckRun,
  CheckStatus,
  CheckSuite,
} from '../world/rows-machines.ts';
import type { Pull, Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { presentApp } from './app.ts';
import { apiLink, nodeId, pageLink } from './links.ts';

export function presentRun(world: World, repo: Repository, run: CheckRun) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}/check-runs/${run.id}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}/runs/${run.id}`);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url: api,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: annotationsOf(world, run.id).length,
      annotations_url: `${api}/annotations`,
    },
    check_suite: { id: run.suite },
    app: presentOwner(world, run.app),
    pull_requests: presentPullsAt(world, repo, run.headSha),
  };
}

/** In a payload the run carries its suite and no link to itself more than once. */
export function presentRunInPayload(world: World, repo: Repository, run: CheckRun) {
  const suite = world.tables.checkSuites.get(run.suite);
  return {
    ...presentRun(world, repo, run),
    started_at: run.startedAt ?? suite?.createdAt,
    check_suite: suite === undefined ? { id: run.suite } : presentSuiteLite(world, repo, suite),
  };
}

export async function presentSuite(world: World, repo: Repository, suite: CheckSuite) {
  const commit = await readCommit(world.git.of(repo), suite.headSha);
  const lite = presentSuiteLite(world, repo, suite);
  return {
    ...lite,
    rerequestable: true,
    runs_rerequestable: true,
    latest_check_runs_count: world.tables.checkRuns.count('suite', `${suite.id}`),
    check_runs_url: `${lite.url}/check-runs`,
    head_commit: commit === undefined ? null : presentHead(commit),
  };
}

function presentHead(commit: Commit) {
  const { sha, tree, message, author, committer } = commit;
  return {
    id: sha,
    tree_id: tree,
    message: message.trimEnd(),
    timestamp: committer.date,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}

export function presentAnnotation(
  world: World,
  repo: Repository,
  at: { readonly sha: string; readonly annotation: Annotation },
) {
  const { annotation, sha } = at;
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: annotation.startColumn,
    end_column: annotation.endColumn,
    annotation_level: annotation.level,
    message: annotation.message,
    title: annotation.title,
    raw_details: annotation.rawDetails,
    blob_href: pageLink(world, `/${repo.owner}/${repo.name}/blob/${sha}/${annotation.path}`),
  };
}

export function annotationsOf(world: World, run: number): readonly Annotation[] {
  return world.tables.annotations.where('run', `${run}`).flatMap((batch) => batch.annotations);
}

/** A suite is as far as its runs, and ends as its worst one did. */
export function stateOfSuite(
  world: World,
  suite: CheckSuite,
): { readonly status: CheckStatus; readonly conclusion: CheckConclusion | null } {
  const runs = world.tables.checkRuns.where('suite', `${suite.id}`);
  if (runs.length === 0) return { status: 'queued', conclusion: null };
  if (runs.every((run) => run.status === 'queued')) return { status: 'queued', conclusion: null };
  if (runs.some((run) => run.status !== 'completed')) return { status: 'in_progress', conclusion: null };
  const worst = byGravity.find((conclusion) => runs.some((run) => run.conclusion === conclusion));
  return { status: 'completed', conclusion: worst ?? 'neutral' };
}

const byGravity = [
  'failure',
  'timed_out',
  'action_required',
  'cancelled',
  'stale',
  'success',
  'neutral',
  'skipped',
] as const satisfies readonly CheckConclusion[];

function presentSuiteLite(world: World, repo: Repository, suite: CheckSuite) {
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    ...stateOfSuite(world, suite),
    url: apiLink(world, `/repos/${repo.owner}/${repo.name}/check-suites/${suite.id}`),
    before: suite.before ?? '0'.repeat(40),
    after: suite.headSha,
    pull_requests: presentPullsAt(world, repo, suite.headSha),
    app: presentOwner(world, suite.app),
    created_at: suite.createdAt,
    updated_at: suite.updatedAt,
  };
}

function presentOwner(world: World, id: number) {
  const app = world.tables.apps.get(id);
  return app === undefined ? null : presentApp(world, app);
}

/** Pull requests of this repository whose head is the commit; those from forks are left out, as GitHub does. */
function presentPullsAt(world: World, repo: Repository, sha: string) {
  return world.tables.pulls
    .where('sha', `${repo.id}:${sha}`)
    .filter((pull) => pull.head.repo === repo.id && pull.base.repo === repo.id)
    .map((pull) => presentPullRef(world, repo, pull));
}

function presentPullRef(world: World, repo: Repository, pull: Pull) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const owner = { id: repo.id, url: api, name: repo.name };
  return {
    url: `${api}/pulls/${pull.number}`,
    id: pull.id,
    number: pull.number,
    head: { ref: pull.head.ref, sha: pull.head.sha, repo: owner },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo: owner },
  };
}
