import { isEmpty, selects, type Selector } from '../selector.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import { toLabels, type Labels } from '../workload.ts';
import { mapAt } from '../../../syntax/yaml/value.ts';
import { isClusterScoped, pluralOf } from './names.ts';
import type { Match, MatchRule } from './policy.ts';

type Asked = { readonly resource: PlacedResource; readonly set: ResourceSet };

/** Whether an object would come before a policy when it is created; policies themselves never do. */
export function matches(match: Match, asked: Asked): boolean {
  if (asked.resource.apiVersion.startsWith('admissionregistration.k8s.io/')) return false;
  return match.rules.some((rule) => isNamed(rule, match, asked)) && narrows({ ...match, rules: [] }, asked);
}

/** A binding without rules takes what its policy takes. */
export function narrows(match: Match | undefined, asked: Asked): boolean {
  if (match === undefined) return true;
  const isAsked = match.rules.length === 0 || match.rules.some((rule) => isNamed(rule, match, asked));
  return isAsked && !match.excluded.some((rule) => isNamed(rule, match, asked)) && isSelected(match, asked);
}

function isNamed(rule: MatchRule, { isExact }: Match, { resource, set }: Asked): boolean {
  const [group, version] = groupVersion(resource.apiVersion);
  const isCreated = rule.operations.some((operation) => operation === '*' || operation === 'CREATE');
  const isOfScope = rule.scope === '*' || (rule.scope === 'Cluster') === isClusterScoped(resource, set);
  return (
    isCreated &&
    isOfScope &&
    takes(rule.groups, group) &&
    (!isExact || takes(rule.versions, version)) &&
    takes(rule.resources, pluralOf(resource, set)) &&
    (rule.names.length === 0 || rule.names.includes(resource.name))
  );
}

export function groupVersion(apiVersion: string): readonly [string, string] {
  const [group = '', version] = apiVersion.split('/');
  return version === undefined ? ['', group] : [group, version];
}

function takes(names: readonly string[], name: string): boolean {
  return names.some((each) => each === '*' || each === '*/*' || each === name);
}

function isSelected({ objects, namespaces }: Match, { resource, set }: Asked): boolean {
  const own = toLabels(mapAt(resource.root, ['metadata', 'labels']));
  return selects(objects, own) && isInSpace(namespaces, { resource, set });
}

/** The selector of namespaces asks nothing of objects that are in none. */
function isInSpace(selector: Selector, { resource, set }: Asked): boolean {
  if (isEmpty(selector)) return true;
  if (resource.kind === 'Namespace') return selects(selector, labelsOfSpace(resource.name, set));
  return (
    isClusterScoped(resource, set) || selects(selector, labelsOfSpace(resource.namespace || 'default', set))
  );
}

export function labelsOfSpace(name: string, set: ResourceSet): Labels {
  const [found] = set.named('Namespace', '', name);
  const labels = toLabels(mapAt(found?.root, ['metadata', 'labels']));
  return new Map([...labels, ['kubernetes.io/metadata.name', name]]);
}
