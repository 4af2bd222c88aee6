import { at, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import { indexByLabels } from '../label-index.ts';
import { once } from '../once.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule, PlacedResource } from '../subject.ts';
import { toLabels } from '../workload.ts';
import { labelSelector, isEmpty, describeSelector } from '../selector.ts';
import { specNode } from '../head.ts';

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
    if (resource.kind !== 'ServiceMonitor') return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const selector = labelSelector(node);
    const namespaces = namespacesOf(resource);
    if (isEmpty(selector) && namespaces === 'any') return;
    const isFound = services(set)(selector).some(
      ({ namespace }) => namespaces === 'any' || namespaces.includes(namespace),
    );
    if (isFound) return;
    const message = `no Service here has the labels ${describeSelector(selector)}; mend the selector, unless it lives elsewhere`;
    yield { at: node ?? specNode(resource), message };
  },
};

function namespacesOf(monitor: PlacedResource): readonly string[] | 'any' {
  const node = at(monitor.root, ['spec', 'namespaceSelector']);
  if (isTrue(at(node, ['any']))) return 'any';
  const names = itemsAt(node, ['matchNames']).map((name) => scalarAt(name)?.text ?? '');
  return names.length > 0 ? names : [monitor.namespace];
}

const services = once((set) =>
  indexByLabels(set.ofKind('Service'), ({ root }) => toLabels(mapAt(root, ['metadata', 'labels']))),
);
