import type { Facts } from '../../../facts/facts.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { has } from '../../../facts/tree.ts';
import { basename, dirname, join } from '../../../kernel/paths.ts';
import { thingsOf } from '../../edit/objects.ts';
import type { Order } from '../order.ts';
import type { Shown } from './objects.ts';

type Scene = Pick<Order, 'snapshot' | 'repository'> & { readonly facts: Facts };

/** The folder of what has none yet: where most manifests are, else that of the service, or one of its own. */
export function folderFor(name: string, { facts, snapshot, repository }: Scene): string {
  const folders = thingsOf(snapshot).map(({ path }) => dirname(path));
  const [most] = [...Map.groupBy(folders, (one) => one)].toSorted(([, a], [, b]) => b.length - a.length);
  if (most !== undefined) return most[0];
  const services = facts.services.filter(({ kind }) => kind !== 'library');
  const isOwn =
    services.length === 0 || name === repository.name || services.some((one) => one.name === name);
  return isOwn ? 'k8s' : `k8s/${name}`;
}

type Taken = { readonly taken: readonly string[]; readonly snapshot: Snapshot };

/** A path as the files beside it are called, that nothing has yet. */
export function pathFor({ kind, name }: Shown, folder: string, { taken, snapshot }: Taken): string {
  const own = kind.toLowerCase();
  const beside = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => dirname(path) === folder && /\.ya?ml$/u.test(path));
  const isByKind = beside.every((path) => plainNames.test(basename(path)));
  const names = [
    ...(isByKind ? [own] : []),
    `${name}-${own}`,
    ...[2, 3, 4, 5].map((count) => `${name}-${own}-${count}`),
  ];
  const paths = names.map((one) => join(folder, `${one}.yaml`));
  return (
    paths.find((path) => !has(snapshot, path) && !taken.includes(path)) ?? join(folder, `${name}-${own}.yaml`)
  );
}

/** Files that are called by what they hold, and not by whose it is. */
const plainNames =
  /^(?:kustomization|namespace|deployments?|statefulset|daemonset|cronjob|job|service|svc|ingress|config-?map|config|secret|hpa|pdb|pvc|rbac|service-?account|sa|network-?policy|horizontalpodautoscaler|poddisruptionbudget|migration|role|rolebinding)\.ya?ml$/u;
