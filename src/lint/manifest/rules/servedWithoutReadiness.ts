import { itemsAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { servicesOf } from '../finders.ts';
import { headOf } from '../pods.ts';
import { fixByPort } from '../probes.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';
import { labelsOf, hasKey } from '../workload.ts';

export const servedWithoutReadiness: ManifestRule = {
  id: 'servedWithoutReadiness',
  severity: 'warning',
  aliases: ['kube-score:pod-probes'],
  fixable: true,
  summary: 'Pods behind a Service say when they are ready',
  why: 'Without a readiness probe traffic comes before the program can answer, so every rollout loses requests.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes',
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
      targetPort: http
`,
  ],
  good: [
    `${exampleDeployment({ container: '          ports:\n            - name: http\n              containerPort: 8080\n          readinessProbe:\n            tcpSocket:\n              port: http\n' })}---
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
    exampleDeployment({
      container: '          ports:\n            - name: http\n              containerPort: 8080\n',
    }),
  ],
  *check({ resource, pod, containers, set, text }) {
    if (pod === undefined) return;
    const served = containers.filter(
      ({ role, node }) => role === 'container' && itemsAt(node, ['ports']).length > 0,
    );
    const bare = served.filter(({ node }) => !hasKey(node, 'readinessProbe'));
    const [service] = bare.length === 0 ? [] : servicesOf(set)(resource.namespace, labelsOf(pod));
    if (service === undefined || bare.length < served.length) return;
    for (const container of bare) {
      const message = `the Service \`${service.name}\` sends traffic to ${containerName(container)} before it is ready; add a readinessProbe`;
      yield {
        at: headOf(container.node),
        message,
        ...fixByPort(container.node, 'readinessProbe', { resource, text }),
      };
    }
  },
};
