import { z } from 'zod';
import type { Actor } from '../http/actor.ts';
import { reaches } from '../http/access.ts';
import { numberIn, operation } from '../http/define.ts';
import type { Call, Operation } from '../http/operation.ts';
import { paged, pagedIn } from '../http/paging.ts';
import { created, noContent, ok } from '../http/reply.ts';
import { presentApp, presentInstallation } from '../present/app.ts';
import { presentRepository } from '../present/repository.ts';
import { issueToken } from '../world/apps.ts';
import { suspend, unsuspend } from '../world/installations.ts';
import { found, invalid, notFound, Refusal } from '../world/refusal.ts';
import { repositoryNamed } from '../world/repositories.ts';
import type { App, Installation } from '../world/rows-machines.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';

const hour = 3_600_000;

const narrowing = z.object({
  repositories: z.array(z.string()).max(500).optional(),
  repository_ids: z.array(z.int()).max(500).optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write', 'admin'])).optional(),
});

export const appOperations: readonly Operation[] = [
  operation({
    route: 'GET /app',
    needs: 'app',
    handle: (call) => {
      const app = appOf(call.actor);
      const count = call.world.tables.installations.count('app', `${app.id}`);
      return ok({ ...presentApp(call.world, app), installations_count: count });
    },
  }),
  operation({
    route: 'GET /app/installations',
    needs: 'app',
    handle: (call) => {
      const rows = call.world.tables.installations.where('app', `${appOf(call.actor).id}`);
      return paged(call, rows, (row) => presentInstallation(call.world, row));
    },
  }),
  operation({
    route: 'GET /app/installations/{installation_id}',
    needs: 'app',
    handle: (call) => ok(presentInstallation(call.world, installationOf(call))),
  }),
  operation({
    route: 'POST /app/installations/{installation_id}/access_tokens',
    needs: 'app',
    body: narrowing,
    handle: createToken,
  }),
  operation({
    route: 'PUT /app/installations/{installation_id}/suspended',
    needs: 'app',
    handle: (call) => {
      suspend(call.world, call.by, installationOf(call));
      return noContent();
    },
  }),
  operation({
    route: 'DELETE /app/installations/{installation_id}/suspended',
    needs: 'app',
    handle: (call) => {
      unsuspend(call.world, call.by, installationOf(call));
      return noContent();
    },
  }),
  operation({
    route: 'GET /repos/{owner}/{repo}/installation',
    needs: 'app',
    handle: (call) => {
      const { owner = '', repo = '' } = call.params;
      const row = found(repositoryNamed(call.world, owner, repo));
      const mine = installationsOf(call.world, appOf(call.actor), row.owner);
      const covering = mine.find(
        ({ repositories }) => repositories === null || repositories.includes(row.id),
      );
      return ok(presentInstallation(call.world, found(covering)));
    },
  }),
  ...['orgs/{org}', 'users/{username}'].map((place) =>
    operation({
      route: `GET /${place}/installation`,
      needs: 'app',
      handle: (call) => {
        const account = call.params['org'] ?? call.params['username'] ?? '';
        const [first] = installationsOf(call.world, appOf(call.actor), account);
        return ok(presentInstallation(call.world, found(first)));
      },
    }),
  ),
  operation({
    route: 'GET /installation/repositories',
    needs: 'installation',
    handle: (call) => {
      const rows = reachable(call.world, call.actor);
      const present = (row: Repository) => presentRepository(call.world, row);
      const reply = pagedIn(call, 'repositories', { rows, present });
      return { ...reply, body: { ...(reply.body as object), repository_selection: selectionOf(call.actor) } };
    },
  }),
  operation({
    route: 'DELETE /installation/token',
    needs: 'installation',
    handle: ({ world, actor }) => {
      if (actor.kind === 'installation') world.tables.tokens.remove(actor.key);
      return noContent();
    },
  }),
];

function createToken(call: Call<z.output<typeof narrowing>>) {
  const { world, body } = call;
  const installation = installationOf(call);
  if (installation.suspendedAt !== null) throw new Refusal(403, 'This installation has been suspended');
  const permissions = narrowed(installation, body.permissions);
  const repositories = chosen(world, installation, body);
  const owner = { kind: 'installation' as const, installation: installation.id, repositories, permissions };
  const { token, expiresAt } = issueToken(world, owner, hour);
  const rows = (repositories ?? []).flatMap((id) => world.tables.repositories.get(id) ?? []);
  return created({
    token,
    expires_at: expiresAt,
    permissions,
    repository_selection: repositories === null ? 'all' : 'selected',
    ...(repositories === null ? {} : { repositories: rows.map((row) => presentRepository(world, row)) }),
  });
}

function narrowed(
  installation: Installation,
  wanted: Installation['permissions'] | undefined,
): Installation['permissions'] {
  if (wanted === undefined) return installation.permissions;
  for (const [name, level] of Object.entries(wanted)) {
    const held = installation.permissions[name];
    if (held === undefined || (held === 'read' && level !== 'read'))
      throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  }
  return { metadata: 'read', ...wanted };
}

function chosen(
  world: World,
  installation: Installation,
  body: z.output<typeof narrowing>,
): readonly number[] | null {
  if (body.repositories === undefined && body.repository_ids === undefined) return installation.repositories;
  const named = (body.repositories ?? []).map(
    (name) => repositoryNamed(world, installation.account, name)?.id,
  );
  const ids = [...named, ...(body.repository_ids ?? [])];
  return ids.map((id) => {
    const isCovered = installation.repositories === null || installation.repositories.includes(id ?? 0);
    if (id === undefined || !isCovered || world.tables.repositories.get(id) === undefined) {
      const message =
        'There is at least one repository that does not exist or is not accessible to the parent installation.';
      throw invalid([{ code: 'invalid', message }]);
    }
    return id;
  });
}

function installationOf(call: Pick<Call, 'world' | 'actor' | 'params'>): Installation {
  const row = found(call.world.tables.installations.get(numberIn(call, 'installation_id')));
  if (row.app !== appOf(call.actor).id) throw notFound();
  return row;
}

function installationsOf(world: World, app: App, account: string): readonly Installation[] {
  return world.tables.installations
    .where('account', account.toLowerCase())
    .filter((row) => row.app === app.id);
}

function appOf(actor: Actor): App {
  if (actor.kind !== 'app') throw notFound();
  return actor.app;
}

function reachable(world: World, actor: Actor): readonly Repository[] {
  if (actor.kind !== 'installation') return [];
  const owned = world.tables.repositories.where('owner', actor.installation.account.toLowerCase());
  return owned.filter((repo) => reaches(actor, repo));
}

function selectionOf(actor: Actor): string {
  return actor.kind === 'installation' && actor.repositories === null ? 'all' : 'selected';
}
