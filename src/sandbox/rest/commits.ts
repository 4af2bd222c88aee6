import { z } from 'zod';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { linkHeader, paged, pageOf } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { diffTrees } from '../git/diff.ts';
import { commitsBetween, history, mergeBase } from '../git/history.ts';
import { readCommit, type Commit } from '../git/objects.ts';
import { listRefs, readRef, resolveCommit } from '../git/refs.ts';
import { presentCommit, presentFile } from '../present/commit.ts';
import { apiLink, pageLink } from '../present/links.ts';
import { presentSimplePull } from '../present/pull.ts';
import { commitMerge } from '../world/merge.ts';
import { requireLive, requireRight } from '../world/people.ts';
import { moveLockedRef } from '../world/refs.ts';
import { found, Refusal } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

const base = '/repos/{owner}/{repo}';

export const commitOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/commits`,
    needs: ['contents:read'],
    handle: async (call) => {
      const start = await commitNamed(call, call.url.searchParams.get('sha') ?? call.repo.defaultBranch);
      const commits = await history(storeOf(call), start.sha);
      return paged(call, commits, (commit) => presentCommit(call.world, call.repo, commit));
    },
  }),
  repoOperation({
    route: `GET ${base}/commits/{ref}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const commit = await commitNamed(call, call.params['ref'] ?? '');
      if (String(call.headers['accept'] ?? '').includes('sha'))
        return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(commit.sha) };
      const parent = await parentOf(call, commit);
      const files = await diffTrees(storeOf(call), parent?.tree, commit.tree);
      const page = pageOf(call, files);
      const stats = statsOf(files);
      const shown = page.rows.map((file) => presentFile(call.world, call.repo, { sha: commit.sha, file }));
      const body = { ...presentCommit(call.world, call.repo, commit), stats, files: shown };
      return { ...ok(body), headers: linkHeader(page) };
    },
  }),
  repoOperation({
    route: `GET ${base}/commits/{commit_sha}/pulls`,
    needs: ['pull_requests:read'],
    handle: (call) => {
      const key = `${call.repo.id}:${call.params['commit_sha'] ?? ''}`;
      const rows = call.world.tables.pulls.where('sha', key);
      return paged(call, rows, (pull) => presentSimplePull(call.world, call.repo, pull));
    },
  }),
  repoOperation({ route: `GET ${base}/compare/{basehead}`, needs: ['contents:read'], handle: compare }),
  repoOperation({
    route: `GET ${base}/branches/{branch}/protection`,
    needs: ['administration:read'],
    handle: () => {
      throw new Refusal(404, 'Branch not protected');
    },
  }),
  repoOperation({
    route: `POST ${base}/merges`,
    needs: ['contents:write'],
    body: z.object({ base: z.string(), head: z.string(), commit_message: z.string().optional() }),
    handle: mergeBranches,
  }),
];

type MergeCall = RepoCall<{
  readonly base: string;
  readonly head: string;
  readonly commit_message?: string | undefined;
}>;

async function mergeBranches(call: MergeCall) {
  const { world, by, repo, body } = call;
  requireRight(repo, by, 'write');
  requireLive(repo);
  return world.locked(`refs ${repo.id}`, async () => {
    const ours = await readRef(storeOf(call), `refs/heads/${body.base}`);
    if (ours === undefined) throw new Refusal(404, 'Base does not exist');
    const theirs = (await resolveCommit(storeOf(call), body.head))?.sha;
    if (theirs === undefined) throw new Refusal(404, 'Head does not exist');
    if ((await mergeBase(storeOf(call), ours, theirs)) === theirs) return noContent();
    const message = body.commit_message ?? `Merge ${body.head} into ${body.base}`;
    const sha = await commitMerge(world, by, { repo, ours, theirs, message });
    await moveLockedRef(world, by, { repo, name: `refs/heads/${body.base}`, sha });
    return created(presentCommit(world, repo, found(await readCommit(storeOf(call), sha))));
  });
}

async function compare(call: RepoCall) {
  const { world, repo } = call;
  const store = storeOf(call);
  const [from = '', to = ''] = (call.params['basehead'] ?? '').split('...');
  const [one, two] = await Promise.all([commitNamed(call, ownRef(from)), commitNamed(call, ownRef(to))]);
  const merge = found(await readCommit(store, found(await mergeBase(store, one.sha, two.sha))));
  const [ahead, behind, files] = await Promise.all([
    commitsBetween(store, one.sha, two.sha),
    commitsBetween(store, two.sha, one.sha),
    diffTrees(store, merge.tree, two.tree),
  ]);
  const page = pageOf(call, ahead.toReversed());
  const links = linksOf(call, { from, to, one, two });
  const body = {
    ...links,
    base_commit: presentCommit(world, repo, one),
    merge_base_commit: presentCommit(world, repo, merge),
    status: standing(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.rows.map((commit) => presentCommit(world, repo, commit)),
    files: files.slice(0, 300).map((file) => presentFile(world, repo, { sha: two.sha, file })),
  };
  return { ...ok(body), headers: linkHeader(page) };
}

type Compared = { readonly from: string; readonly to: string; readonly one: Commit; readonly two: Commit };

function linksOf({ world, repo }: RepoCall, { from, to, one, two }: Compared) {
  const page = pageLink(world, `/${repo.owner}/${repo.name}/compare`);
  const html = `${page}/${from}...${to}`;
  return {
    url: apiLink(world, `/repos/${repo.owner}/${repo.name}/compare/${from}...${to}`),
    html_url: html,
    permalink_url: `${page}/${repo.owner}:${one.sha.slice(0, 7)}...${repo.owner}:${two.sha.slice(0, 7)}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
  };
}

function standing(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

/** `owner:branch` of this network; the objects are shared, the branch is looked up here. */
function ownRef(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function commitNamed(call: RepoCall, ref: string): Promise<Commit> {
  const store = storeOf(call);
  const commit = await resolveCommit(store, ref);
  if (commit !== undefined) return commit;
  if ((await listRefs(store, 'refs/heads')).length === 0) throw new Refusal(409, 'Git Repository is empty.');
  throw /^[0-9a-f]{40}$/u.test(ref)
    ? new Refusal(422, `No commit found for SHA: ${ref}`)
    : new Refusal(404, 'Not Found');
}

async function parentOf(call: RepoCall, commit: Commit): Promise<Commit | undefined> {
  const [parent] = commit.parents;
  return parent === undefined ? undefined : readCommit(storeOf(call), parent);
}

function statsOf(files: readonly { readonly additions: number; readonly deletions: number }[]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return { additions, deletions, total: additions + deletions };
}
