import { found, Refusal } from './refusal.ts';
import type { Permission, Repository, User } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

const rank = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 } as const satisfies Record<
  Permission,
  number
>;

export function addUser(
  world: World,
  user: Pick<User, 'login'> & Partial<Pick<User, 'name' | 'type' | 'createdAt'>>,
): User {
  return world.tables.users.put({
    id: world.nextId(),
    login: user.login,
    name: user.name ?? null,
    type: user.type ?? 'User',
    createdAt: user.createdAt ?? stamp(world),
  });
}

export function userNamed(world: World, login: string): User {
  return found(world.tables.users.first('login', login.toLowerCase()));
}

export function isOrganization(world: World, login: string): boolean {
  return world.tables.users.first('login', login.toLowerCase())?.type === 'Organization';
}

export function permissionOf(repo: Repository, login: string): Permission {
  if (repo.owner.toLowerCase() === login.toLowerCase()) return 'admin';
  const given = Object.entries(repo.collaborators).find(
    ([name]) => name.toLowerCase() === login.toLowerCase(),
  );
  const least: Permission = repo.private ? 'none' : 'read';
  return given !== undefined && rank[given[1]] > rank[least] ? given[1] : least;
}

export function atLeast(has: Permission, needed: Permission): boolean {
  return rank[has] >= rank[needed];
}

/** An App was checked at the door by what its installation granted; a person is checked here by the role. */
export function requireRight(repo: Repository, by: By, needed: Permission): void {
  if (by.app !== null) return;
  const has = permissionOf(repo, by.login);
  if (has === 'none') throw new Refusal(404, 'Not Found');
  if (!atLeast(has, needed)) throw new Refusal(403, 'Must have admin rights to Repository.');
}

export function requireLive(repo: Repository): void {
  if (repo.archived) throw new Refusal(403, 'Repository was archived so is read-only.');
}

/** How GitHub calls the tie of an author to a repository; members of organizations are not modelled. */
export function associationOf(repo: Repository, login: string): string {
  if (repo.owner.toLowerCase() === login.toLowerCase()) return 'OWNER';
  return permissionOf(repo, login) === 'read' || permissionOf(repo, login) === 'none'
    ? 'NONE'
    : 'COLLABORATOR';
}
