import { mapAt } from '../../syntax/yaml/value.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';

/** How an object is deleted and created where others are changed: each time, or where the server takes no change. */
export type MadeAnew = 'always' | 'by force';

export function madeAnew({ root }: Pick<Resource, 'root'>): MadeAnew | undefined {
  const annotations = mapAt(root, ['metadata', 'annotations'])?.entries ?? [];
  const ways = annotations.map(({ name, value }) => wayOf(name, value.kind === 'scalar' ? value.text : ''));
  return ways.find((way) => way === 'always') ?? ways.find((way) => way !== undefined);
}

/** Hooks are deleted before they are made, unless they say otherwise. */
function wayOf(name: string, text: string): MadeAnew | undefined {
  if (name === 'argocd.argoproj.io/hook' || name === 'helm.sh/hook') return 'always';
  if (name === 'argocd.argoproj.io/sync-options')
    return /\bForce=true\b/u.test(text) ? 'by force' : undefined;
  return name === 'kustomize.toolkit.fluxcd.io/force' && /^enabled$/iu.test(text) ? 'by force' : undefined;
}
