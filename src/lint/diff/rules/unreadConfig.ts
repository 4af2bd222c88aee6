import { at, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { nameNode } from '../../manifest/head.ts';
import { once } from '../../manifest/once.ts';
import { containersOf, podOf } from '../../manifest/pods.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';
import { keptOf } from '../kept.ts';
import { isSame } from '../same.ts';
import type { DiffRule } from '../subject.ts';

export const unreadConfig: DiffRule = {
  id: 'unreadConfig',
  severity: 'info',
  summary: 'A changed ConfigMap reaches the pods that read it',
  why: 'Running pods keep the variables that they started with.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
  bad: [
    {
      'base.yaml': `${settings('a: x')}---\n${reading('')}`,
      'head.yaml': `${settings('a: y')}---\n${reading('')}`,
    },
  ],
  good: [
    {
      'base.yaml': `${settings('a: x')}---\n${reading('')}`,
      'head.yaml': `${settings('a: y')}---\n${reading('      annotations:\n        rolled: "2"\n')}`,
    },
    {
      'base.yaml': `${settings('a: x')}---\n${reading('')}`,
      'head.yaml': `${settings('a: x')}---\n${reading('')}`,
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'ConfigMap');
    if (kept === undefined || isSame(at(kept.old.root, ['data']), at(kept.now.root, ['data']))) return;
    const readers = variableReaders(subject.set).get(`${kept.now.namespace}/${kept.now.name}`) ?? [];
    const first = readers.find((reader) => !isRolled(reader, subject.base));
    if (first !== undefined)
      yield {
        at: nameNode(kept.now),
        message: `${first.kind} \`${first.name}\` reads it into variables when it starts, and nothing restarts it; use a configMapGenerator or change a pod annotation along with it`,
      };
  },
};

/** Workloads whose containers take variables from a ConfigMap, by its namespace and name. Jobs start anew by themselves. */
const variableReaders = once((set) => {
  const readers = new Map<string, PlacedResource[]>();
  for (const resource of set.all) {
    if (!['Deployment', 'StatefulSet', 'DaemonSet'].includes(resource.kind)) continue;
    for (const name of new Set(namesIn(resource))) {
      const key = `${resource.namespace}/${name}`;
      readers.set(key, [...(readers.get(key) ?? []), resource]);
    }
  }
  return readers;
});

function namesIn(resource: PlacedResource): string[] {
  const pod = podOf(resource);
  return (pod === undefined ? [] : containersOf(pod)).flatMap(({ node }) =>
    [
      ...itemsAt(node, ['env']).map((variable) =>
        scalarAt(variable, ['valueFrom', 'configMapKeyRef', 'name']),
      ),
      ...itemsAt(node, ['envFrom']).map((source) => scalarAt(source, ['configMapRef', 'name'])),
    ].flatMap((name) => (name === undefined ? [] : [name.text])),
  );
}

/** Whatever changes in its template rolls a workload out. */
function isRolled({ kind, namespace, name, root }: PlacedResource, base: ResourceSet): boolean {
  const [before] = base.named(kind, namespace, name);
  return !isSame(at(before?.root, ['spec', 'template']), at(root, ['spec', 'template']));
}

function settings(line: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  ${line}\n`;
}

function reading(metadata: string): string {
  const deployment = exampleDeployment({
    container: '          envFrom:\n            - configMapRef:\n                name: settings\n',
  });
  return deployment.replace(
    '      labels:\n        app: demo\n    spec',
    `${metadata}      labels:\n        app: demo\n    spec`,
  );
}
