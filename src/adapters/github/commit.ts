import type { ProposedFile } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import type { Branch } from './branches.ts';
import { askGraphql } from './graphql.ts';

type Commit = {
  readonly files: readonly ProposedFile[];
  readonly remove?: readonly string[];
  readonly branch: Branch;
  readonly message: string;
};

/** One commit on top of the head we looked at; if somebody pushed in between, GitHub refuses and a retry looks anew. */
export async function commitFiles(commit: Commit, api: Api, signal: AbortSignal): Promise<void> {
  const hasModes = commit.files.some((file) => file.executable === true);
  await (hasModes ? commitByGit(commit, api, signal) : commitByGraphql(commit, api, signal));
}

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** Atomic, guarded and signed by GitHub, but it knows no modes. */
async function commitByGraphql(
  { files, remove = [], branch, message }: Commit,
  api: Api,
  signal: AbortSignal,
): Promise<void> {
  const [headline = '', ...body] = message.split('\n');
  const { owner, repo } = api.repository;
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch.name },
    expectedHeadOid: branch.head,
    message: { headline, body: body.join('\n').trim() },
    fileChanges: { additions: files.map(toAddition), deletions: remove.map((path) => ({ path })) },
  };
  await askGraphql(mutation, { input }, { api, signal });
}

function toAddition({ path, text }: ProposedFile): { readonly path: string; readonly contents: string } {
  return { path, contents: Buffer.from(text, 'utf8').toString('base64') };
}

/** `force: false` moves the branch only forward, so a person's commit cannot be lost. */
async function commitByGit(
  { files, remove = [], branch, message }: Commit,
  api: Api,
  signal: AbortSignal,
): Promise<void> {
  const { git } = api.octokit.rest;
  const common = { ...api.repository, request: { signal } };
  const tree = await git.createTree({
    ...common,
    base_tree: branch.head,
    tree: [...files.map(toEntry), ...remove.map(toNothing)],
  });
  const commit = await git.createCommit({ ...common, message, tree: tree.data.sha, parents: [branch.head] });
  await git.updateRef({ ...common, ref: `heads/${branch.name}`, sha: commit.data.sha, force: false });
}

function toEntry({ path, text, executable }: ProposedFile) {
  const mode = executable === true ? ('100755' as const) : ('100644' as const);
  return { path, mode, type: 'blob' as const, content: text };
}

function toNothing(path: string) {
  return { path, mode: '100644' as const, type: 'blob' as const, sha: null };
}
