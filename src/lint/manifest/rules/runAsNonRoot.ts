import type { Container } from '../pods.ts';
import type { Report } from '../../contract.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import { hasUserNamespace, holderOf, isTrue, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const runAsNonRoot: ManifestRule = {
  id: 'runAsNonRoot',
  severity: 'warning',
  off: true,
  ...restricted,
  aliases: ['pss:runAsNonRoot', 'trivy:KSV-0012', 'checkov:CKV_K8S_23', 'kubescape:C-0013'],
  summary: 'A container says that it does not run as root',
  why: 'Root in a container is root on the node as soon as anything else gives way; the kubelet refuses it where this is set.',
  bad: [
    exampleContainer(''),
    exampleContainer('', '  securityContext:\n    runAsNonRoot: false\n'),
    exampleContainer(
      '      securityContext:\n        runAsNonRoot: false\n',
      '  securityContext:\n    runAsNonRoot: true\n',
    ),
  ],
  good: [
    exampleContainer('', '  securityContext:\n    runAsNonRoot: true\n'),
    exampleContainer('      securityContext:\n        runAsNonRoot: true\n'),
    exampleContainer('', '  hostUsers: false\n'),
  ],
  *check({ pod, containers, minor }) {
    if (pod === undefined || (minor >= 35 && hasUserNamespace(pod))) return;
    const own = scalarAt(pod.spec, ['securityContext', 'runAsNonRoot']);
    if (own?.value === false) yield { at: own, message: 'the pod runs as root; set `runAsNonRoot: true`' };
    yield* rootContainers(containers, isTrue(own));
  },
};

function* rootContainers(containers: readonly Container[], isCovered: boolean): Generator<Report> {
  for (const container of containers) {
    const holder = holderOf(container);
    const flag = scalarAt(holder.context, ['runAsNonRoot']);
    const isUnset = flag === undefined || flag.value === null;
    if (isTrue(flag) || (isUnset && isCovered)) continue;
    const message = `${nameOf(holder)} may run as root; set \`runAsNonRoot: true\` for it or for the pod`;
    yield { at: flag ?? headOf(container.node), message };
  }
}
