import { registerApp, type Permissions } from './world/apps.ts';
import { install } from './world/installations.ts';
import type { Identity } from './world/identity.ts';
import type { World } from './world/world.ts';

export type AppOptions = {
  readonly slug?: string;
  readonly name?: string;
  readonly permissions?: Permissions;
  readonly events?: readonly string[];
};

const appId = 1;

/** What the App asks for unless told otherwise: enough to converse, check and propose. */
const permissions: Permissions = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
  deployments: 'read',
  security_events: 'write',
};

const events = [
  'check_run',
  'check_suite',
  'deployment_status',
  'issue_comment',
  'issues',
  'merge_group',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_review_thread',
  'push',
  'repository',
  'repository_dispatch',
  'status',
];

const usual = { slug: 'supercargo', name: 'Supercargo', permissions, events };

/** The App of the sandbox, installed for every account that owns a repository. */
export function settleApp(world: World, identity: Identity, options: AppOptions = {}) {
  const before = world.tables.apps.get(appId);
  const owners = new Set([...world.tables.repositories.all()].map((repo) => repo.owner));
  const { publicKey, webhookSecret, privateKey, privateKeyPath } = identity;
  const app = registerApp(world, {
    ...usual,
    webhookUrl: null,
    owner: [...owners][0] ?? 'ghost',
    ...before,
    ...options,
    id: appId,
    publicKey,
    webhookSecret,
  });
  for (const account of owners) {
    const installed = world.tables.installations.first('account', account.toLowerCase());
    if (installed === undefined) install(world, { login: account, app: null }, { app, account });
  }
  const installationIds = world.tables.installations.where('app', `${appId}`).map((row) => row.id);
  const installationId = installationIds[0] ?? 0;
  return {
    id: app.id,
    slug: app.slug,
    privateKey,
    privateKeyPath,
    webhookSecret,
    installationId,
    installationIds,
  };
}
