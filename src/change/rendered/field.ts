import { indexLines, type Position } from '../../kernel/text.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { pathAt } from '../../syntax/yaml/path-at.ts';

/** The path of the field that stands at a place: `spec.template.spec.containers[0].image`. */
export function fieldAt(root: YamlNode, text: string, { line, column }: Position): string {
  const offset = (indexLines(text).starts[line - 1] ?? 0) + column - 1;
  let path = '';
  for (const key of pathAt(root, offset))
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${key}`;
  return path;
}
