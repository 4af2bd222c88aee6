import type { Filling } from '../../render/template.ts';
import type { Container } from '../../spec/container.ts';
import type { Controller, Workload } from '../../spec/spec.ts';
import { block, labelsOf, selectorOf } from '../labels.ts';
import type { Terms } from '../manifest.ts';
import { askedFor } from './asked.ts';
import { list, mainContainer, otherContainer } from './container.ts';
import { podVolumes } from './volumes.ts';

/** What fills `parts/pod.yaml`, which is the same whatever runs the pods. */
export function podFilling(workload: Workload, terms: Terms): Filling {
  const init = initContainers(workload, terms);
  const isHardened = terms.profile === 'production';
  const asked = askedFor(workload);
  return {
    asked: asked.length === 0 ? undefined : { what: asked.join(', ') },
    account: hasAccount(workload, terms) ? { accountName: workload.name } : undefined,
    hardened: isHardened,
    restartPolicy: restartPolicy(workload),
    ...identity(workload, terms),
    spread: spread(workload, terms),
    graceful: isHardened && !ends(workload),
    init: init.length === 0 ? undefined : { initContainers: init },
    containers: [mainContainer(workload, terms), ...sidecars(workload, terms)],
    volumes: list(podVolumes(workload, terms)),
  };
}

/** An account of its own, unless people named another one. */
export function hasAccount({ fragments }: Workload, { profile, without }: Terms): boolean {
  const isNamed = fragments?.pod?.['serviceAccountName'] !== undefined;
  return profile === 'production' && !without.includes('serviceAccount') && !isNamed;
}

export function podLabels(workload: Workload, terms: Terms): Readonly<Record<string, string>> {
  return { ...labelsOf(workload, terms), ...selectorOf(workload, terms) };
}

function identity({ user, exception, volumes = [] }: Workload, { profile }: Terms): Filling {
  if (profile === 'minimal') return { unprivileged: undefined, privileged: undefined };
  if (exception?.root === true) return { unprivileged: undefined, privileged: { reason: exception.reason } };
  // Files whose rights somebody chose (a cookie of RabbitMQ's, a key) keep them when the volume is mounted again.
  const claimed = volumes.some(({ source }) => source.kind === 'claim' || source.kind === 'existing');
  const identity = user === undefined ? undefined : { user, claimed };
  return { unprivileged: { identity }, privileged: undefined };
}

const finite: ReadonlySet<Controller> = new Set(['Job', 'CronJob']);
/** Kinds that keep several equal pods. */
export const spreading: ReadonlySet<Controller> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);

/** It runs to its end, and nothing waits for it to answer. */
export function ends({ controller = 'Deployment' }: Workload): boolean {
  return finite.has(controller);
}

function restartPolicy(workload: Workload): Filling | undefined {
  const { job, controller = 'Deployment' } = workload;
  const usual = controller === 'Job' ? 'Never' : controller === 'CronJob' ? 'OnFailure' : undefined;
  const when = job?.restartPolicy ?? usual;
  const isAllowed = controller === 'Pod' || ends(workload);
  return when === undefined || !isAllowed ? undefined : { when };
}

function spread(workload: Workload, terms: Terms): Filling | undefined {
  const { replicas, autoscale, controller = 'Deployment' } = workload;
  const isSpread = spreading.has(controller) && (replicas ?? autoscale?.max ?? 1) > 1;
  if (!isSpread || terms.profile === 'minimal') return undefined;
  return { selector: block(selectorOf(workload, terms)) };
}

function initContainers(workload: Workload, terms: Terms): Filling[] {
  const { early } = sidecarsOf(workload);
  return [
    ...early.map((one) => otherContainer(one, 'nativeSidecar', { workload, terms })),
    ...(workload.initContainers ?? []).map((one) => otherContainer(one, 'init', { workload, terms })),
  ];
}

function sidecars(workload: Workload, terms: Terms): Filling[] {
  return sidecarsOf(workload).late.map((one) => otherContainer(one, 'sidecar', { workload, terms }));
}

/** Beside what ends, a sidecar must end as well: only one that is an init container does. */
export function sidecarsOf(workload: Workload): {
  readonly early: readonly Container[];
  readonly late: readonly Container[];
} {
  const { sidecars: all = [] } = workload;
  const isEarly = (one: Container): boolean => ends(workload) || one.isEarly === true;
  return { early: all.filter(isEarly), late: all.filter((one) => !isEarly(one)) };
}
