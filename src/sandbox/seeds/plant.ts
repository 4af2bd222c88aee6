import { commitFiles, type FileChange } from '../world/commits.ts';
import { addUser } from '../world/people.ts';
import { createRepository, type NewRepository } from '../world/repositories.ts';
import type { Repository, User } from '../world/rows.ts';
import type { World } from '../world/world.ts';

export type Planting = NewRepository & {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly message?: string;
  /** Who commits; the owner where nobody is named. */
  readonly author?: string;
};

/** A repository with one commit; its owner and collaborators are made where they are not there yet. */
export async function plant(world: World, planting: Planting): Promise<Repository> {
  const { files, message = 'Initial commit', author = planting.owner, ...repository } = planting;
  ensureUser(world, { login: repository.owner, type: 'Organization' });
  for (const login of Object.keys(repository.collaborators ?? {})) ensureUser(world, { login });
  const repo = await createRepository(world, repository);
  const changes = Object.entries(files).map(([path, content]): FileChange => ({ path, content }));
  const by = { login: author, app: null };
  if (changes.length > 0) await commitFiles(world, by, { repo, branch: repo.defaultBranch, message, changes });
  return repo;
}

export function ensureUser(world: World, user: Parameters<typeof addUser>[1]): User {
  return world.tables.users.first('login', user.login.toLowerCase()) ?? addUser(world, user);
}
