import { migrationOf } from '../spec/backing/callers.ts';
import { sharedVolumes } from '../spec/claims.ts';
import { sharedFragments } from '../spec/shared-fragments.ts';
import { present } from '../kernel/present.ts';
import type { Fragments, Workload } from '../spec/spec.ts';
import { mapOf, merge } from '../spec/words/merge.ts';
import { block, labelsOf, selectorOf } from './labels.ts';
import { jobFilling } from './job.ts';
import type { Manifest, Terms } from './manifest.ts';
import { amendPods } from './pods/fragments.ts';
import { podFilling } from './pods/pod.ts';
import { ownClaims } from './pods/volumes.ts';

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
    const filling = { ...own, ...jobFilling(job, terms), ...podFilling(job, terms), account };
    const { initContainers: _early, fragments: _own, ...main } = job;
    return [
      present({
        filling,
        change: amendPods({ ...main, ...ending(workload, terms) }),
      }),
    ];
  },
};

/** It ends when it was said to. */
function ending(workload: Workload, terms: Terms): Pick<Workload, 'fragments'> {
  const { migrationSeconds } = workload;
  const shared = sharedFragments(workload, ownPod(workload, terms));
  if (migrationSeconds === undefined) return shared;
  return { fragments: { ...shared.fragments, spec: { activeDeadlineSeconds: migrationSeconds } } };
}

/** It runs where the program may run, and as whom; it opens no port of its own. */
function ownPod(workload: Workload, terms: Terms): Fragments {
  const { serviceAccountName, tolerations, nodeSelector, securityContext } = mapOf(workload.fragments?.pod);
  const { sysctls: _ports, ...as } = mapOf(securityContext);
  const pod = present({
    serviceAccountName,
    tolerations,
    nodeSelector,
    securityContext: Object.keys(as).length === 0 ? undefined : as,
  });
  const beside = besideVolume(workload, terms);
  return Object.keys(pod).length === 0 ? beside : { pod: merge(mapOf(beside.pod), pod) };
}

/** One node mounts a claim at a time: that of the pod that runs already. */
function besideVolume(workload: Workload, terms: Terms): Fragments {
  if (ownClaims(workload).length === 0) return {};
  const labelSelector = { matchLabels: selectorOf(workload, terms) };
  const podAffinityTerm = { topologyKey: 'kubernetes.io/hostname', labelSelector };
  const preferred = [{ weight: 100, podAffinityTerm }];
  return {
    pod: { affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } } },
  };
}

/** The same image with the same settings, under a name that the Service does not find. */
function migrating(workload: Workload): Workload {
  const { migration: command, port: _port, morePorts: _more, args: _args, ...rest } = workload;
  return {
    ...rest,
    volumes: sharedVolumes(workload),
    name: migrationOf(rest.name),
    kind: 'worker',
    controller: 'Job',
    probes: {},
    sidecars: (rest.sidecars ?? []).filter(({ isEarly }) => isEarly),
    ...(command && { command }),
  };
}
