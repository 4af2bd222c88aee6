import { operation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { ok } from '../http/reply.ts';
import { apiLink } from '../present/links.ts';
import { presentUserRow } from '../present/user.ts';
import { userNamed } from '../world/people.ts';
import type { User } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { notAccessible } from '../http/access.ts';

export const metaOperations: readonly Operation[] = [
  operation({
    route: 'GET /',
    needs: 'anyone',
    handle: ({ world }) => ok(Object.fromEntries(roots.map(([name, path]) => [name, apiLink(world, path)]))),
  }),
  operation({
    route: 'GET /meta',
    needs: 'anyone',
    handle: () => ok({ verifiable_password_authentication: false, installed_version: '3.19.0' }),
  }),
  operation({
    route: 'GET /rate_limit',
    needs: 'anyone',
    handle: ({ budgetOf }) => {
      const [core, graphql] = [budgetOf('core'), budgetOf('graphql')];
      return ok({ resources: { core, graphql, search: { ...core, resource: 'search' } }, rate: core });
    },
  }),
  operation({
    route: 'GET /user',
    needs: 'token',
    handle: ({ world, actor }) => {
      if (actor.kind !== 'user') throw notAccessible();
      return ok(presentFullUser(world, userNamed(world, actor.login)));
    },
  }),
  operation({
    route: 'GET /users/{username}',
    needs: 'anyone',
    handle: ({ world, params }) => ok(presentFullUser(world, userNamed(world, params['username'] ?? ''))),
  }),
];

/** The templates of addresses that the root of the API gives. */
const roots = [
  ['current_user_url', '/user'],
  ['current_user_authorizations_html_url', '/settings/connections/applications{/client_id}'],
  ['authorizations_url', '/authorizations'],
  ['code_search_url', '/search/code?q={query}{&page,per_page,sort,order}'],
  ['commit_search_url', '/search/commits?q={query}{&page,per_page,sort,order}'],
  ['emails_url', '/user/emails'],
  ['emojis_url', '/emojis'],
  ['events_url', '/events'],
  ['feeds_url', '/feeds'],
  ['followers_url', '/user/followers'],
  ['following_url', '/user/following{/target}'],
  ['gists_url', '/gists{/gist_id}'],
  ['issue_search_url', '/search/issues?q={query}{&page,per_page,sort,order}'],
  ['issues_url', '/issues'],
  ['keys_url', '/user/keys'],
  ['label_search_url', '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}'],
  ['notifications_url', '/notifications'],
  ['organization_url', '/orgs/{org}'],
  ['organization_repositories_url', '/orgs/{org}/repos{?type,page,per_page,sort}'],
  ['organization_teams_url', '/orgs/{org}/teams'],
  ['public_gists_url', '/gists/public'],
  ['rate_limit_url', '/rate_limit'],
  ['repository_url', '/repos/{owner}/{repo}'],
  ['repository_search_url', '/search/repositories?q={query}{&page,per_page,sort,order}'],
  ['current_user_repositories_url', '/user/repos{?type,page,per_page,sort}'],
  ['starred_url', '/user/starred{/owner}{/repo}'],
  ['starred_gists_url', '/gists/starred'],
  ['user_url', '/users/{user}'],
  ['user_organizations_url', '/user/orgs'],
  ['user_repositories_url', '/users/{user}/repos{?type,page,per_page,sort}'],
  ['user_search_url', '/search/users?q={query}{&page,per_page,sort,order}'],
] as const;

function presentFullUser(world: World, user: User) {
  const unknown = { company: null, blog: '', location: null, email: null, hireable: null, bio: null };
  return {
    ...presentUserRow(world, user),
    ...unknown,
    name: user.name,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: user.createdAt,
    updated_at: user.createdAt,
  };
}
