import { applyField, type FieldSpec } from '../field-spec.ts';
import { gvkOf, isSelected } from '../id.ts';
import { scalar } from '../node.ts';
import { orgId, remember, type Resource } from '../resource.ts';

const skipped = new Set(['CustomResourceDefinition', 'APIService', 'Namespace']);

export type Affix = { readonly prefix: string } | { readonly suffix: string };

/** Puts text before or after the names of all objects but those whose names mean something. */
export function affixNames(resources: readonly Resource[], affix: Affix, specs: readonly FieldSpec[]): void {
  for (const resource of resources) {
    const gvk = gvkOf(resource.node);
    if (skipped.has(orgId(resource).kind)) continue;
    for (const spec of specs.filter((one) => isSelected(gvk, one))) affixField(resource, affix, spec);
  }
}

function affixField(resource: Resource, affix: Affix, spec: FieldSpec): void {
  const text = 'prefix' in affix ? affix.prefix : affix.suffix;
  if (text === '') return;
  if (spec.path.join('/') === 'metadata/name') {
    if ('prefix' in affix) resource.prefixes.push(text);
    else resource.suffixes.push(text);
    remember(resource);
  }
  applyField(resource.node, spec, {
    set: (node) => {
      if (node.kind !== 'scalar') return node;
      return scalar('prefix' in affix ? text + node.text : node.text + text, node.from);
    },
  });
}
