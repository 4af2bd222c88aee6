import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import type { Container } from '../../manifest/pods.ts';
import { containerName } from '../../manifest/security-context.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

const mount = '      volumeMounts:\n        - name: data\n          mountPath: /data\n';

export const mountedVolume: ManifestRule = {
  id: 'mountedVolume',
  severity: 'error',
  summary: 'A container mounts volumes that its pod has',
  why: 'The API server refuses a pod that mounts a volume which nobody declares.',
  docs: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  bad: [exampleContainer(mount)],
  good: [
    exampleContainer(mount, '  volumes:\n    - name: data\n      emptyDir: {}\n'),
    `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: a
spec:
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      containers:
        - name: a
          image: a:1
          volumeMounts: [{name: data, mountPath: /data}]
  volumeClaimTemplates:
    - metadata: {name: data}
`,
  ],
  *check({ resource, pod, containers }) {
    const volumes = itemsAt(pod?.spec, ['volumes']).map((volume) => stringAt(volume, ['name']));
    const claims = itemsAt(resource.root, ['spec', 'volumeClaimTemplates']);
    const known = new Set([...volumes, ...claims.map((claim) => stringAt(claim, ['metadata', 'name']))]);
    for (const container of containers) {
      for (const name of mountsOf(container)) {
        if (known.has(name.text)) continue;
        const message = `${containerName(container)} mounts \`${name.text}\`, which is no volume of the pod; add it to \`volumes\``;
        yield { at: name, message };
      }
    }
  },
};

function mountsOf({ node }: Container): readonly YamlScalar[] {
  return ['volumeMounts', 'volumeDevices']
    .flatMap((key) => itemsAt(node, [key]))
    .map((mount) => scalarAt(mount, ['name']))
    .filter((name) => name !== undefined)
    .filter(({ type }) => type === 'string');
}
