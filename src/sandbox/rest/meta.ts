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
    handle: ({ world }) =>
      ok({
        current_user_url: apiLink(world, '/user'),
        repository_url: apiLink(world, '/repos/{owner}/{repo}'),
        rate_limit_url: apiLink(world, '/rate_limit'),
      }),
  }),
  operation({
    route: 'GET /meta',
    needs: 'anyone',
    handle: () => ok({ verifiable_password_authentication: false, installed_version: '3.19.0' }),
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
