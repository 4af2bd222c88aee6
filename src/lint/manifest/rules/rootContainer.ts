import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlMap, YamlScalar } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { headOf } from '../pods.ts';
import { isTrue, containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const rootContainer: ManifestRule = {
  id: 'rootContainer',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:run-as-non-root',
    'trivy:KSV-0012',
    'checkov:CKV_K8S_23',
    'kubescape:C-0013',
    'polaris:runAsRootAllowed',
  ],
  summary: 'A container runs as somebody else than root',
  why: 'Root in a container is root on the node as soon as anything else gives way.',
  docs: kubeLinterDocs('run-as-non-root'),
  bad: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        runAsUser: 0\n'),
    exampleContainer('      securityContext:\n        runAsUser: 0\n        runAsNonRoot: true\n'),
  ],
  good: [
    exampleContainer('      securityContext:\n        runAsNonRoot: true\n'),
    exampleContainer('', '  securityContext:\n    runAsUser: 1000\n'),
  ],
  *check({ pod, containers }) {
    const own = mapAt(pod?.spec, ['securityContext']);
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const context = mapAt(container.node, ['securityContext']);
      const user = setting(context, own, 'runAsUser');
      if (typeof user?.value === 'number' && user.value > 0) continue;
      const flag = setting(context, own, 'runAsNonRoot');
      if (isTrue(flag) && user === undefined) continue;
      yield {
        at: flag ?? user ?? headOf(container.node),
        message: sayWhy(containerName(container), isTrue(flag)),
      };
    }
  },
};

/** What counts for a container: its own word, else that of the pod. */
function setting(
  context: YamlMap | undefined,
  pod: YamlMap | undefined,
  key: string,
): YamlScalar | undefined {
  return [scalarAt(context, [key]), scalarAt(pod, [key])].find(
    (node) => node !== undefined && node.value !== null,
  );
}

function sayWhy(container: string, mustNotBeRoot: boolean): string {
  return mustNotBeRoot
    ? `${container} must not be root and is told to run as user 0, so it never starts; name another user`
    : `${container} may run as root; set \`runAsNonRoot: true\` and a \`runAsUser\` above 0`;
}
