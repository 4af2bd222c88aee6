import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';

export const headlessService: ManifestRule = {
  id: 'headlessService',
  severity: 'info',
  aliases: ['kube-score:statefulset-has-servicename'],
  summary: 'The pods of a StatefulSet are named by a headless Service',
  why: 'Members of a database find each other by these names.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  bad: [stateful('missing'), `${stateful('db')}---\n${service('')}`],
  good: [`${stateful('db')}---\n${service('  clusterIP: None\n')}`],
  *check({ resource, set }) {
    if (resource.kind !== 'StatefulSet' || !resource.apiVersion.startsWith('apps/')) return;
    const name = scalarAt(resource.root, ['spec', 'serviceName']);
    if (name === undefined || name.text === '') return;
    const [service] = set.named('Service', resource.namespace, name.text);
    if (service === undefined) {
      yield {
        at: name,
        message: `there is no Service \`${name.text}\` here to name its pods; it may live elsewhere`,
      };
    } else if (scalarAt(service.root, ['spec', 'clusterIP'])?.text !== 'None') {
      yield {
        at: name,
        message: `the Service \`${name.text}\` is not headless, so the pods have no names of their own; set \`clusterIP: None\``,
      };
    }
  },
};

function stateful(name: string): string {
  return `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: ${name}
  selector:
    matchLabels:
      app: db
  template:
    metadata:
      labels:
        app: db
    spec:
      containers:
        - name: db
          image: registry.example/db:1
`;
}

function service(line: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n${line}  selector:\n    app: db\n  ports:\n    - port: 5432\n`;
}
