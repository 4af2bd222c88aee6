import type { Edit } from '../../../kernel/text.ts';
import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { closest } from '../../../kernel/closest.ts';
import { replaceScalar } from '../edit.ts';
import { fixBy } from '../fix.ts';
import { itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import type { ManifestRule } from '../subject.ts';
import { plainSelector, isEmpty } from '../selector.ts';
import { portNamesOf } from '../ports.ts';

export const targetPort: ManifestRule = {
  id: 'targetPort',
  severity: 'error',
  fixable: true,
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
      targetPort: htp
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
  *check({ resource, set, text }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const selector = plainSelector(mapAt(resource.root, ['spec', 'selector']));
    const workloads = isEmpty(selector) ? [] : set.selected(resource.namespace, selector);
    if (workloads.length === 0) return;
    const names = new Set(workloads.flatMap(({ pod }) => portNamesOf(pod)));
    for (const port of itemsAt(resource.root, ['spec', 'ports'])) {
      const target = scalarAt(port, ['targetPort']);
      if (target === undefined || target.type !== 'string' || names.has(target.text)) continue;
      const hint = names.size === 0 ? 'they name no port' : `they name ${[...names].join(', ')}`;
      const near = nearEdits(target, names);
      yield {
        ...fixBy({ resource, text }, near, 'Name the port that is there'),
        at: target,
        message: `no container behind the Service has a port named \`${target.text}\`: ${hint}`,
      };
    }
  },
};

function nearEdits(target: YamlScalar, names: ReadonlySet<string>): Edit[] {
  const near = closest(target.text, [...names]);
  return near === undefined ? [] : replaceScalar(target, near);
}
