import type { IncomingMessage } from 'node:http';
import { permissionOf } from '../../world/people.ts';
import type { Permission, User } from '../../world/rows.ts';
import type { World } from '../../world/world.ts';

const cookie = 'sandbox_viewer';

const strength = [
  'none',
  'read',
  'triage',
  'write',
  'maintain',
  'admin',
] as const satisfies readonly Permission[];

/** Everyone whom one may act as, the most powerful first. */
export function people(world: World): readonly User[] {
  return [...world.tables.users.all()]
    .filter((user) => user.type === 'User')
    .toSorted((a, b) => strength.indexOf(roleOf(world, b)) - strength.indexOf(roleOf(world, a)));
}

/** The most that somebody may do anywhere. */
export function roleOf(world: World, user: User): Permission {
  const held = new Set([...world.tables.repositories.all()].map((repo) => permissionOf(repo, user.login)));
  return strength.findLast((permission) => held.has(permission)) ?? 'read';
}

/** Whom the reader chose to act as; at first the one who may do the most. */
export function viewerOf(world: World, request: IncomingMessage): User {
  const chosen = world.tables.users.first('login', chosenLogin(request).toLowerCase());
  return chosen?.type === 'User' ? chosen : (people(world)[0] ?? nobody);
}

export function sessionCookie(login: string): string {
  return `${cookie}=${encodeURIComponent(login)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
}

function chosenLogin(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === cookie)?.[1] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

const nobody: User = { id: 0, login: 'ghost', name: null, type: 'User', createdAt: '1970-01-01T00:00:00Z' };
