import { randomBytes } from 'node:crypto';
import { botOf, tokenId } from '../http/actor.ts';
import { addUser, userNamed } from './people.ts';
import { found } from './refusal.ts';
import type { Access, App, Installation, Token } from './rows-machines.ts';
import { stamp, type World } from './world.ts';

export type NewApp = Omit<App, 'createdAt'>;

/** Registers an App with its bot user, or brings the one that is there up to date. */
export function registerApp(world: World, app: NewApp): App {
  const before = world.tables.apps.get(app.id);
  const login = botOf(app);
  if (world.tables.users.first('login', login) === undefined) addUser(world, { login, type: 'Bot' });
  return world.tables.apps.put({ ...app, createdAt: before?.createdAt ?? stamp(world) });
}

export function setWebhook(world: World, app: number, url: string | null): void {
  world.tables.apps.put({ ...found(world.tables.apps.get(app)), webhookUrl: url });
}

export type NewInstallation = {
  readonly app: App;
  readonly account: string;
  readonly repositories?: readonly number[] | null;
};

export function install(world: World, { app, account, repositories = null }: NewInstallation): Installation {
  return world.tables.installations.put({
    id: world.nextId(),
    app: app.id,
    account: userNamed(world, account).login,
    repositories,
    permissions: app.permissions,
    events: app.events,
    suspendedAt: null,
    suspendedBy: null,
    createdAt: stamp(world),
  });
}

export type TokenOwner = Token['owner'];

/** A new token; only its hash is kept. */
export function issueToken(
  world: World,
  owner: TokenOwner,
  lifeMs: number | null,
): { readonly token: string; readonly expiresAt: string | null } {
  const prefix = owner.kind === 'installation' ? 'ghs' : 'ghu';
  const token = `${prefix}_${randomBytes(27).toString('base64url').replaceAll(/[-_]/gu, 'x')}`;
  const expiresAt =
    lifeMs === null ? null : `${new Date(world.now().getTime() + lifeMs).toISOString().slice(0, 19)}Z`;
  world.tables.tokens.put({ id: tokenId(token), expiresAt, owner });
  return { token, expiresAt };
}

export function tokenFor(world: World, login: string): string {
  return issueToken(world, { kind: 'user', login: userNamed(world, login).login }, null).token;
}

export type Permissions = Readonly<Record<string, Access>>;

/** Suspends an installation in the name of a login, or lets it work again where there is none. */
export function suspend(
  world: World,
  input: { readonly installation: Installation; readonly by: string | null },
): void {
  const suspendedAt = input.by === null ? null : stamp(world);
  world.tables.installations.put({ ...input.installation, suspendedAt, suspendedBy: input.by });
}
