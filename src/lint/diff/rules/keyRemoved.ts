import { entryOf, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import { nameNode } from '../../manifest/head.ts';
import { once } from '../../manifest/once.ts';
import { containersOf, podOf } from '../../manifest/pods.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { keptOf } from '../kept.ts';
import type { DiffRule } from '../subject.ts';

const reader = exampleContainer(
  '      env:\n        - name: B\n          valueFrom:\n            configMapKeyRef:\n              name: settings\n              key: b\n',
);

export const keyRemoved: DiffRule = {
  id: 'keyRemoved',
  severity: 'warning',
  summary: 'A key is removed after its last reader',
  why: 'Pods that run go on; the next one waits in CreateContainerConfigError.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  bad: [
    {
      'base.yaml': `${settings('a: x\n  b: y')}---\n${reader}`,
      'head.yaml': `${settings('a: x')}---\n${reader}`,
    },
  ],
  good: [
    {
      'base.yaml': `${settings('a: x\n  b: y')}---\n${reader}`,
      'head.yaml': `${settings('b: x')}---\n${reader}`,
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'ConfigMap', 'Secret');
    if (kept === undefined) return;
    const gone = keysOf(kept.old).filter((key) => !keysOf(kept.now).includes(key));
    const asked = gone.filter((key) =>
      askers(subject.set).has(`${kept.now.kind}/${kept.now.namespace}/${kept.now.name}/${key}`),
    );
    if (asked.length > 0)
      yield {
        at: nameNode(kept.now),
        message: `${asked.map((key) => `\`${key}\``).join(', ')} is gone, and pods still ask for it: new ones will not start; keep it until nobody does`,
      };
  },
};

function keysOf({ root }: PlacedResource): string[] {
  return ['data', 'stringData', 'binaryData'].flatMap((part) =>
    (mapAt(root, [part])?.entries ?? []).map(({ name }) => name),
  );
}

const references = [
  ['configMapKeyRef', 'ConfigMap'],
  ['secretKeyRef', 'Secret'],
] as const;

/** Every key that a variable of a container is taken from. */
const askers = once(
  (set) =>
    new Set(
      set.all.flatMap((resource) => {
        const pod = podOf(resource);
        return (pod === undefined ? [] : containersOf(pod)).flatMap(({ node }) =>
          itemsAt(node, ['env']).flatMap((variable) =>
            references.flatMap(([field, kind]) => {
              const source = entryOf(mapAt(variable, ['valueFrom']), field)?.value;
              const [name, key] = [scalarAt(source, ['name'])?.text, scalarAt(source, ['key'])?.text];
              const isOptional = scalarAt(source, ['optional'])?.value === true;
              return name === undefined || key === undefined || isOptional
                ? []
                : [`${kind}/${resource.namespace}/${name}/${key}`];
            }),
          ),
        );
      }),
    ),
);

function settings(lines: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  ${lines}\n`;
}
