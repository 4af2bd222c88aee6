import { isKustomizationPath } from '../kustomization.ts';
import type { PlacedResource, ResourceSet } from './subject.ts';

/** All that kustomize builds; Flux has a kind of that name, too. */
export function kustomizationsOf(set: ResourceSet): readonly PlacedResource[] {
  return ['Kustomization', 'Component'].flatMap((kind) => set.ofKind(kind)).filter(isOfKustomize);
}

export function isOfKustomize({ apiVersion, kind, path }: PlacedResource): boolean {
  if (kind !== 'Kustomization' && kind !== 'Component') return false;
  return apiVersion === '' ? isKustomizationPath(path) : apiVersion.startsWith('kustomize.config.k8s.io/');
}
