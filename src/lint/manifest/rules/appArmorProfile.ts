import type { Report } from '../../contract.ts';
import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import type { PodTemplate } from '../pods.ts';
import { holdersOf, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const annotation = 'container.apparmor.security.beta.kubernetes.io/';
const types = new Set<unknown>(['RuntimeDefault', 'Localhost']);

export const appArmorProfile: ManifestRule = {
  id: 'appArmorProfile',
  severity: 'error',
  ...baseline,
  aliases: ['pss:appArmorProfile', 'trivy:KSV-0002', 'polaris:linuxHardening'],
  summary: 'AppArmor is not turned off',
  why: 'Unconfined, a process may read and mount what the default profile of the runtime forbids.',
  bad: [
    exampleContainer('      securityContext:\n        appArmorProfile:\n          type: Unconfined\n'),
    examplePod(
      '  containers:\n    - name: app\n      image: a:1\n',
      `  annotations:\n    ${annotation}app: unconfined\n`,
    ),
  ],
  good: [
    exampleContainer('      securityContext:\n        appArmorProfile:\n          type: RuntimeDefault\n'),
    examplePod(
      '  containers:\n    - name: app\n      image: a:1\n',
      `  annotations:\n    ${annotation}app: localhost/app\n`,
    ),
  ],
  *check({ pod }) {
    if (pod === undefined) return;
    yield* declared(pod);
    yield* annotated(pod);
  },
};

function* declared(pod: PodTemplate): Generator<Report> {
  for (const holder of holdersOf(pod)) {
    const type = scalarAt(holder.context, ['appArmorProfile', 'type']);
    if (type === undefined || type.value === null || types.has(type.value)) continue;
    yield { at: type, message: `${nameOf(holder)} runs with AppArmor \`${type.text}\`; use RuntimeDefault` };
  }
}

function* annotated(pod: PodTemplate): Generator<Report> {
  for (const { name, value } of mapAt(pod.metadata, ['annotations'])?.entries ?? []) {
    if (!name.startsWith(annotation) || value.kind !== 'scalar' || isAllowed(value.text)) continue;
    yield { at: value, message: `\`${value.text}\` turns AppArmor off; use runtime/default` };
  }
}

function isAllowed(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/');
}
