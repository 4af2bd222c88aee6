import { dirname, join } from '../../kernel/paths.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { itemsAt, stringAt } from '../../syntax/yaml/value.ts';

export function isKustomization(path: string): boolean {
  return /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/u.test(path);
}

/** The files that a Kustomization names as patches, relative to its own folder. */
export function patchesNamed(text: string): string[] {
  const parsed = parse(text);
  const root = parsed.ok ? parsed.value.root : undefined;
  const merged = itemsAt(root, ['patchesStrategicMerge']).flatMap((item) => stringAt(item) ?? []);
  return [...merged, ...pathsIn(root, 'patches'), ...pathsIn(root, 'patchesJson6902')];
}

/** Whether the Kustomization at `path` names the file `other`; both relative to one root. */
export function namesPatch(path: string, text: string, other: string): boolean {
  return patchesNamed(text).some((patch) => join(dirname(path), patch) === join(other));
}

function pathsIn(root: YamlNode | undefined, key: string): string[] {
  return itemsAt(root, [key]).flatMap((item) => stringAt(item, ['path']) ?? []);
}
