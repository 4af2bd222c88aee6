import type { Manifest } from './manifest.ts';
import { running, runsBy } from './pods/running.ts';

export const daemonSet: Manifest = {
  id: 'daemonSet',
  kind: 'DaemonSet',
  wanted: runsBy('DaemonSet'),
  why: { en: 'runs one pod on every node', zh: '在每个节点上运行一个 Pod' },
  fill: (workload, terms) => [running(workload, terms, { rolling: terms.profile === 'production' })],
};
