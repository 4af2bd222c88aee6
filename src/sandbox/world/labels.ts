import { announce } from '../hooks/announce.ts';
import { presentLabel } from '../present/issue.ts';
import { requireLive, requireRight } from './people.ts';
import { invalid } from './refusal.ts';
import type { Label, Repository } from './rows.ts';
import type { By, World } from './world.ts';

export type NewLabel = {
  readonly name: string;
  readonly color?: string;
  readonly description?: string | null;
};

export function labelNamed(world: World, repo: Repository, name: string): Label | undefined {
  return world.tables.labels.first('name', `${repo.id}:${name.toLowerCase()}`);
}

export function createLabel(
  world: World,
  by: By,
  { repo, label }: { readonly repo: Repository; readonly label: NewLabel },
): Label {
  requireRight(repo, by, 'write');
  requireLive(repo);
  if (labelNamed(world, repo, label.name) !== undefined) {
    throw invalid([{ resource: 'Label', code: 'already_exists', field: 'name' }]);
  }
  const made = insertLabel(world, repo, label);
  announce(world, {
    event: 'label',
    action: 'created',
    repo,
    by,
    facts: { label: presentLabel(world, repo, made) },
  });
  return made;
}

/** The names as the repository spells them; GitHub makes those that it does not have. */
export function ensureLabels(world: World, repo: Repository, names: readonly string[]): readonly string[] {
  const spelled = names.map(
    (name) => (labelNamed(world, repo, name) ?? insertLabel(world, repo, { name })).name,
  );
  return [...new Set(spelled)];
}

function insertLabel(world: World, repo: Repository, label: NewLabel): Label {
  const { name, color = 'ededed', description = null } = label;
  return world.tables.labels.put({ id: world.nextId(), repo: repo.id, name, color, description });
}
