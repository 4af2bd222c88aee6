import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule, PlacedResource } from '../subject.ts';
import { backendsOf } from '../backends.ts';

export const danglingIngress: ManifestRule = {
  id: 'danglingIngress',
  severity: 'info',
  aliases: ['kube-linter:dangling-ingress', 'kube-score:ingress-targets-service'],
  summary: 'An Ingress sends traffic to a port of a Service',
  why: 'The visitor gets an error of the controller.',
  docs: kubeLinterDocs('dangling-ingress'),
  bad: [
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: demo
spec:
  defaultBackend:
    service:
      name: missing
      port:
        number: 80
`,
  ],
  good: [
    `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - name: http
      port: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: demo
spec:
  defaultBackend:
    service:
      name: web
      port:
        name: http
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'Ingress') return;
    const asked = new Set<string>();
    for (const { service, port } of backendsOf(resource)) {
      const key = `${service.text}:${port?.text ?? ''}`;
      if (asked.has(key)) continue;
      asked.add(key);
      const [found] = set.named('Service', resource.namespace, service.text);
      if (found === undefined) {
        yield { at: service, message: `there is no Service \`${service.text}\` here; it may live elsewhere` };
      } else if (port !== undefined && !hasPort(found, port)) {
        yield {
          at: port,
          severity: 'warning',
          message: `the Service \`${service.text}\` has no port \`${port.text}\``,
        };
      }
    }
  },
};

function hasPort(service: PlacedResource, port: YamlScalar): boolean {
  const ports = itemsAt(service.root, ['spec', 'ports']);
  return ports.some((item) => ['port', 'name'].some((key) => scalarAt(item, [key])?.text === port.text));
}
