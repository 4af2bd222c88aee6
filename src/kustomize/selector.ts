import { RE2JS } from 're2js';
import { Fault } from './fault.ts';
import { effectiveNamespace, gvkOf } from './id.ts';
import { type Node, pairsOf, nodeAt, type Origin, textAt } from './node.ts';
import { matchesLabels } from './label-selector.ts';
import { curId, orgId, type Resource } from './resource.ts';

/** Which objects a patch is for: regular expressions over the whole of each part. */
export type Selector = {
  readonly group: string | undefined;
  readonly version: string | undefined;
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly labels: string | undefined;
  readonly annotations: string | undefined;
  readonly from: Origin | undefined;
};

export function readSelector(node: Node): Selector {
  return {
    group: textAt(node, ['group']),
    version: textAt(node, ['version']),
    kind: textAt(node, ['kind']),
    name: textAt(node, ['name']),
    namespace: textAt(node, ['namespace']),
    labels: textAt(node, ['labelSelector']),
    annotations: textAt(node, ['annotationSelector']),
    from: node.from,
  };
}

export function select(resources: readonly Resource[], selector: Selector): Resource[] {
  const is = matcher(selector);
  return resources.filter((resource) => is(resource));
}

function matcher(selector: Selector): (resource: Resource) => boolean {
  const { from } = selector;
  const group = pattern(selector.group, from);
  const version = pattern(selector.version, from);
  const kind = pattern(selector.kind, from);
  const name = pattern(selector.name, from);
  const namespace = pattern(selector.namespace, from);
  return (resource) => {
    const gvk = gvkOf(resource.node);
    const ids = [orgId(resource), curId(resource)];
    if (!group(gvk.group) || !version(gvk.version) || !kind(gvk.kind)) return false;
    if (!ids.some((id) => name(id.name))) return false;
    if (!ids.some((id) => namespace(effectiveNamespace(id)))) return false;
    return hasMetadata(resource, selector);
  };
}

function hasMetadata({ node }: Resource, { labels, annotations, from }: Selector): boolean {
  const of = (name: string) =>
    new Map(pairsOf(nodeAt(node, ['metadata', name])).map(([key, value]) => [key, value.text]));
  if (labels !== undefined && !matchesLabels(labels, of('labels'), from)) return false;
  return annotations === undefined || matchesLabels(annotations, of('annotations'), from);
}

const plain = /^[\w/:-]*$/u;

/** Go's own syntax, in linear time: a stranger wrote it. */
export function pattern(source: string | undefined, from: Origin | undefined): (text: string) => boolean {
  if (source === undefined || source === '') return () => true;
  if (plain.test(source)) return (text) => text === source;
  try {
    const expression = RE2JS.compile(`^(?:${source})$`);
    return (text) => expression.matches(text);
  } catch {
    throw new Fault(`\`${source.slice(0, 40)}\` is no regular expression`, from);
  }
}
