import type { YamlNode } from './node.ts';
import type { Path } from './value.ts';

/** The path of the deepest field that stands at an offset. */
export function pathAt(root: YamlNode, offset: number): Path {
  const path: (string | number)[] = [];
  let step = stepTo(root, offset);
  while (step !== undefined) {
    path.push(step.key);
    step = stepTo(step.node, offset);
  }
  return path;
}

type Step = { readonly key: string | number; readonly node: YamlNode };

function stepTo(node: YamlNode, offset: number): Step | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.findLast(
      ({ key, value }) => key.start <= offset && offset < Math.max(value.end, key.end + 1),
    );
    return entry === undefined ? undefined : { key: entry.name, node: entry.value };
  }
  if (node.kind !== 'seq') return undefined;
  const index = node.items.findLastIndex(
    ({ start, end }) => start <= offset && offset < Math.max(end, start + 1),
  );
  const item = node.items[index];
  return item === undefined ? undefined : { key: index, node: item };
}
