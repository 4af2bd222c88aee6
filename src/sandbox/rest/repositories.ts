import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { ok } from '../http/reply.ts';
import { grants } from '../http/access.ts';
import { presentFullRepository, type Rights } from '../present/repository.ts';
import { presentUserRow } from '../present/user.ts';
import { atLeast, permissionOf, userNamed } from '../world/people.ts';
import type { Permission } from '../world/rows.ts';

export const repositoryOperations: readonly Operation[] = [
  repoOperation({
    route: 'GET /repos/{owner}/{repo}',
    needs: ['metadata:read'],
    handle: (call) => ok(presentFullRepository(call.world, call.repo, rightsOf(call))),
  }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    needs: ['metadata:read'],
    handle: ({ world, repo, params }) => {
      const user = userNamed(world, params['username'] ?? '');
      const permission = permissionOf(repo, user.login);
      return ok({
        permission: coarse(permission),
        role_name: permission,
        user: {
          ...presentUserRow(world, user),
          permissions: rightsAt(permission),
          role_name: permission,
        },
      });
    },
  }),
];

function rightsOf({ actor, repo }: RepoCall): Rights {
  if (actor.kind === 'user') return rightsAt(permissionOf(repo, actor.login));
  const push = actor.kind === 'installation' && grants(actor, 'contents:write');
  return { admin: false, maintain: false, push, triage: push, pull: true };
}

function rightsAt(permission: Permission): Rights {
  return {
    admin: permission === 'admin',
    maintain: atLeast(permission, 'maintain'),
    push: atLeast(permission, 'write'),
    triage: atLeast(permission, 'triage'),
    pull: atLeast(permission, 'read'),
  };
}

/** The older field knows four levels only. */
function coarse(permission: Permission): string {
  if (permission === 'maintain') return 'write';
  return permission === 'triage' ? 'read' : permission;
}
