import type { YamlNode } from '../../syntax/yaml/node.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import { entryOf, scalarAt } from '../../syntax/yaml/value.ts';

/** The place to point at for something about a whole resource: its name, else its kind. */
export function nameNode({ root }: Resource): YamlNode {
  return scalarAt(root, ['metadata', 'name']) ?? scalarAt(root, ['kind']) ?? root;
}

/** The place to point at for something that is missing from a spec: its key, else the name. */
export function specNode(resource: Resource): YamlNode {
  return entryOf(resource.root, 'spec')?.key ?? nameNode(resource);
}
