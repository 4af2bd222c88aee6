import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { monitoredPods, monitoredServices } from '../monitors.ts';
import { portNamesOf } from '../ports.ts';
import type { ManifestRule, PlacedResource, ResourceSet } from '../subject.ts';

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

const podMonitored = (port: string): string =>
  `${exampleContainer('      ports:\n        - name: metrics\n          containerPort: 9090\n')}---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: demo
spec:
  selector: {}
  podMetricsEndpoints:
    - port: ${port}
`;

export const monitorPort: ManifestRule = {
  id: 'monitorPort',
  severity: 'warning',
  summary: 'A monitor names a port that its Services or pods have',
  why: 'Nothing is scraped, and its alerts never fire.',
  docs: 'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
  bad: [monitored('http'), podMonitored('http')],
  good: [monitored('metrics'), podMonitored('metrics')],
  *check({ resource, set }) {
    const monitor = monitors[resource.kind];
    const names = monitor?.namesOf(resource, set);
    if (monitor === undefined || names === undefined) return;
    for (const endpoint of itemsAt(resource.root, ['spec', monitor.field])) {
      const port = scalarAt(endpoint, ['port']);
      if (port?.type !== 'string' || names.has(port.text)) continue;
      const message = `no ${monitor.what} that it selects here has a port named \`${port.text}\`; name one of theirs`;
      yield { at: port, message };
    }
  },
};

type Monitor = {
  readonly field: string;
  readonly what: string;
  /** Undefined where it selects nothing here, or everything. */
  readonly namesOf: (
    monitor: PlacedResource,
    set: ResourceSet,
  ) => ReadonlySet<string | undefined> | undefined;
};

const monitors: Readonly<Record<string, Monitor>> = {
  ServiceMonitor: { field: 'endpoints', what: 'Service', namesOf: namesOfServices },
  PodMonitor: { field: 'podMetricsEndpoints', what: 'pod', namesOf: namesOfPods },
};

function namesOfServices(monitor: PlacedResource, set: ResourceSet) {
  const found = monitoredServices(monitor, set);
  if (typeof found === 'string') return undefined;
  const ports = found.flatMap(({ root }) => itemsAt(root, ['spec', 'ports']));
  return new Set(ports.map((port) => stringAt(port, ['name'])));
}

function namesOfPods(monitor: PlacedResource, set: ResourceSet) {
  const found = monitoredPods(monitor, set);
  return typeof found === 'string' ? undefined : new Set(found.flatMap(({ pod }) => portNamesOf(pod)));
}
