import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { unknownClass } from '../named-classes.ts';
import type { ManifestRule, ManifestSubject } from '../subject.ts';

const claim = (name: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: demo
spec:
  storageClassName: ${name}
  accessModes: [ReadWriteOnce]
  resources: {requests: {storage: 1Gi}}
`;

export const storageClass: ManifestRule = {
  id: 'storageClass',
  severity: 'error',
  summary: 'A claim asks for a storage class that the clusters have',
  why: 'The policy names them under `storageClasses`; a claim of another one waits for ever.',
  docs: 'https://kubernetes.io/docs/concepts/storage/storage-classes/',
  bad: [{ config: 'storageClasses: [gp3]', 'claim.yaml': claim('standard') }],
  good: [
    { config: 'storageClasses: [gp3]', 'claim.yaml': claim('gp3') },
    { config: 'storageClasses: [gp3]', 'claim.yaml': claim("''") },
    claim('standard'),
  ],
  *check(subject) {
    for (const named of classesOf(subject))
      yield* unknownClass('storage class', named, subject.settings.storageClasses);
  },
};

function classesOf({ resource }: ManifestSubject): readonly (YamlScalar | undefined)[] {
  const path = ['spec', 'storageClassName'];
  if (resource.kind === 'PersistentVolumeClaim') return [scalarAt(resource.root, path)];
  if (resource.kind !== 'StatefulSet') return [];
  return itemsAt(resource.root, ['spec', 'volumeClaimTemplates']).map((claim) => scalarAt(claim, path));
}
