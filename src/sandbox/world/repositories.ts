import { listRefs, writeRef } from '../git/refs.ts';
import { announce } from '../hooks/announce.ts';
import { found } from './refusal.ts';
import type { Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type NewRepository = Pick<Repository, 'owner' | 'name'> &
  Partial<Omit<Repository, 'id' | 'owner' | 'name'>>;

export function repositoryNamed(world: World, owner: string, name: string): Repository | undefined {
  return world.tables.repositories.first('name', `${owner}/${name}`.toLowerCase());
}

/** Where a name that a repository once had leads now. */
export function movedRepository(world: World, owner: string, name: string): Repository | undefined {
  const former = world.tables.formerNames.get(`${owner}/${name}`.toLowerCase());
  return former === undefined ? undefined : world.tables.repositories.get(former.repo);
}

export async function createRepository(world: World, input: NewRepository): Promise<Repository> {
  const now = stamp(world);
  const repo: Repository = {
    description: null,
    private: false,
    archived: false,
    defaultBranch: 'main',
    collaborators: {},
    rules: [],
    parent: null,
    createdAt: now,
    updatedAt: now,
    pushedAt: now,
    ...input,
    id: world.nextId(),
  };
  await world.git.create(repo);
  return world.tables.repositories.put(repo);
}

/** A fork starts with the branches of its parent and shares its objects. */
export async function fork(
  world: World,
  { of, owner }: { readonly of: Repository; readonly owner: string },
): Promise<Repository> {
  const { name, description, defaultBranch } = of;
  const made = await createRepository(world, { owner, name, description, defaultBranch, parent: of.id });
  for (const ref of await listRefs(world.git.of(of), 'refs/heads')) await writeRef(world.git.of(made), ref);
  return made;
}

/** Archived, private, rules, collaborators: settings of which no App hears. */
export function changeRepository(
  world: World,
  id: number,
  change: Partial<Omit<Repository, 'id'>>,
): Repository {
  const before = found(world.tables.repositories.get(id));
  return world.tables.repositories.put({ ...before, ...change, updatedAt: stamp(world) });
}

export function renameRepository(
  world: World,
  by: By,
  { id, name }: { readonly id: number; readonly name: string },
): Repository {
  const before = found(world.tables.repositories.get(id));
  const repo = changeRepository(world, id, { name });
  world.tables.formerNames.put({ id: `${before.owner}/${before.name}`.toLowerCase(), repo: id });
  const facts = { changes: { repository: { name: { from: before.name } } } };
  announce(world, { event: 'repository', action: 'renamed', repo, by, facts });
  return repo;
}
