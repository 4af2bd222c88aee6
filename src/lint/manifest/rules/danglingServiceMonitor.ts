import { mapAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { monitoredServices } from '../monitors.ts';
import { describeSelector, labelSelector } from '../selector.ts';
import type { ManifestRule } from '../subject.ts';

export const danglingServiceMonitor: ManifestRule = {
  id: 'danglingServiceMonitor',
  severity: 'info',
  aliases: ['kube-linter:dangling-servicemonitor'],
  summary: 'A ServiceMonitor finds Services',
  why: 'Nothing is scraped, and its alerts never fire.',
  docs: kubeLinterDocs('dangling-servicemonitor'),
  bad: [
    `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: demo
spec:
  selector:
    matchLabels:
      app: other
`,
  ],
  good: [
    `apiVersion: v1
kind: Service
metadata:
  name: web
  labels:
    app: web
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: demo
spec:
  selector:
    matchLabels:
      app: web
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'ServiceMonitor' || monitoredServices(resource, set) !== 'none') return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const message = `no Service here has the labels ${describeSelector(labelSelector(node))}; mend the selector, unless it lives elsewhere`;
    yield { at: node ?? specNode(resource), message };
  },
};
