import { Fault } from './fault.ts';
import { slotsOf, splitFieldPath } from './field-path.ts';
import { applyField, type FieldSpec } from './field-spec.ts';
import { groupVersion, isSelected, type ResId } from './id.ts';
import { isEqual, type MapNode, type Node, scalar, type ScalarNode, textAt } from './node.ts';
import { anyIds, type Resource } from './resource.ts';

/** `$(NAME)` in fields of objects stands for a field of another object. */
export type Variable = { readonly name: string; readonly node: Node };

/** A Kustomization may declare no name that it or anything below it has. */
export function declareVariables(known: Variable[], own: readonly MapNode[]): void {
  for (const node of own) {
    const name = textAt(node, ['name']) ?? '';
    if (known.some((other) => other.name === name)) throw declaredTwice(name, node);
    known.push({ name, node });
  }
}

/** Two bases may declare the same thing under the same name. */
export function absorbVariables(known: Variable[], more: readonly Variable[]): void {
  for (const { name, node } of more) {
    const other = known.find((one) => one.name === name);
    if (other === undefined) known.push({ name, node });
    else if (!isEqual(other.node, node)) throw declaredTwice(name, node);
  }
}

function declaredTwice(name: string, { from }: Node): Fault {
  return new Fault(`the variable \`${name}\` is declared twice`, from, 'Give one of them another name.');
}

export function resolveVariables(
  resources: readonly Resource[],
  variables: readonly Variable[],
  specs: readonly FieldSpec[],
): void {
  if (variables.length === 0) return;
  const values = new Map(variables.map((variable) => [variable.name, valueOf(variable, resources)]));
  const change = { set: (node: Node) => expanded(node, values) };
  for (const { node } of resources) for (const spec of specs) applyField(node, spec, change);
}

/** A variable of an object that nobody has fails the build, whether it is used or not. */
export function refuseUnknown(variables: readonly Variable[], resources: readonly Resource[]): void {
  for (const { name, node } of variables) {
    if (objectsOf(node, resources).length > 0) continue;
    const fix = 'Name an object that stands in this build, or leave the variable out.';
    throw new Fault(`no object is the one that the variable \`${name}\` names`, node.from, fix);
  }
}

function objectsOf(variable: Node, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => anyIds(resource).some((id) => isMeant(id, variable)));
}

type Values = ReadonlyMap<string, ScalarNode | undefined>;

function valueOf({ name, node }: Variable, resources: readonly Resource[]): ScalarNode | undefined {
  const [first, ...others] = objectsOf(node, resources);
  if (first === undefined) return undefined;
  if (others.length > 0)
    throw new Fault(`more than one object could give the variable \`${name}\``, node.from);
  const path =
    textAt(node, ['fieldref', 'fieldpath']) ?? textAt(node, ['fieldref', 'fieldPath']) ?? 'metadata.name';
  const value = slotsOf(first.node, splitFieldPath(withoutIndex(path)))[0]?.get();
  if (value?.kind === 'scalar') return value;
  throw new Fault(`the object of the variable \`${name}\` has no \`${path}\``, node.from);
}

/** `ports[0].port` is written `ports.0.port` elsewhere. */
function withoutIndex(path: string): string {
  return path.replaceAll(/\[(\d{1,6})\]/gu, '.$1');
}

function isMeant(id: ResId, node: Node): boolean {
  const { group, version } = groupVersion(textAt(node, ['objref', 'apiVersion']) ?? '');
  const wanted = {
    group: textAt(node, ['objref', 'group']) ?? group,
    version: textAt(node, ['objref', 'version']) ?? version,
    kind: textAt(node, ['objref', 'kind']) ?? '',
  };
  const namespace = textAt(node, ['objref', 'namespace']);
  return (
    isSelected(id, wanted) &&
    id.name === textAt(node, ['objref', 'name']) &&
    (namespace === undefined || namespace === id.namespace)
  );
}

function expanded(node: Node, values: Values): Node {
  if (node.kind === 'seq') return { ...node, items: node.items.map((item) => expanded(item, values)) };
  if (node.kind === 'map') {
    for (const [name, value] of node.fields) node.fields.set(name, expanded(value, values));
    return node;
  }
  if (typeof node.value !== 'string' || !node.value.includes('$(')) return node;
  const whole = /^\$\(([^()]+)\)$/u.exec(node.value)?.[1];
  const own = whole === undefined ? undefined : values.get(whole);
  if (own !== undefined) return { ...own, from: node.from };
  return scalar(expand(node.value, values), node.from);
}

/** As Kubernetes expands: `$$` is a dollar, what is unknown stays. */
function expand(text: string, values: Values): string {
  return text.replaceAll(/\$\$|\$\(([^()]*)\)/gu, (whole, name: string | undefined) => {
    if (name === undefined) return whole === '$$' ? '$' : whole;
    return values.get(name)?.text ?? whole;
  });
}
