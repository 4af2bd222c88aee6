import { needsEscalation } from '../security-context.ts';
import { fixField } from '../fix.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode, YamlMap } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { isTrue, containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['securityContext', 'allowPrivilegeEscalation'], value: false };

export const grantedEscalation: ManifestRule = {
  id: 'grantedEscalation',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:privilege-escalation-container'],
  fixable: true,
  summary: 'A container does not let its processes gain rights',
  why: 'A set-user-id program in the image makes root of anybody who gets in.',
  docs: kubeLinterDocs('privilege-escalation-container'),
  bad: [
    exampleContainer('      securityContext:\n        allowPrivilegeEscalation: true\n'),
    exampleContainer('      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n'),
  ],
  good: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        allowPrivilegeEscalation: false\n'),
  ],
  *check({ containers, ...place }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const context = mapAt(container.node, ['securityContext']);
      const [cause, at] = causeOf(context) ?? [];
      if (at !== undefined)
        yield {
          at,
          message: `${containerName(container)} may gain rights: ${cause}; remove it`,
          ...(!needsEscalation(container) && fixField(place, { ...field, in: container.node })),
        };
    }
  },
};

function causeOf(context: YamlMap | undefined): [string, YamlNode] | undefined {
  const flag = scalarAt(context, ['allowPrivilegeEscalation']);
  if (isTrue(flag)) return ['`allowPrivilegeEscalation: true`', flag];
  const privileged = scalarAt(context, ['privileged']);
  if (isTrue(privileged)) return ['it is privileged', privileged];
  const added = itemsAt(context, ['capabilities', 'add']).find((item) =>
    /^(?:CAP_)?SYS_ADMIN$/u.test(stringAt(item) ?? ''),
  );
  return added === undefined ? undefined : ['it adds SYS_ADMIN', added];
}
