import { applyField, type FieldSpec } from '../field-spec.ts';
import { type Node, mapOf, type ScalarNode } from '../node.ts';
import type { Resource } from '../resource.ts';

export type Pairs = readonly (readonly [string, ScalarNode])[];

/** Sets labels or annotations wherever a list of fields says. */
export function setPairs(resources: readonly Resource[], pairs: Pairs, specs: readonly FieldSpec[]): void {
  if (pairs.length === 0) return;
  for (const { node } of resources) {
    for (const spec of specs)
      applyField(node, spec, { set: (old) => withPairs(old, pairs), make: () => mapOf() });
  }
}

function withPairs(old: Node, pairs: Pairs): Node {
  if (old.kind !== 'map') return old;
  for (const [name, { text, from }] of pairs)
    old.fields.set(name, { kind: 'scalar', value: text, text, from });
  return old;
}
