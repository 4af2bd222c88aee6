import { covers } from '../hooks/announce.ts';
import { atLeast, permissionOf } from '../world/people.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { Repository } from '../world/rows.ts';
import type { Actor } from './actor.ts';
import type { Call, Needs } from './operation.ts';

type Installed = Extract<Actor, { kind: 'installation' }>;

/** Before anything is looked up: is this the kind of caller that the operation is for? */
export function requireKind(call: Pick<Call, 'actor' | 'method'>, needs: Needs): void {
  const { actor, method } = call;
  if (needs === 'anyone') return;
  if (actor.kind === 'anonymous') return requireNothing(method, needs);
  if (needs === 'app' && actor.kind !== 'app')
    throw new Refusal(401, 'A JSON web token could not be decoded');
  if (needs !== 'app' && actor.kind === 'app') throw new Refusal(401, appsNeedTokens);
  if (needs === 'installation' && actor.kind !== 'installation') throw notAccessible();
}

/** Without a token only what is public may be read. */
function requireNothing(method: string, needs: Needs): void {
  if (method !== 'GET' || typeof needs === 'string') throw new Refusal(401, 'Requires authentication');
}

const appsNeedTokens = 'This endpoint requires you to authenticate with a user or installation token';

/** May the caller see this repository, and does it hold one of the rights that the operation needs? */
export function requireAccess(call: Pick<Call, 'actor' | 'method'>, repo: Repository, needs: Needs): void {
  const { actor } = call;
  if (!maySee(actor, repo)) throw notFound();
  if (typeof needs === 'string') return;
  if (actor.kind === 'installation') requireGranted(actor, repo, needs);
  else if (actor.kind === 'user') requireRole(actor.login, repo, needs);
}

export function maySee(actor: Actor, repo: Repository): boolean {
  if (!repo.private) return true;
  if (actor.kind === 'installation') return reaches(actor, repo);
  return actor.kind === 'user' && permissionOf(repo, actor.login) !== 'none';
}

export function reaches(actor: Installed, repo: Repository): boolean {
  if (!covers(actor.installation, repo)) return false;
  return actor.repositories === null || actor.repositories.includes(repo.id);
}

export function grants(actor: Installed, need: string): boolean {
  const [name = '', level = ''] = need.split(':');
  const held = name === 'metadata' ? 'read' : actor.permissions[name];
  return held !== undefined && (level === 'read' || held !== 'read');
}

/** What a workflow holds runs with the secrets of the repository: an App needs a permission of its own to write one. */
export function requireWorkflows(actor: Actor, paths: readonly string[]): void {
  if (actor.kind !== 'installation' || grants(actor, 'workflows:write')) return;
  if (paths.some((path) => path.startsWith('.github/workflows/'))) throw notAccessible();
}

export function notAccessible(): Refusal {
  return new Refusal(403, 'Resource not accessible by integration');
}

function requireGranted(actor: Installed, repo: Repository, needs: readonly string[]): void {
  if (!reaches(actor, repo)) {
    if (needs.every((need) => need.endsWith(':read'))) return;
    throw notAccessible();
  }
  if (!needs.some((need) => grants(actor, need))) throw notAccessible();
}

const pushes = new Set(['contents:write', 'statuses:write', 'deployments:write', 'security_events:write']);

/** What the role of a person must be is asked by the operations of the world; two things only Apps or pushers may. */
function requireRole(login: string, repo: Repository, needs: readonly string[]): void {
  const has = permissionOf(repo, login);
  if (needs.includes('checks:write')) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  if (needs.some((need) => pushes.has(need)) && !atLeast(has, 'write'))
    throw new Refusal(403, 'Must have push access to repository');
}
