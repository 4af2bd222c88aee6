import type { Report } from '../../contract.ts';
import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import type { PodTemplate } from '../pods.ts';
import { containersOf } from '../pods.ts';
import { holdersOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const types = new Set<unknown>(['RuntimeDefault', 'Localhost']);
const podAnnotation = 'seccomp.security.alpha.kubernetes.io/pod';
const containerAnnotation = 'container.seccomp.security.alpha.kubernetes.io/';

export const seccompUnconfined: ManifestRule = {
  id: 'seccompUnconfined',
  severity: 'error',
  ...baseline,
  aliases: ['pss:seccompProfile_baseline', 'trivy:KSV-0104'],
  summary: 'Seccomp is not turned off',
  why: 'The default profile of the runtime blocks system calls that break out of containers and that hardly a program needs.',
  bad: [
    exampleContainer('      securityContext:\n        seccompProfile:\n          type: Unconfined\n'),
    exampleContainer('', '  securityContext:\n    seccompProfile:\n      type: Unconfined\n'),
  ],
  good: [
    exampleContainer('', '  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n'),
    exampleContainer(''),
  ],
  *check({ pod, minor }) {
    if (pod !== undefined) yield* minor < 19 ? annotated(pod) : declared(pod);
  },
};

/** Fields came with 1.19; before, the admission controller read annotations. */
function* annotated(pod: PodTemplate): Generator<Report> {
  const names = new Set([podAnnotation, ...containersOf(pod).map(({ name }) => containerAnnotation + name)]);
  for (const { name, value } of mapAt(pod.metadata, ['annotations'])?.entries ?? []) {
    if (!names.has(name) || value.kind !== 'scalar' || isAllowed(value.text)) continue;
    yield { at: value, message: `\`${value.text}\` turns seccomp off; use runtime/default` };
  }
}

function* declared(pod: PodTemplate): Generator<Report> {
  for (const holder of holdersOf(pod)) {
    const type = scalarAt(holder.context, ['seccompProfile', 'type']);
    if (type === undefined || type.value === null || types.has(type.value)) continue;
    yield { at: type, message: `${nameOf(holder)} runs with seccomp \`${type.text}\`; use RuntimeDefault` };
  }
}

function isAllowed(profile: string): boolean {
  return profile === 'runtime/default' || profile === 'docker/default' || profile.startsWith('localhost/');
}
