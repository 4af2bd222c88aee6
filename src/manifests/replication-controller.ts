import type { Manifest } from './manifest.ts';
import { copies, running, runsBy } from './pods/running.ts';

export const replicationController: Manifest = {
  id: 'replicationController',
  kind: 'ReplicationController',
  wanted: runsBy('ReplicationController'),
  why: {
    en: 'keeps so many pods running, as ReplicaSets do since',
    zh: '维持指定数量的 Pod，是 ReplicaSet 的前身',
  },
  fill: (workload, terms) => [running(workload, terms, copies(workload))],
};
