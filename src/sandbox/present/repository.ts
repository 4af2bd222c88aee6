import { isOrganization } from '../world/people.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

/** The repository as payloads and REST give it. */
export function presentRepository(world: World, repo: Repository) {
  const openIssues = world.tables.issues.count('open', `${repo.id}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  return {
    ...presentRepositoryLite(world, repo),
    created_at: repo.createdAt,
    updated_at: repo.updatedAt,
    pushed_at: repo.pushedAt,
    git_url: `git${page.slice(page.indexOf(':'))}.git`,
    ssh_url: `git@${new URL(page).host}:${repo.owner}/${repo.name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    archived: repo.archived,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    allow_forking: true,
    ...plainSettings,
    topics: [],
    visibility: repo.private ? ('private' as const) : ('public' as const),
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    default_branch: repo.defaultBranch,
    custom_properties: {},
  };
}

const plainSettings = {
  size: 0,
  stargazers_count: 0,
  watchers_count: 0,
  language: null,
  has_issues: true,
  has_projects: false,
  has_downloads: true,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  forks_count: 0,
  mirror_url: null,
  is_template: false,
  web_commit_signoff_required: false,
} as const;

/** What a repository is inside a check, a status or an installation. */
export function presentRepositoryLite(world: World, repo: Repository) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  return {
    id: repo.id,
    node_id: nodeId('Repository', repo.id),
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    private: repo.private,
    owner: presentUser(world, repo.owner),
    html_url: pageLink(world, `/${repo.owner}/${repo.name}`),
    description: repo.description,
    fork: repo.parent !== null,
    url: api,
    ...templates(api),
  };
}

/** The settings that only REST shows, with the rights of who asks. */
export function presentFullRepository(world: World, repo: Repository, permissions: Rights) {
  const parent = repo.parent === null ? undefined : world.tables.repositories.get(repo.parent);
  return {
    ...presentRepository(world, repo),
    permissions,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: false,
    allow_auto_merge: false,
    allow_update_branch: true,
    delete_branch_on_merge: false,
    network_count: 0,
    subscribers_count: 0,
    ...(isOrganization(world, repo.owner) ? { organization: presentUser(world, repo.owner) } : {}),
    ...(parent === undefined
      ? {}
      : { parent: presentRepository(world, parent), source: presentRepository(world, parent) }),
  };
}

export type Rights = {
  readonly admin: boolean;
  readonly maintain: boolean;
  readonly push: boolean;
  readonly triage: boolean;
  readonly pull: boolean;
};

const plain = {
  forks: '/forks',
  teams: '/teams',
  hooks: '/hooks',
  events: '/events',
  tags: '/tags',
  languages: '/languages',
  stargazers: '/stargazers',
  contributors: '/contributors',
  subscribers: '/subscribers',
  subscription: '/subscription',
  merges: '/merges',
  downloads: '/downloads',
  deployments: '/deployments',
} as const;

const templated = {
  keys: '/keys{/key_id}',
  collaborators: '/collaborators{/collaborator}',
  issue_events: '/issues/events{/number}',
  assignees: '/assignees{/user}',
  branches: '/branches{/branch}',
  blobs: '/git/blobs{/sha}',
  git_tags: '/git/tags{/sha}',
  git_refs: '/git/refs{/sha}',
  trees: '/git/trees{/sha}',
  statuses: '/statuses/{sha}',
  commits: '/commits{/sha}',
  git_commits: '/git/commits{/sha}',
  comments: '/comments{/number}',
  issue_comment: '/issues/comments{/number}',
  contents: '/contents/{+path}',
  compare: '/compare/{base}...{head}',
  archive: '/{archive_format}{/ref}',
  issues: '/issues{/number}',
  pulls: '/pulls{/number}',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  labels: '/labels{/name}',
  releases: '/releases{/id}',
} as const;

type Links = { readonly [K in keyof typeof plain | keyof typeof templated as `${K}_url`]: string };

function templates(api: string): Links {
  const links = Object.entries({ ...plain, ...templated }).map(([name, path]) => [`${name}_url`, api + path]);
  return Object.fromEntries(links) as Links;
}
