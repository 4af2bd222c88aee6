import { sharedVolumes } from '../spec/claims.ts';
import type { Workload } from '../spec/spec.ts';
import { block, labelsOf } from './labels.ts';
import { jobFilling } from './job.ts';
import type { Manifest } from './manifest.ts';
import { podFilling } from './pods/pod.ts';

export const migration: Manifest = {
  id: 'migration',
  kind: 'Job',
  file: 'migration.yaml',
  wanted: ({ migration: command }, { profile }) => command !== undefined && profile === 'production',
  why: { en: 'brings the database up to date before the rollout', zh: '在发布前执行数据库迁移' },
  fill: (workload, terms) => {
    const job = migrating(workload);
    const own = {
      name: job.name,
      labels: block(labelsOf(job, terms)),
      podLabels: block(labelsOf(job, terms)),
    };
    const account = podFilling(workload, terms)['account'];
    return [{ filling: { ...own, ...jobFilling(job, terms), ...podFilling(job, terms), account } }];
  },
};

/** The same image with the same settings, under a name that the Service does not find. */
function migrating(workload: Workload): Workload {
  const { migration: command, port: _port, morePorts: _more, args: _args, ...rest } = workload;
  return {
    ...rest,
    volumes: sharedVolumes(workload),
    name: `${rest.name}-migrate`,
    kind: 'worker',
    controller: 'Job',
    probes: {},
    sidecars: [],
    ...(command && { command }),
  };
}
