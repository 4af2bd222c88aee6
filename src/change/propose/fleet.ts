import { existing } from '../../facts/existing.ts';
import { gitops } from '../../facts/gitops/gitops.ts';
import { objectName } from '../../kernel/object-name.ts';
import { join } from '../../kernel/paths.ts';
import type { Order, Fleet } from './order.ts';

/** The one that the policy names, unless it is this one. */
export function fleetOf({ policy, repository, fleet }: Order): Fleet | undefined {
  const named = policy.gitops?.repository;
  if (named === undefined || named.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase()) {
    return undefined;
  }
  const [owner = '', name = ''] = named.split('/');
  return fleet ?? { repository: { owner, name, defaultBranch: 'main' } };
}

/** What the other repository is synced by. */
export function toolOf({ snapshot }: Fleet): 'argocd' | 'flux' | 'none' {
  return snapshot === undefined ? 'none' : gitops(snapshot, existing(snapshot)).tool;
}

/** A folder for a program beside those that are delivered from there. */
export function folderIn({ snapshot }: Fleet, program: string): string {
  const apps = snapshot === undefined ? [] : gitops(snapshot, existing(snapshot)).apps;
  const tops = apps.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0] ?? ''] : []));
  const counts = [...Map.groupBy(tops, (top) => top)];
  const [commonest] = counts.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ['apps'];
  return join(commonest, objectName(program));
}
