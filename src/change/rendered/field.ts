import { indexLines, type Position } from '../../kernel/text.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';

/** The path of the field that stands at a place: `spec.template.spec.containers[0].image`. */
export function fieldAt(root: YamlNode, text: string, { line, column }: Position): string {
  const offset = (indexLines(text).starts[line - 1] ?? 0) + column - 1;
  let path = '';
  let here: YamlNode | undefined = root;
  while (here !== undefined) {
    const next: Step | undefined = stepTo(here, offset);
    if (next === undefined) break;
    path += typeof next.key === 'number' ? `[${next.key}]` : `${path === '' ? '' : '.'}${next.key}`;
    here = next.node;
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
