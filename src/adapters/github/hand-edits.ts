import { createHash } from 'node:crypto';
import type { ProposedFile } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { isOurs } from './marker.ts';
import type { Branch } from './branches.ts';

export type Compared = {
  /** What differs on the branch and is ours to write. */
  readonly write: readonly ProposedFile[];
  /** Paths that a person has changed there since our last commit. */
  readonly kept: readonly string[];
};

type Question = { readonly files: readonly ProposedFile[]; readonly branch: Branch; readonly base: string };

/** A person's commit on our branch is never undone: what they touched is theirs. */
export async function compareFiles(
  { files, branch, base }: Question,
  api: Api,
  signal: AbortSignal,
): Promise<Compared> {
  if (branch.head === base) return { write: files, kept: [] };
  const there = await blobsOf(branch.head, api, signal);
  const differing = files.filter((file) => there.get(file.path) !== blobId(file.text));
  if (differing.length === 0) return { write: [], kept: [] };
  const ours = await lastOfOurs({ branch, base }, api, signal);
  if (ours === branch.head) return { write: differing, kept: [] };
  const before = await blobsOf(ours, api, signal);
  const isTheirs = ({ path }: ProposedFile) => there.get(path) !== before.get(path);
  return {
    write: differing.filter((file) => !isTheirs(file)),
    kept: differing.filter(isTheirs).map(({ path }) => path),
  };
}

async function blobsOf(commit: string, api: Api, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const call = { ...api.repository, tree_sha: commit, recursive: 'true', request: { signal } };
  const { data } = await api.octokit.rest.git.getTree(call);
  return new Map(data.tree.map(({ path, sha }) => [path, sha]));
}

/** The last commit on the branch that we made, or the base where all of them are people's. */
async function lastOfOurs(
  { branch, base }: Omit<Question, 'files'>,
  api: Api,
  signal: AbortSignal,
): Promise<string> {
  const call = {
    ...api.repository,
    basehead: `${base}...${branch.head}`,
    per_page: 100,
    request: { signal },
  };
  const { data } = await api.octokit.rest.repos.compareCommitsWithBasehead(call);
  return data.commits.findLast((commit) => isOurs(commit.author, api.app))?.sha ?? data.merge_base_commit.sha;
}

function blobId(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
