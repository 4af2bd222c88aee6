import { randomBytes } from 'node:crypto';
import { botOf, tokenId } from '../http/actor.ts';
import { addUser, userNamed } from './people.ts';
import { found } from './refusal.ts';
import type { Access, App, Token } from './rows-machines.ts';
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

export type TokenOwner = Token['owner'];

/** A new token; only its hash is kept. */
export function issueToken(
  world: World,
  owner: TokenOwner,
  lifeMs: number | null,
): { readonly token: string; readonly expiresAt: string | null } {
  const token = owner.kind === 'user' ? `ghu_${secret(27)}` : installationToken(owner.installation);
  const expiresAt =
    lifeMs === null ? null : `${new Date(world.now().getTime() + lifeMs).toISOString().slice(0, 19)}Z`;
  world.tables.tokens.put({ id: tokenId(token), expiresAt, owner });
  return { token, expiresAt };
}

/** Since 2026 they are a JWT behind a prefix, some 520 characters long: nothing may count on the short form. */
function installationToken(installation: number): string {
  const header = Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url');
  return `ghs_${installation}_${header}.${secret(90)}.${secret(256)}`;
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

export function tokenFor(world: World, login: string): string {
  return issueToken(world, { kind: 'user', login: userNamed(world, login).login }, null).token;
}

export type Permissions = Readonly<Record<string, Access>>;
