import { join } from '../../kernel/paths.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { entriesOf } from '../kustomization.ts';

/** Whether the Kustomization at `path` names the file `other` as a patch; both relative to one root. */
export function namesPatch(path: string, text: string, other: string): boolean {
  const parsed = parse(text);
  const root = parsed.ok ? parsed.value.root : undefined;
  if (root?.kind !== 'map') return false;
  return entriesOf(root, path).some((entry) => entry.role === 'patch' && entry.path === join(other));
}
