import { fixField } from '../fix.ts';
import type { Report } from '../../contract.ts';
import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlMap, YamlScalar } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { type Container, headOf } from '../pods.ts';
import { isTrue, containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['securityContext', 'runAsNonRoot'], value: true };

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
    'kubescape:C-0198',
  ],
  fixable: true,
  summary: 'A container runs as somebody else than root',
  why: 'Root in a container is root on the node as soon as anything else gives way.',
  docs: kubeLinterDocs('run-as-non-root'),
  bad: [
    exampleContainer('      securityContext:\n        runAsNonRoot: true\n        runAsGroup: 0\n'),
    exampleContainer(''),
    exampleContainer('      securityContext:\n        runAsUser: 0\n'),
    exampleContainer('      securityContext:\n        runAsUser: 0\n        runAsNonRoot: true\n'),
  ],
  good: [
    exampleContainer('      securityContext:\n        runAsNonRoot: true\n'),
    exampleContainer('', '  securityContext:\n    runAsUser: 1000\n'),
  ],
  *check({ pod, containers, ...place }) {
    const own = mapAt(pod?.spec, ['securityContext']);
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const context = mapAt(container.node, ['securityContext']);
      const report = judge(container, (key) => setting(context, own, key));
      if (report === undefined) continue;
      const isFree =
        setting(context, own, 'runAsUser') === undefined && report.at !== setting(context, own, 'runAsGroup');
      yield isFree ? { ...report, ...fixField(place, { ...field, in: container.node }) } : report;
    }
  },
};

function judge(container: Container, read: (key: string) => YamlScalar | undefined): Report | undefined {
  const [user, group, flag] = [read('runAsUser'), read('runAsGroup'), read('runAsNonRoot')];
  const name = containerName(container);
  if (isSomebody(user) || (isTrue(flag) && user === undefined)) {
    if (group?.value !== 0) return undefined;
    const message = `${name} is of the group of root; set \`runAsGroup\` above 0`;
    return { at: group, message, severity: 'info' };
  }
  const report = { at: flag ?? user ?? headOf(container.node), message: sayWhy(name, isTrue(flag)) };
  // Most images of today name a user of their own, which cannot be seen from here.
  return user === undefined && flag === undefined ? { ...report, severity: 'info' } : report;
}

function isSomebody(user: YamlScalar | undefined): boolean {
  return typeof user?.value === 'number' && user.value > 0;
}

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
