import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createFaults, type Faults } from './faults.ts';
import { createLimits, defaultLimits, type LimitSettings } from './http/limits.ts';
import { createRouter } from './http/router.ts';
import { createSandboxServer } from './http/server.ts';
import { createRequests, type Requests } from './requests.ts';
import { operations } from './rest/operations.ts';
import { settleApp, type AppOptions } from './settle.ts';
import { connect } from './seeds/connect.ts';
import { seedWorld, type Seeding } from './seeds/seed.ts';
import { setWebhook, tokenFor } from './world/apps.ts';
import { openIdentity } from './world/identity.ts';
import { markSettled } from './world/state-folder.ts';
import { openWorld } from './world/open.ts';
import type { SandboxClock, World } from './world/world.ts';

export type SandboxOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly stateDir: string;
  /** Forgets everything that an earlier run left, the App's key as well. */
  readonly fresh?: boolean;
  readonly webhookUrl?: string;
  /** What happens before `connect` waits for it: people are quicker than the App is up. */
  readonly isAwaited?: boolean;
  readonly clock?: SandboxClock;
  readonly log?: (line: string) => void;
  readonly limits?: Partial<LimitSettings>;
  readonly app?: AppOptions;
  /** What an empty world is filled with; the three repositories of the demonstration unless told otherwise. */
  readonly seeds?: Seeding;
};

export type Sandbox = {
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly app: {
    readonly id: number;
    readonly slug: string;
    readonly privateKey: string;
    readonly privateKeyPath: string;
    readonly webhookSecret: string;
    readonly installationId: number;
    readonly installationIds: readonly number[];
  };
  readonly setWebhook: (url: string | null) => void;
  /** Sets the webhook, and at the first time tells of the pull requests that are open already; then of what was awaited. */
  readonly connect: (url: string) => Promise<void>;
  /** A user token, as a person or another program would use. */
  readonly tokenFor: (login: string) => string;
  readonly faults: Faults;
  readonly requests: Requests;
  readonly world: World;
  readonly close: () => Promise<void>;
};

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock = { now: () => new Date() }, log = () => {}, host = '127.0.0.1' } = options;
  let url = '';
  const origin = () => url;
  const world = openWorld({ stateDir: options.stateDir, fresh: options.fresh ?? false, clock, origin, log });
  const identity = openIdentity(world.folder);
  const faults = createFaults();
  const requests = createRequests();
  const limits = createLimits({ ...defaultLimits, ...options.limits }, world.now);
  world.hooks.setFate(faults.fate);
  const api = { world, router: createRouter(operations), faults, limits, requests, log };
  const ready = Promise.withResolvers<void>();
  const server = createSandboxServer(api, ready.promise);
  url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${await listen(server, options.port, host)}`;
  await seedWorld(world, options.seeds ?? 'demonstration');
  const app = settleApp(world, identity, options.app);
  if (options.webhookUrl !== undefined) setWebhook(world, app.id, options.webhookUrl);
  if (options.isAwaited === true) world.hooks.hold();
  markSettled(world.folder);
  ready.resolve();
  return {
    url,
    apiUrl: `${url}/api/v3`,
    graphqlUrl: `${url}/api/graphql`,
    app,
    setWebhook: (target) => setWebhook(world, app.id, target),
    connect: (target) => connect(world, app.id, target),
    tokenFor: (login) => tokenFor(world, login),
    faults,
    requests,
    world,
    close: () => close(server, world),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function close(server: Server, world: World): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  await world.close();
}
