import type { YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Report } from '../contract.ts';
import type { PlacedResource } from './subject.ts';

/** A right that is more than it looks. */
export type Power = {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** What whoever has it can do. */
  readonly means: string;
};

/** Rules of a role that name such a right; a `*` is told by the rule on wildcards. */
export function* powerReports(role: PlacedResource, powers: readonly Power[]): Generator<Report> {
  if (role.kind !== 'Role' && role.kind !== 'ClusterRole') return;
  for (const rule of itemsAt(role.root, ['rules'])) {
    for (const power of powers) {
      const resource = wordIn(rule, 'resources', power.resources);
      const verb = wordIn(rule, 'verbs', power.verbs);
      if (resource === undefined || verb === undefined || !isOver(rule, power)) continue;
      const message = `\`${stringAt(verb) ?? ''}\` on \`${stringAt(resource) ?? ''}\` lets its holder ${power.means}; leave it out unless that is meant`;
      yield { at: verb, message };
    }
  }
}

function isOver(rule: YamlNode, power: Power): boolean {
  const isOfGroup = itemsAt(rule, ['apiGroups']).some((item) =>
    [power.group, '*'].includes(stringAt(item) ?? '-'),
  );
  return isOfGroup && !isNarrowed(rule, power);
}

/** A rule that names its objects gives no right over the others; `create` alone cannot be narrowed so, but for subresources. */
function isNarrowed(rule: YamlNode, { resources }: Power): boolean {
  const names = itemsAt(rule, ['resourceNames']);
  return names.length > 0 && (!isCreation(rule) || resources.some((resource) => resource.includes('/')));
}

function isCreation(rule: YamlNode): boolean {
  const verbs = itemsAt(rule, ['verbs']).map((verb) => stringAt(verb));
  return verbs.length === 1 && verbs[0] === 'create';
}

function wordIn(rule: YamlNode, key: string, words: readonly string[]): YamlNode | undefined {
  return itemsAt(rule, [key]).find((item) => words.includes(stringAt(item) ?? ''));
}

/** A role with one rule, for a rule's example. */
export function exampleRole(group: string, resource: string, verb: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: demo
rules:
  - apiGroups: ['${group}']
    resources: [${resource}]
    verbs: [${verb}]
`;
}
