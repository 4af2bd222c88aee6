import { at, entryOf, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule, PlacedResource, ResourceSet } from '../subject.ts';

const sources = [
  ['configMapKeyRef', 'ConfigMap'],
  ['secretKeyRef', 'Secret'],
] as const;

export const unknownEnvSource: ManifestRule = {
  id: 'unknownEnvSource',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:env-var-value-from'],
  summary: 'A ConfigMap or Secret that a variable comes from exists, with its key',
  why: 'The container waits in CreateContainerConfigError until it does.',
  docs: kubeLinterDocs('env-var-value-from'),
  bad: [
    exampleContainer(
      '      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: missing\n              key: a\n',
    ),
  ],
  good: [
    exampleContainer(
      '      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: missing\n              key: a\n              optional: true\n',
    ),
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  a: b
---
apiVersion: v1
kind: Pod
metadata:
  name: demo
spec:
  containers:
    - name: app
      image: a:1
      env:
        - name: A
          valueFrom:
            configMapKeyRef:
              name: settings
              key: a
`,
  ],
  *check({ resource, containers, set }) {
    for (const container of containers) {
      for (const variable of itemsAt(container.node, ['env'])) {
        for (const [key, kind] of sources)
          yield* unresolved({ at: at(variable, ['valueFrom', key]), kind }, resource, set);
      }
    }
  },
};

type Reference = { readonly at: YamlNode | undefined; readonly kind: 'ConfigMap' | 'Secret' };

function* unresolved(reference: Reference, resource: PlacedResource, set: ResourceSet): Generator<Report> {
  const name = scalarAt(reference.at, ['name']);
  const key = scalarAt(reference.at, ['key']);
  if (name === undefined || key === undefined || isTrue(scalarAt(reference.at, ['optional']))) return;
  const [holder] = set.named(reference.kind, resource.namespace, name.text);
  if (holder === undefined) {
    yield { at: name, message: `there is no ${reference.kind} \`${name.text}\` here; it may live elsewhere` };
  } else if (
    !['data', 'stringData', 'binaryData'].some(
      (data) => entryOf(at(holder.root, [data]), key.text) !== undefined,
    )
  ) {
    yield { at: key, message: `the ${reference.kind} \`${name.text}\` has no key \`${key.text}\`` };
  }
}
