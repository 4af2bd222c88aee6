import { createHash, verify } from 'node:crypto';
import type { App, Installation, Token } from '../world/rows-machines.ts';
import { Refusal } from '../world/refusal.ts';
import type { By, World } from '../world/world.ts';

/** Who sent a request. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'app'; readonly app: App }
  | { readonly kind: 'user'; readonly login: string; readonly key: string }
  | {
      readonly kind: 'installation';
      readonly app: App;
      readonly installation: Installation;
      readonly repositories: readonly number[] | null;
      readonly permissions: Installation['permissions'];
      readonly key: string;
    };

export function actorOf(world: World, authorization: string | undefined): Actor {
  if (authorization === undefined || authorization === '') return { kind: 'anonymous' };
  const [scheme = '', credential = ''] = authorization.split(' ', 2);
  const token = scheme.toLowerCase() === 'basic' ? passwordOf(credential) : credential;
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token) && token.startsWith('ey'))
    return { kind: 'app', app: appOf(world, token) };
  return holderOf(world, token);
}

/** In whose name the actor writes: an App writes as its bot. */
export function byOf(actor: Actor): By {
  if (actor.kind === 'user') return { login: actor.login, app: null };
  if (actor.kind === 'anonymous') return { login: '', app: null };
  return { login: botOf(actor.app), app: actor.app.id };
}

export function botOf(app: Pick<App, 'slug'>): string {
  return `${app.slug}[bot]`;
}

export function tokenId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function passwordOf(credential: string): string {
  const text = Buffer.from(credential, 'base64').toString('utf8');
  const password = text.slice(text.indexOf(':') + 1);
  return password === '' || password === 'x-oauth-basic' ? text.slice(0, text.indexOf(':')) : password;
}

function holderOf(world: World, token: string): Actor {
  const key = tokenId(token);
  const held = world.tables.tokens.get(key);
  if (held === undefined || isOver(world, held)) throw badCredentials();
  if (held.owner.kind === 'user') return { kind: 'user', login: held.owner.login, key };
  const { owner } = held;
  const installation = world.tables.installations.get(owner.installation);
  const app = installation === undefined ? undefined : world.tables.apps.get(installation.app);
  if (installation === undefined || app === undefined) throw badCredentials();
  if (installation.suspendedAt !== null) throw new Refusal(403, 'This installation has been suspended');
  const { repositories, permissions } = owner;
  return { kind: 'installation', app, installation, repositories, permissions, key };
}

function isOver(world: World, token: Token): boolean {
  return token.expiresAt !== null && Date.parse(token.expiresAt) <= world.now().getTime();
}

function appOf(world: World, jwt: string): App {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const claims = decode(payload);
  const app = world.tables.apps.get(Number(claims['iss']));
  if (decode(header)['alg'] !== 'RS256' || app === undefined) throw new Refusal(404, 'Integration not found');
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, app.publicKey, Buffer.from(signature, 'base64url'))) throw undecodable();
  checkTimes(claims);
  return app;
}

/** A JWT is dated by the clock of who made it, so the machine's is asked and not the world's. */
function checkTimes(claims: Readonly<Record<string, unknown>>): void {
  const now = Date.now() / 1000;
  const [issued, expires] = [Number(claims['iat']), Number(claims['exp'])];
  if (!(expires > now - 60)) {
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (expires > now + 660) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
  if (!(issued < now + 60)) {
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
}

function decode(part: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    throw undecodable();
  }
}

function undecodable(): Refusal {
  return new Refusal(401, 'A JSON web token could not be decoded');
}

function badCredentials(): Refusal {
  return new Refusal(401, 'Bad credentials');
}
