import type { User } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, nodeId, pageLink } from './links.ts';

export function presentUser(world: World, login: string) {
  const user = world.tables.users.first('login', login.toLowerCase());
  return user === undefined ? ghost(world) : presentUserRow(world, user);
}

export function presentUserRow(world: World, user: User) {
  const api = apiLink(world, `/users/${encodeURIComponent(user.login)}`);
  const slug = user.type === 'Bot' ? `apps/${user.login.replace(/\[bot\]$/u, '')}` : user.login;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId(user.type, user.id),
    avatar_url: pageLink(world, `/_avatars/${encodeURIComponent(user.login)}.svg`),
    gravatar_id: '',
    url: api,
    html_url: pageLink(world, `/${slug}`),
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

export function presentOrganization(world: World, user: User) {
  const api = apiLink(world, `/orgs/${encodeURIComponent(user.login)}`);
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('Organization', user.id),
    url: api,
    html_url: pageLink(world, `/${user.login}`),
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: pageLink(world, `/_avatars/${encodeURIComponent(user.login)}.svg`),
    description: null,
  };
}

/** Who wrote what the deleted wrote. */
function ghost(world: World) {
  return presentUserRow(world, {
    id: 10137,
    login: 'ghost',
    name: 'Deleted user',
    type: 'User',
    createdAt: '2012-05-01T00:00:00Z',
  });
}
