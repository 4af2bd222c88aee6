import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { replicasOf } from '../workload.ts';
import type { ManifestRule, PlacedResource } from '../subject.ts';

const claim = `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n`;

export const sharedReadWriteOnce: ManifestRule = {
  id: 'sharedReadWriteOnce',
  severity: 'warning',
  summary: 'Several copies share only storage that several nodes can mount',
  why: 'Copies that land on another node never start.',
  docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  bad: [`${claim}---\n${deployment(2)}`],
  good: [`${claim}---\n${deployment(1)}`, deployment(2)],
  *check({ resource, pod, set }) {
    const replicas = replicasOf(resource, pod);
    if (replicas === undefined || resource.kind === 'StatefulSet' || (set.scaledTo(resource) ?? replicas) < 2)
      return;
    for (const volume of itemsAt(pod?.spec, ['volumes'])) {
      const name = scalarAt(volume, ['persistentVolumeClaim', 'claimName']);
      if (
        name === undefined ||
        !isForOneNode(set.named('PersistentVolumeClaim', resource.namespace, name.text)[0])
      )
        continue;
      const message = `the claim \`${name.text}\` is for one node, and copies on others wait for ever; use ReadWriteMany, a StatefulSet or one copy`;
      yield { at: name, message };
    }
  },
};

function isForOneNode(claim: PlacedResource | undefined): boolean {
  const modes = itemsAt(claim?.root, ['spec', 'accessModes']).map((mode) => scalarAt(mode)?.text ?? '');
  return modes.length > 0 && modes.every((mode) => mode.startsWith('ReadWriteOnce'));
}

function deployment(replicas: number): string {
  return exampleDeployment({
    spec: `  replicas: ${replicas}\n`,
    pod: '      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: data\n',
  });
}
