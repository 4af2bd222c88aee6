import { requireAccess, requireWorkflows } from '../http/access.ts';
import type { Call } from '../http/operation.ts';
import { readRef } from '../git/refs.ts';
import { readNodeId } from '../present/links.ts';
import { commitFiles, type FileChange } from '../world/commits.ts';
import { repositoryNamed } from '../world/repositories.ts';
import type { Repository } from '../world/rows.ts';
import { Failure } from './failure.ts';
import { commitNode, refNode } from './git-nodes.ts';

type Branch = {
  readonly id?: string;
  readonly repositoryNameWithOwner?: string;
  readonly branchName?: string;
};

type CommitInput = {
  readonly clientMutationId?: string;
  readonly branch: Branch;
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
};

/** Commits several files in one step, if the branch is where the caller thinks it is. */
export function createCommitOnBranch(call: Call) {
  return async ({ input }: { readonly input: CommitInput }) => {
    const { repo, branch } = targetOf(call, input.branch);
    requireAccess(call, repo, ['contents:write']);
    const head = await readRef(call.world.git.of(repo), `refs/heads/${branch}`);
    if (head === undefined) throw new Failure('NOT_FOUND', `No ref found for branch "${branch}".`);
    const { headline, body = '' } = input.message;
    const message = body === '' ? headline : `${headline}\n\n${body}`;
    const changes = changesOf(input);
    requireWorkflows(
      call.actor,
      changes.map(({ path }) => path),
    );
    const wish = { repo, branch, message, changes, expectedHead: input.expectedHeadOid };
    const sha = await commitFiles(call.world, call.by, wish);
    const place = { world: call.world, repo };
    const { clientMutationId } = input;
    return { clientMutationId, commit: commitNode(place, sha), ref: refNode(place, `refs/heads/${branch}`) };
  };
}

function targetOf(call: Call, branch: Branch): { readonly repo: Repository; readonly branch: string } {
  const named = branch.id === undefined ? undefined : readNodeId(branch.id);
  if (named?.type === 'Ref') {
    const colon = named.id.indexOf(':');
    const repo = call.world.tables.repositories.get(Number(named.id.slice(0, colon)));
    if (repo !== undefined) return { repo, branch: named.id.slice(colon + 1).replace(/^refs\/heads\//u, '') };
  }
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/');
  const repo = repositoryNamed(call.world, owner, name);
  if (repo === undefined)
    throw new Failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  return { repo, branch: (branch.branchName ?? '').replace(/^refs\/heads\//u, '') };
}

function changesOf({ fileChanges = {} }: CommitInput): readonly FileChange[] {
  const { additions = [], deletions = [] } = fileChanges;
  return [
    ...additions.map(({ path, contents }) => ({ path, content: Buffer.from(contents, 'base64') })),
    ...deletions.map(({ path }) => ({ path, content: null })),
  ];
}
