import type { YamlMap } from '../../../syntax/yaml/node.ts';
import type { Fix } from '../../contract.ts';
import { fixField } from '../fix.ts';
import type { Container } from '../pods.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import { containerName, hasUserNamespace, isTrue } from '../security-context.ts';
import type { ManifestRule, ManifestSubject } from '../subject.ts';

const field = { path: ['securityContext', 'runAsNonRoot'], value: true };

export const runAsNonRoot: ManifestRule = {
  id: 'runAsNonRoot',
  severity: 'warning',
  off: true,
  ...restricted,
  aliases: [
    'pss:runAsNonRoot',
    'trivy:KSV-0012',
    'checkov:CKV_K8S_23',
    'kubescape:C-0013',
    'polaris:runAsRootAllowed',
  ],
  fixable: true,
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
  *check(subject) {
    const { pod, containers, minor } = subject;
    if (pod === undefined || (minor >= 35 && hasUserNamespace(pod))) return;
    const own = scalarAt(pod.spec, ['securityContext', 'runAsNonRoot']);
    if (own?.value === false) {
      const message = 'the pod runs as root; set `runAsNonRoot: true`';
      yield { at: own, message, ...mend(subject, pod.spec, pod.spec) };
    }
    for (const container of containers.filter((one) => isOpen(one, isTrue(own)))) {
      const flag = scalarAt(container.node, ['securityContext', 'runAsNonRoot']);
      const message = `${containerName(container)} may run as root; set \`runAsNonRoot: true\` for it or for the pod`;
      yield { at: flag ?? headOf(container.node), message, ...mend(subject, container.node, pod.spec) };
    }
  },
};

function isOpen({ node }: Container, isCovered: boolean): boolean {
  const flag = scalarAt(node, ['securityContext', 'runAsNonRoot']);
  const isUnset = flag === undefined || flag.value === null;
  return !isTrue(flag) && !(isUnset && isCovered);
}

/** Nobody is told not to be the root that he is told to be. */
function mend(subject: ManifestSubject, holder: YamlMap, spec: YamlMap): { readonly fix?: Fix } {
  const user = [holder, spec].map((one) => scalarAt(one, ['securityContext', 'runAsUser']));
  const isRoot = user.find((one) => one !== undefined)?.value === 0;
  return isRoot ? {} : fixField(subject, { ...field, in: holder });
}
