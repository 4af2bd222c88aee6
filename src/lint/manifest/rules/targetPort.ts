import { itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import type { ManifestRule } from '../subject.ts';
import { plainSelector, isEmpty } from '../selector.ts';
import { portNamesOf } from '../ports.ts';

export const targetPort: ManifestRule = {
  id: 'targetPort',
  severity: 'error',
  summary: 'A Service sends traffic to a port that its pods name',
  why: 'With a name that no pod has, the Service has no endpoints.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  bad: [
    `${exampleDeployment({ container: '          ports:\n            - name: http\n              containerPort: 8080\n' })}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: demo
  ports:
    - port: 80
      targetPort: web
`,
  ],
  good: [
    `${exampleDeployment({ container: '          ports:\n            - name: http\n              containerPort: 8080\n' })}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: demo
  ports:
    - port: 80
      targetPort: http
`,
    `${exampleDeployment({ container: '          ports:\n            - name: http\n              containerPort: 8080\n' })}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: demo
  ports:
    - port: 80
      targetPort: 8080
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const selector = plainSelector(mapAt(resource.root, ['spec', 'selector']));
    const workloads = isEmpty(selector) ? [] : set.selected(resource.namespace, selector);
    if (workloads.length === 0) return;
    const names = new Set(workloads.flatMap(({ pod }) => portNamesOf(pod)));
    for (const port of itemsAt(resource.root, ['spec', 'ports'])) {
      const target = scalarAt(port, ['targetPort']);
      if (target === undefined || target.type !== 'string' || names.has(target.text)) continue;
      const hint = names.size === 0 ? 'they name no port' : `they name ${[...names].join(', ')}`;
      yield {
        at: target,
        message: `no container behind the Service has a port named \`${target.text}\`: ${hint}`,
      };
    }
  },
};
