import { commitsBetween } from '../git/history.ts';
import { readCommit, type Commit, type Person } from '../git/objects.ts';
import { changedPaths } from '../git/diff.ts';
import type { Repository } from '../world/rows.ts';
import type { By, World } from '../world/world.ts';
import { pageLink } from './links.ts';
import { presentRepository } from './repository.ts';

const nothing = '0'.repeat(40);
const mostCommits = 20;

export type Push = {
  readonly repo: Repository;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** The payload of `push`; its repository gives two times as numbers, unlike everywhere else. */
export async function presentPush(world: World, by: By, push: Push) {
  const { repo, name, before, after } = push;
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  const news = after === null || !name.startsWith('refs/heads/') ? [] : await newCommits(world, push);
  const commits = await Promise.all(
    news
      .toReversed()
      .slice(-mostCommits)
      .map((commit) => presentPushed(world, repo, commit)),
  );
  const plain = presentRepository(world, repo);
  return {
    ref: name,
    before: before ?? nothing,
    after: after ?? nothing,
    created: before === null,
    deleted: after === null,
    forced: false,
    base_ref: null,
    compare: `${page}/compare/${(before ?? nothing).slice(0, 12)}...${(after ?? nothing).slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: by.login, email: null },
    repository: {
      ...plain,
      created_at: seconds(plain.created_at),
      pushed_at: seconds(plain.pushed_at),
      stargazers: 0,
      master_branch: repo.defaultBranch,
    },
  };
}

async function newCommits(world: World, { repo, before, after }: Push): Promise<readonly Commit[]> {
  const store = world.git.of(repo);
  if (after === null) return [];
  if (before !== null) return commitsBetween(store, before, after);
  const commit = await readCommit(store, after);
  return commit === undefined ? [] : [commit];
}

async function presentPushed(world: World, repo: Repository, commit: Commit) {
  const store = world.git.of(repo);
  const parent = commit.parents[0] === undefined ? undefined : await readCommit(store, commit.parents[0]);
  const changed = await changedPaths(store, parent?.tree, commit.tree);
  const paths = (status: string) =>
    changed.filter((change) => change.status === status).map(({ path }) => path);
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message.trimEnd(),
    timestamp: commit.committer.date,
    url: pageLink(world, `/${repo.owner}/${repo.name}/commit/${commit.sha}`),
    author: signature(commit.author),
    committer: signature(commit.committer),
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

function signature(person: Person) {
  return { name: person.name, email: person.email };
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
