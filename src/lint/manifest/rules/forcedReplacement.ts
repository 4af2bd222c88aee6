import { at, entryOf, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import type { PlacedResource } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

export const forcedReplacement: ManifestRule = {
  id: 'forcedReplacement',
  severity: 'warning',
  summary: 'What holds data is not replaced by force',
  why: 'A claim or StatefulSet that is deleted takes its data along.',
  docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#replace-resource-instead-of-applying-changes',
  bad: [claimWith('Replace=true,Force=true')],
  good: [claimWith('Prune=false')],
  *check({ resource }) {
    for (const node of switchesOf(resource))
      yield {
        at: node,
        message: `\`${node.text}\` deletes and makes anew what cannot be changed, and data goes with it; leave it out`,
      };
  },
};

const holders = new Set(['PersistentVolumeClaim', 'PersistentVolume', 'StatefulSet', 'Namespace']);

function switchesOf({ kind, root }: PlacedResource): YamlScalar[] {
  if (!holders.has(kind)) return [];
  const annotations = at(root, ['metadata', 'annotations']);
  const argo = scalarAt(entryOf(annotations, 'argocd.argoproj.io/sync-options')?.value);
  const flux = scalarAt(entryOf(annotations, 'kustomize.toolkit.fluxcd.io/force')?.value);
  return [...only(argo, isForced), ...only(flux, (text) => /^enabled$/iu.test(text))];
}

function only(node: YamlScalar | undefined, holds: (text: string) => boolean): YamlScalar[] {
  return node !== undefined && holds(node.text) ? [node] : [];
}

function isForced(options: string): boolean {
  const list = new Set(options.split(',').map((option) => option.trim()));
  return list.has('Force=true') && list.has('Replace=true');
}

function claimWith(options: string): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    argocd.argoproj.io/sync-options: ${options}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
`;
}
