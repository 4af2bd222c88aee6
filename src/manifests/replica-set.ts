import type { Manifest } from './manifest.ts';
import { copies, running, runsBy } from './pods/running.ts';

export const replicaSet: Manifest = {
  id: 'replicaSet',
  kind: 'ReplicaSet',
  wanted: runsBy('ReplicaSet'),
  why: { en: 'keeps so many pods running, and never replaces them', zh: '维持指定数量的 Pod，不做滚动更新' },
  fill: (workload, terms) => [running(workload, terms, copies(workload))],
};
