import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { monitoredServices } from '../monitors.ts';
import type { ManifestRule } from '../subject.ts';

const monitored = (port: string): string => `apiVersion: v1
kind: Service
metadata:
  name: web
  labels:
    app: web
spec:
  ports:
    - name: metrics
      port: 9090
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: demo
spec:
  selector:
    matchLabels:
      app: web
  endpoints:
    - port: ${port}
`;

export const monitorPort: ManifestRule = {
  id: 'monitorPort',
  severity: 'warning',
  summary: 'A ServiceMonitor names a port that its Services have',
  why: 'Nothing is scraped, and its alerts never fire.',
  docs: 'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
  bad: [monitored('http')],
  good: [monitored('metrics')],
  *check({ resource, set }) {
    if (resource.kind !== 'ServiceMonitor') return;
    const found = monitoredServices(resource, set);
    if (typeof found === 'string') return;
    const ports = found.flatMap(({ root }) => itemsAt(root, ['spec', 'ports']));
    const names = new Set(ports.map((port) => stringAt(port, ['name'])));
    for (const endpoint of itemsAt(resource.root, ['spec', 'endpoints'])) {
      const port = scalarAt(endpoint, ['port']);
      if (port?.type !== 'string' || names.has(port.text)) continue;
      const message = `no Service that it selects here has a port named \`${port.text}\`; name one of theirs`;
      yield { at: port, message };
    }
  },
};
