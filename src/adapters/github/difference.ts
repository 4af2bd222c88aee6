import type { ChangedFile, Difference, Pull } from '../../ports/inquiries.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';

/** A comparison names no more files than this; the list of a pull request has up to 3,000. */
const mostCompared = 300;

/** What a pull request brings since it left its base, mostly in one request. */
export async function difference(pull: Pull, api: Api, signal: AbortSignal): Promise<Difference> {
  const basehead = `${pull.base.commit}...${pull.head.commit}`;
  const call = { ...api.repository, basehead, per_page: 1, request: { signal } };
  // Histories that have nothing in common cannot be compared.
  const compared = await unless([404], api.octokit.rest.repos.compareCommitsWithBasehead(call));
  const { files = [], merge_base_commit: from } = compared?.data ?? {};
  const isWhole = compared !== undefined && files.length < mostCompared;
  const listed: readonly File[] = isWhole ? files : await listFiles(pull.number, api, signal);
  return { from: from?.sha ?? pull.base.commit, files: listed.flatMap(toChanged) };
}

function listFiles(number: number, api: Api, signal: AbortSignal): Promise<readonly File[]> {
  return api.octokit.paginate(api.octokit.rest.pulls.listFiles, {
    ...api.repository,
    pull_number: number,
    per_page: 100,
    request: { signal },
  });
}

type File = {
  readonly filename: string;
  readonly status: string;
  readonly patch?: string | undefined;
  readonly previous_filename?: string | undefined;
};

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
};

function toChanged({ filename, status, patch, previous_filename: left }: File): ChangedFile[] {
  const file = { path: filename, status: statuses[status] ?? 'modified' };
  const moved = file.status === 'renamed' && left !== undefined;
  const gone: ChangedFile[] = moved ? [{ path: left, status: 'removed' }] : [];
  return [...gone, patch === undefined ? file : { ...file, patch }];
}
