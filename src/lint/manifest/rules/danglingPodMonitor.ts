import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { specNode } from '../head.ts';
import { monitoredPods } from '../monitors.ts';
import { describeSelector, labelSelector } from '../selector.ts';
import type { ManifestRule } from '../subject.ts';

const monitor = (app: string): string =>
  `${exampleDeployment({})}---\napiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata:\n  name: demo\nspec:\n  selector:\n    matchLabels:\n      app: ${app}\n`;

export const danglingPodMonitor: ManifestRule = {
  id: 'danglingPodMonitor',
  severity: 'info',
  summary: 'A PodMonitor finds pods',
  why: 'Nothing is scraped, and its alerts never fire.',
  docs: 'https://prometheus-operator.dev/docs/developer/getting-started/#using-podmonitors',
  bad: [monitor('other')],
  good: [
    monitor('demo'),
    monitor('demo').replace(
      'spec:\n  selector:\n    m',
      'spec:\n  namespaceSelector:\n    any: true\n  selector:\n    m',
    ),
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'PodMonitor' || monitoredPods(resource, set) !== 'none') return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const message = `no workload here has the labels ${describeSelector(labelSelector(node))}; mend the selector, unless it lives elsewhere`;
    yield { at: node ?? specNode(resource), message };
  },
};
