import type { Container } from '../pods.ts';
import type { Report } from '../../contract.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import { holderOf, isWindows, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const types = new Set<unknown>(['RuntimeDefault', 'Localhost']);

export const seccompProfile: ManifestRule = {
  id: 'seccompProfile',
  severity: 'info',
  ...restricted,
  aliases: ['pss:seccompProfile_restricted', 'trivy:KSV-0030', 'checkov:CKV_K8S_31', 'kubescape:C-0055'],
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
  *check({ pod, containers, minor }) {
    if (pod === undefined || minor < 19 || (minor >= 25 && isWindows(pod))) return;
    const own = scalarAt(pod.spec, ['securityContext', 'seccompProfile', 'type']);
    const isCovered = types.has(own?.value);
    if (own !== undefined && !isCovered)
      yield { at: own, message: 'the pod runs unconfined; use RuntimeDefault' };
    yield* unconfined(containers, isCovered);
  },
};

function* unconfined(containers: readonly Container[], isCovered: boolean): Generator<Report> {
  for (const container of containers) {
    const holder = holderOf(container);
    const type = scalarAt(holder.context, ['seccompProfile', 'type']);
    if (type === undefined ? isCovered : types.has(type.value)) continue;
    const message = `${nameOf(holder)} has no seccomp profile; set \`seccompProfile: {type: RuntimeDefault}\` for the pod`;
    yield { at: type ?? headOf(container.node), message };
  }
}
