import type { Manifest } from './manifest.ts';
import { list } from './pods/container.ts';
import { copies, running, runsBy } from './pods/running.ts';
import { claimTemplates } from './pods/volumes.ts';
import { governingName } from './service.ts';

export const statefulSet: Manifest = {
  id: 'statefulSet',
  kind: 'StatefulSet',
  wanted: runsBy('StatefulSet'),
  why: {
    en: 'runs pods that keep their name and their volume',
    zh: '运行名称和存储卷固定的 Pod',
  },
  fill: (workload, terms) => [
    running(workload, terms, {
      ...copies(workload),
      serviceName: governingName(workload),
      claims: list(claimTemplates(workload)),
    }),
  ],
};
