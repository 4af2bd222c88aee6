import { mapAt } from '../../syntax/yaml/value.ts';
import type { PlacedResource } from '../manifest/subject.ts';

/** A hook or an object that is replaced by force is made anew and not changed. */
export function isMadeAnew({ root }: PlacedResource): boolean {
  const annotations = mapAt(root, ['metadata', 'annotations'])?.entries ?? [];
  return annotations.some(({ name, value }) => {
    const text = value.kind === 'scalar' ? value.text : '';
    if (name === 'argocd.argoproj.io/hook' || name === 'helm.sh/hook') return true;
    if (name === 'argocd.argoproj.io/sync-options') return /Replace=true|Force=true/u.test(text);
    return name === 'kustomize.toolkit.fluxcd.io/force' && text.toLowerCase() === 'enabled';
  });
}
