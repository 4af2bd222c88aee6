import type { Workload } from '../spec/spec.ts';
import { block, given, head, selectorOf, withFragments } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { portsOf } from './pods/ports.ts';
import { hasService } from './service.ts';

export const serviceMonitor: Manifest = {
  id: 'serviceMonitor',
  kind: 'ServiceMonitor',
  wanted: (workload, terms) => workload.extras.includes('serviceMonitor') && hasService(workload, terms),
  why: { en: 'tells Prometheus where its metrics are', zh: '告诉 Prometheus 在哪里采集指标' },
  fill: (workload, terms) => {
    const filling = {
      ...head(workload, terms),
      selector: block(selectorOf(workload, terms)),
      port: portOf(workload),
      path: workload.metrics?.path ?? '/metrics',
      every: given('interval', workload.metrics?.interval),
    };
    const labels = workload.metrics?.labels;
    return [withFragments(filling, labels === undefined ? undefined : { labels }, undefined)];
  },
};

function portOf(workload: Workload): string {
  const ports = portsOf(workload);
  const port = ports.find(({ name }) => name.includes('metrics')) ?? ports[0];
  return workload.metrics?.port ?? port?.name ?? 'http';
}
