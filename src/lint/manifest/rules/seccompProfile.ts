import { fixField } from '../fix.ts';
import type { Container, PodTemplate } from '../pods.ts';
import type { Report } from '../../contract.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import { holderOf, isWindows, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const types = new Set<unknown>(['RuntimeDefault', 'Localhost']);

const field = { path: ['securityContext', 'seccompProfile', 'type'], value: 'RuntimeDefault' };

export const seccompProfile: ManifestRule = {
  id: 'seccompProfile',
  severity: 'info',
  ...restricted,
  aliases: [
    'pss:seccompProfile_restricted',
    'trivy:KSV-0030',
    'checkov:CKV_K8S_31',
    'kubescape:C-0055',
    'kube-score:container-seccomp-profile',
    'polaris:linuxHardening',
    'kubescape:C-0210',
  ],
  fixable: true,
  summary: 'A seccomp profile is named',
  why: 'Kubernetes runs containers unconfined unless a profile is named, so every system call is open.',
  bad: [
    exampleContainer(''),
    exampleContainer(
      '      securityContext:\n        seccompProfile:\n          type: Unconfined\n',
      '  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n',
    ),
  ],
  good: [
    exampleContainer('', '  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n'),
    exampleContainer(
      '      securityContext:\n        seccompProfile:\n          type: Localhost\n          localhostProfile: app.json\n',
    ),
  ],
  *check({ pod, containers, minor, ...place }) {
    if (pod === undefined || isExempt(pod, minor)) return;
    const own = scalarAt(pod.spec, ['securityContext', 'seccompProfile', 'type']);
    const isCovered = types.has(own?.value);
    if (own !== undefined && !isCovered)
      yield { at: own, message: 'the pod runs unconfined; use RuntimeDefault' };
    const mend = own === undefined ? () => fixField(place, { ...field, in: pod.spec }) : () => ({});
    yield* unconfined(containers, isCovered, mend);
  },
};

function isExempt(pod: PodTemplate, minor: number): boolean {
  return minor < 19 || (minor >= 25 && isWindows(pod));
}

function* unconfined(
  containers: readonly Container[],
  isCovered: boolean,
  mend: () => Pick<Report, 'fix'>,
): Generator<Report> {
  for (const container of containers) {
    const holder = holderOf(container);
    const type = scalarAt(holder.context, ['seccompProfile', 'type']);
    if (type === undefined ? isCovered : types.has(type.value)) continue;
    const message = `${nameOf(holder)} has no seccomp profile; set \`seccompProfile: {type: RuntimeDefault}\` for the pod`;
    yield { at: type ?? headOf(container.node), message, ...(type === undefined && mend()) };
  }
}
