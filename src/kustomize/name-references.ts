import { Fault } from './fault.ts';
import { applyField, type FieldSpec } from './field-spec.ts';
import { effectiveNamespace, type Gvk, gvkOf, isClusterScoped, isSelected, type ResId, sayId } from './id.ts';
import { itemsAt, type MapNode, type Node, scalar, type ScalarNode, textAt } from './node.ts';
import { curId, orgId, type Resource } from './resource.ts';
import type { NameReference } from './tables/name-references.ts';

type Reference = { readonly target: Partial<Gvk>; readonly spec: FieldSpec };

/** Gives every field that names an object the name that the object has now. */
export function fixReferences(resources: readonly Resource[], table: readonly NameReference[]): void {
  const renamed = byOldName(resources);
  if (renamed.size === 0) return;
  const references = table.flatMap(({ target, fields }) => fields.map((spec) => ({ target, spec })));
  const ofKind = Map.groupBy(references, ({ spec }) => spec.kind ?? '');
  for (const referrer of resources) {
    const { kind } = orgId(referrer);
    const own = [...(ofKind.get(kind) ?? []), ...(kind === '' ? [] : (ofKind.get('') ?? []))];
    for (const reference of own) follow(reference, new Search(referrer, reference, renamed));
  }
}

type Renamed = ReadonlyMap<string, readonly Resource[]>;

function byOldName(resources: readonly Resource[]): Renamed {
  const found = new Map<string, Resource[]>();
  for (const resource of resources) {
    for (const name of new Set(resource.previous.map((id) => id.name))) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [resource]);
      else known.push(resource);
    }
  }
  return found;
}

function follow({ spec }: Reference, search: Search): void {
  const { referrer } = search;
  if (!isSelected(orgId(referrer), spec)) return;
  applyField(referrer.node, { ...spec, ...gvkOf(referrer.node) }, { set: (node) => updated(node, search) });
}

function updated(node: Node, search: Search): Node {
  if (node.kind === 'scalar') return updatedName(node, search, () => true);
  if (node.kind === 'map') updateMap(node, search);
  else node.items = node.items.map((item) => updated(item, search));
  return node;
}

function updatedName(node: ScalarNode, search: Search, isNear: IsNear): ScalarNode {
  const found = node.value === null ? undefined : search.find(node, isNear);
  const name = found === undefined ? undefined : textAt(found.node, ['metadata', 'name']);
  return name === undefined || name === node.text ? node : scalar(name, node.from);
}

/** A mapping says the namespace beside the name. */
function updateMap(node: MapNode, search: Search): void {
  const name = node.fields.get('name');
  if (name?.kind !== 'scalar') return;
  const found = search.find(name, search.nearOf(textAt(node, ['namespace'])));
  if (found === undefined) return;
  node.fields.set('name', scalar(textAt(found.node, ['metadata', 'name']) ?? name.text, name.from));
  const namespace = textAt(found.node, ['metadata', 'namespace']) ?? '';
  if (namespace !== '' && namespace !== textAt(node, ['namespace'])) {
    node.fields.set('namespace', scalar(namespace, node.fields.get('namespace')?.from));
  }
}

type IsNear = (resource: Resource) => boolean;

/** Finds the object that a field of another one means. */
class Search {
  readonly referrer: Resource;
  private readonly target: Partial<Gvk>;
  private readonly renamed: Renamed;
  private readonly id: ResId;

  constructor(referrer: Resource, { target }: Reference, renamed: Renamed) {
    this.referrer = referrer;
    this.target = target;
    this.renamed = renamed;
    this.id = curId(referrer);
  }

  /** Objects of the namespace that a reference names, as it is now or else as it was. */
  nearOf(namespace: string | undefined): IsNear {
    if (namespace === undefined) return () => true;
    const all = [...this.renamed.values()].flat().filter((resource) => this.isReachable(resource));
    const isNow = (resource: Resource) => effectiveNamespace(curId(resource)) === namespace;
    const isThen = (resource: Resource) => effectiveNamespace(orgId(resource)) === namespace;
    return all.some(isNow) ? isNow : isThen;
  }

  find({ text, from }: ScalarNode, isNear: IsNear): Resource | undefined {
    const named = (this.renamed.get(text) ?? []).filter(
      (resource) =>
        resource.previous.some((id) => isSelected(id, this.target)) &&
        isNear(resource) &&
        this.isReachable(resource),
    );
    const meant = named.filter((resource) => this.isRole(resource) && this.isBeside(resource));
    if (meant.length <= 1) return meant[0];
    const alike = meant.filter((resource) => isAlike(resource, this.referrer));
    const [first, ...others] = alike;
    if (first === undefined) return undefined;
    const name = curId(first).name;
    if (others.every((other) => curId(other).name === name)) return first;
    const ids = alike.map((resource) => sayId(curId(resource))).join(', ');
    throw new Fault(`\`${text}\` could mean more than one object: ${ids}`, from);
  }

  private isReachable(resource: Resource): boolean {
    const id = curId(resource);
    if (isClusterScoped(this.id) || isClusterScoped(id)) return true;
    if (effectiveNamespace(id) === effectiveNamespace(this.id)) return true;
    const isSubject = id.kind === 'ServiceAccount' && this.id.kind === 'RoleBinding';
    return isSubject && this.subjectNamespaces().includes(id.namespace);
  }

  private subjectNamespaces(): string[] {
    const subjects = itemsAt(this.referrer.node, ['subjects']);
    return subjects.flatMap((subject) => textAt(subject, ['namespace']) ?? []);
  }

  /** `roleRef` says itself which kind of role it means. */
  private isRole(resource: Resource): boolean {
    const isRoleKind = this.target.kind === 'Role' || this.target.kind === 'ClusterRole';
    const said = textAt(this.referrer.node, ['roleRef', 'kind']);
    return !isRoleKind || said === undefined || said === gvkOf(resource.node).kind;
  }

  private isBeside(resource: Resource): boolean {
    const id = curId(resource);
    if (isClusterScoped(this.id) || isClusterScoped(id) || id.kind === 'ServiceAccount') return true;
    return effectiveNamespace(id) === effectiveNamespace(this.id);
  }
}

/** Objects that went through the same Kustomizations last have the same prefixes and suffixes at the end. */
function isAlike(a: Resource, b: Resource): boolean {
  return hasSameEnd(a.prefixes, b.prefixes) && hasSameEnd(a.suffixes, b.suffixes);
}

function hasSameEnd(a: readonly string[], b: readonly string[]): boolean {
  const shared = Math.min(a.length, b.length);
  if (shared === 0) return a.length === b.length;
  return a.slice(-shared).join(',') === b.slice(-shared).join(',');
}
