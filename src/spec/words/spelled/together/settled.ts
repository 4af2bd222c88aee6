import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf, scalar } from '../../merge.ts';
import { beside } from '../settled.ts';
import { alike } from './alike.ts';
import { kindOf, nameOf } from './named.ts';
import { referred } from './referred.ts';
import { selecting } from './selecting.ts';
import type { Shared } from './shared.ts';

/** Stands for the name of the object that was told of before. */
export const same = 'the-one-before';
/** Stands for the labels of the pods that are told of beside. */
export const thePods = 'told-of=beside';

const clusterWide = new Set([
  'PersistentVolume',
  'StorageClass',
  'Namespace',
  'ClusterRole',
  'ClusterRoleBinding',
  'PriorityClass',
]);

/** Objects that were told together, each with what was said of all, and with what only points to another of them said by its name. */
export function settledTogether(given: readonly JsonMap[], shared: Shared): readonly JsonMap[] | undefined {
  const named = namedAlike(given);
  const space = shared.space ?? onlySpace(named);
  const placed = named.map((one) => labelledAs(placedIn(one, space), shared));
  const all = placed.map((one) => mapOf(referred(selecting(alike(one, placed), placed), placed)));
  return isTwice(all) ? undefined : all;
}

/** Something of it points to what nobody told of. */
export function isOpen(one: JsonMap): boolean {
  const said = JSON.stringify(one);
  return [JSON.stringify(beside).slice(1, -1), same, 'told-of'].some((mark) => said.includes(mark));
}

function isTwice(all: readonly JsonMap[]): boolean {
  return new Set(all.map((one) => `${kindOf(one)} ${nameOf(one)}`)).size < all.length;
}

/** `a Service of the same name`: as the one before it is called, or the one behind the first. */
function namedAlike(given: readonly JsonMap[]): JsonMap[] {
  let last = given.map((one) => nameOf(one)).find((name) => name !== same) ?? same;
  return given.map((one) => {
    const own = nameOf(one);
    if (own !== same) last = own;
    return own === same ? { ...one, metadata: { ...mapOf(one['metadata']), name: last } } : one;
  });
}

function onlySpace(all: readonly JsonMap[]): string | undefined {
  const told = all.flatMap((one) => mapOf(one['metadata'])['namespace'] ?? []).map((one) => scalar(one));
  const made = all.filter((one) => kindOf(one) === 'Namespace').map((one) => nameOf(one));
  const [only, ...others] = new Set(told.length > 0 ? told : made);
  return others.length === 0 ? only : undefined;
}

function placedIn(one: JsonMap, namespace: string | undefined): JsonMap {
  if (namespace === undefined || clusterWide.has(kindOf(one))) return one;
  return { ...one, metadata: { namespace, ...mapOf(one['metadata']) } };
}

function labelledAs(one: JsonMap, { labels }: Shared): JsonMap {
  if (labels === undefined) return one;
  const metadata = mapOf(one['metadata']);
  const own = { ...one, metadata: { ...metadata, labels: { ...labels, ...mapOf(metadata['labels']) } } };
  const spec = mapOf(one['spec']);
  const template = mapOf(spec['template']);
  if (Object.keys(template).length === 0) return own;
  return {
    ...own,
    spec: {
      ...spec,
      selector: { matchLabels: labels },
      template: { ...template, metadata: { ...mapOf(template['metadata']), labels } },
    },
  };
}
