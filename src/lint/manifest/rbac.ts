import type { YamlMap } from '../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Report } from '../contract.ts';
import { nameNode } from './head.ts';
import { labelSelector, selects } from './selector.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';
import { toLabels } from './workload.ts';

export type Grant = { readonly resources: readonly string[]; readonly verbs: readonly string[] };

type Asked = { readonly has: (word: string) => boolean };

export type Access = {
  readonly resources: Asked;
  readonly verbs: Asked | 'any';
};

/** What a role allows, with what it takes over from others by aggregation. */
export function grantsOf(role: PlacedResource, set: ResourceSet): Grant[] {
  const own = itemsAt(role.root, ['rules']).map((rule) => ({
    resources: textsOf(itemsAt(rule, ['resources'])),
    verbs: textsOf(itemsAt(rule, ['verbs'])),
  }));
  const selectors = itemsAt(role.root, ['aggregationRule', 'clusterRoleSelectors'])
    .filter((node): node is YamlMap => node.kind === 'map')
    .map(labelSelector);
  if (selectors.length === 0) return own;
  const parts = set
    .ofKind('ClusterRole')
    .filter((other) => other !== role && selectors.some((selector) => selects(selector, labelsOf(other))))
    .flatMap((other) => grantsOf({ ...other, root: withoutAggregation(other.root) }, set));
  return [...own, ...parts];
}

/** The role that a binding names, where it is in the set. */
export function roleOf(binding: PlacedResource, set: ResourceSet): PlacedResource | undefined {
  const kind = stringAt(binding.root, ['roleRef', 'kind']) ?? '';
  const namespace = kind === 'Role' ? binding.namespace : '';
  return set.named(kind, namespace, stringAt(binding.root, ['roleRef', 'name']) ?? '')[0];
}

/** A binding that hands somebody the access that is asked about. */
export function* accessReports(binding: PlacedResource, set: ResourceSet, access: Access): Generator<Report> {
  if (binding.kind !== 'RoleBinding' && binding.kind !== 'ClusterRoleBinding') return;
  const role = roleOf(binding, set);
  const grants = role === undefined ? [] : grantsOf(role, set);
  const found = grants.find(
    ({ resources, verbs }) => touches(resources, access.resources) && touches(verbs, access.verbs),
  );
  if (found === undefined) return;
  const words = `${found.verbs.join(', ')} on ${found.resources.join(', ')}`;
  const at = scalarAt(binding.root, ['roleRef', 'name']) ?? nameNode(binding);
  yield { at, message: `the binding grants ${words} by the role \`${role?.name}\`; bind a narrower role` };
}

function touches(granted: readonly string[], asked: Asked | 'any'): boolean {
  if (asked === 'any') return granted.length > 0;
  return granted.some((word) => word === '*' || asked.has(word));
}

function textsOf(nodes: ReturnType<typeof itemsAt>): string[] {
  return nodes.map((node) => scalarAt(node)?.text ?? '');
}

function labelsOf({ root }: PlacedResource): ReadonlyMap<string, string> {
  return toLabels(mapAt(root, ['metadata', 'labels']));
}

/** Aggregation is followed one step, so that roles which name each other end. */
function withoutAggregation(root: YamlMap): YamlMap {
  return { ...root, entries: root.entries.filter(({ name }) => name !== 'aggregationRule') };
}
