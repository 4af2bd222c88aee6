import { readRef, resolveCommit } from '../../git/refs.ts';
import type { Commit } from '../../git/objects.ts';
import { notFound } from '../../world/refusal.ts';
import type { RepoVisit } from '../door/visit.ts';

/** A path at a commit, and how the address names the commit. */
export type Place = { readonly ref: string; readonly commit: Commit; readonly path: string };

/** Branch names may hold slashes: the longest one that is a branch wins. */
export async function placeOf(visit: RepoVisit, rest: string): Promise<Place> {
  const parts = rest.split('/').filter((part) => part !== '');
  for (let length = parts.length; length > 0; length -= 1) {
    const ref = parts.slice(0, length).join('/');
    const commit = await commitAt(visit, ref);
    if (commit !== undefined) return { ref, commit, path: parts.slice(length).join('/') };
  }
  throw notFound();
}

/** The newest commit of the default branch; undefined in an empty repository. */
export async function tip({ world, repo }: RepoVisit): Promise<Place | undefined> {
  const store = world.git.of(repo);
  const sha = await readRef(store, `refs/heads/${repo.defaultBranch}`);
  const commit = sha === undefined ? undefined : await resolveCommit(store, sha);
  return commit === undefined ? undefined : { ref: repo.defaultBranch, commit, path: '' };
}

export function commitAt({ world, repo }: RepoVisit, ref: string): Promise<Commit | undefined> {
  return resolveCommit(world.git.of(repo), ref);
}

/** An address below the repository, each part of the path escaped. */
export function addressOf(
  visit: Pick<RepoVisit, 'base'>,
  kind: 'tree' | 'blob' | 'commits',
  place: { readonly ref: string; readonly path: string },
): string {
  const rest = [...place.ref.split('/'), ...place.path.split('/')].filter((part) => part !== '');
  return `${visit.base}/${kind}/${rest.map(encodeURIComponent).join('/')}`;
}
