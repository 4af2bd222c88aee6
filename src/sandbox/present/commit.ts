import type { Commit, Person } from '../git/objects.ts';
import type { FileDiff } from '../git/diff.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

export const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
} as const;

/** A commit as lists and comparisons carry it. */
export function presentCommit(world: World, repo: Repository, commit: Commit) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', `${repo.id}:${commit.sha}`),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message.trimEnd(),
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: unsigned,
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: presentAuthor(world, commit.author),
    committer: presentAuthor(world, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}

/** The commit object of the Git Data API. */
export function presentGitCommit(world: World, repo: Repository, commit: Commit) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', `${repo.id}:${commit.sha}`),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message.trimEnd(),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: unsigned,
  };
}

export function presentFile(
  world: World,
  repo: Repository,
  at: { readonly sha: string; readonly file: FileDiff },
) {
  const { sha, file } = at;
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  return {
    sha: file.newOid ?? file.oldOid ?? null,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${api}/contents/${path}?ref=${sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.from === undefined ? {} : { previous_filename: file.from }),
  };
}

/** The user whose address a signature carries; null where nobody here has it. */
function presentAuthor(world: World, person: Person) {
  const login = /^\d+\+(.+)@users\.noreply\.localhost$/u.exec(person.email)?.[1];
  const user = login === undefined ? undefined : world.tables.users.first('login', login.toLowerCase());
  return user === undefined ? null : presentUser(world, user.login);
}
