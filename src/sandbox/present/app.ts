import type { App, Installation } from '../world/rows-machines.ts';
import type { World } from '../world/world.ts';
import { userNamed } from '../world/people.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

export function presentApp(world: World, app: App) {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    owner: presentUser(world, app.owner),
    name: app.name,
    description: null,
    external_url: pageLink(world, `/apps/${app.slug}`),
    html_url: pageLink(world, `/apps/${app.slug}`),
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  };
}

export function presentVia(world: World, app: number | null) {
  const row = app === null ? undefined : world.tables.apps.get(app);
  return row === undefined ? null : presentApp(world, row);
}

export function presentInstallation(world: World, installation: Installation) {
  const app = world.tables.apps.get(installation.app);
  const account = userNamed(world, installation.account);
  const suspender = installation.suspendedBy === null ? null : presentUser(world, installation.suspendedBy);
  const accountPage = pageLink(world, `/${account.login}`);
  return {
    id: installation.id,
    account: presentUser(world, installation.account),
    repository_selection: installation.repositories === null ? 'all' : 'selected',
    access_tokens_url: apiLink(world, `/app/installations/${installation.id}/access_tokens`),
    repositories_url: apiLink(world, '/installation/repositories'),
    html_url: `${accountPage}/settings/installations/${installation.id}`,
    app_id: installation.app,
    app_slug: app?.slug ?? '',
    target_id: account.id,
    target_type: account.type === 'Organization' ? 'Organization' : 'User',
    permissions: installation.permissions,
    events: installation.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: suspender,
    suspended_at: installation.suspendedAt,
  };
}
