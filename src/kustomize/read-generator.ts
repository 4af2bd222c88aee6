import type { Generator } from './generate/objects.ts';
import { isTrue, textsOf } from './kustomization.ts';
import { type MapNode, nodeAt, type Node, pairsOf, textAt } from './node.ts';
import type { Pairs } from './transform/metadata.ts';

/** A generator as an entry of a Kustomization, with the options of all. */
export function readGenerator(kind: Generator['kind'], node: MapNode, shared: Node | undefined): Generator {
  const env = textAt(node, ['env']);
  const envs = textsOf(node, ['envs']);
  const single = nodeAt(node, ['env']);
  const all = shared === undefined ? [] : [shared];
  const own = nodeAt(node, ['options']);
  const options = own === undefined ? all : [...all, own];
  return {
    kind,
    name: textAt(node, ['name']) ?? textAt(node, ['metadata', 'name']) ?? '',
    namespace: textAt(node, ['namespace']) ?? textAt(node, ['metadata', 'namespace']),
    type: textAt(node, ['type']),
    behavior: behaviorOf(textAt(node, ['behavior'])),
    literals: textsOf(node, ['literals']),
    files: textsOf(node, ['files']),
    envs: env !== undefined && single?.kind === 'scalar' ? [single, ...envs] : envs,
    labels: merged(options, 'labels'),
    annotations: merged(options, 'annotations'),
    immutable: options.some((one) => isTrue(one, ['immutable'])),
    hashed: !options.some((one) => isTrue(one, ['disableNameSuffixHash'])),
    from: node.from,
  };
}

function merged(options: readonly Node[], name: 'labels' | 'annotations'): Pairs {
  return [...new Map(options.flatMap((one) => pairsOf(nodeAt(one, [name]))))];
}

function behaviorOf(text: string | undefined): Generator['behavior'] {
  return text === 'merge' || text === 'replace' ? text : 'create';
}
