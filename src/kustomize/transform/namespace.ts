import { Fault } from '../fault.ts';
import { applyField, type FieldSpec, made } from '../field-spec.ts';
import { gvkOf, idKey, isClusterScoped, sayId } from '../id.ts';
import { isNull, itemsAt, type MapNode, type Node, scalar, textAt } from '../node.ts';
import { curId, remember } from '../resource.ts';
import type { Step } from './context.ts';

export type NamespaceChange = {
  readonly namespace: string;
  readonly specs: readonly FieldSpec[];
  /** Which subjects of role bindings are moved along. */
  readonly subjects: 'defaultOnly' | 'allServiceAccounts' | 'none';
  readonly unsetOnly: boolean;
};

export function setNamespace({ resources, from }: Step, change: NamespaceChange): void {
  const seen = new Set<string>();
  for (const resource of resources) {
    remember(resource);
    move(resource.node, change, from);
    const id = curId(resource);
    if (seen.has(idKey(id))) {
      const what = `the namespace \`${change.namespace}\` makes two objects one: ${sayId(id)}`;
      throw new Fault(what, from ?? resource.node.from);
    }
    seen.add(idKey(id));
  }
}

const ownNamespace = made('metadata/namespace');

function move(node: MapNode, change: NamespaceChange, from: Step['from']): void {
  const gvk = gvkOf(node);
  const name = scalar(change.namespace, from);
  const isKept = (old: Node) => change.unsetOnly && old.kind === 'scalar' && old.text !== '' && !isNull(old);
  const edit = {
    set: (old: Node) => (isKept(old) ? old : name),
    make: () => scalar(''),
  };
  if (!isClusterScoped(gvk)) applyField(node, ownNamespace, edit);
  const isBinding = gvk.kind === 'RoleBinding' || gvk.kind === 'ClusterRoleBinding';
  if (isBinding) moveSubjects(node, change, edit);
  for (const spec of change.specs.filter((one) => isOwn(one, node, isBinding))) {
    applyField(node, spec, edit);
  }
}

/** What is handled by itself is not done a second time; only the core kind Namespace is named. */
function isOwn({ path, kind }: FieldSpec, node: MapNode, isBinding: boolean): boolean {
  const text = path.join('/');
  if (text === 'metadata/namespace') return false;
  if (text === 'metadata/name' && kind === 'Namespace') return textAt(node, ['apiVersion']) === 'v1';
  return !(isBinding && (text === 'subjects' || text.startsWith('subjects/')));
}

function moveSubjects(
  node: MapNode,
  { subjects }: NamespaceChange,
  edit: { set: (old: Node) => Node },
): void {
  for (const subject of itemsAt(node, ['subjects'])) {
    if (subject.kind !== 'map' || textAt(subject, ['kind']) !== 'ServiceAccount' || subjects === 'none')
      continue;
    if (subjects === 'defaultOnly' && textAt(subject, ['name']) !== 'default') continue;
    subject.fields.set('namespace', edit.set(subject.fields.get('namespace') ?? scalar('')));
  }
}
