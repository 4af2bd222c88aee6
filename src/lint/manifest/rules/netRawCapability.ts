import { itemsAt, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const netRawCapability: ManifestRule = {
  id: 'netRawCapability',
  severity: 'info',
  off: true,
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:drop-net-raw-capability',
    'trivy:KSV-0022',
    'checkov:CKV_K8S_28',
    'kubescape:C-0199',
    'trivy:KSV-0119',
  ],
  summary: 'A container drops NET_RAW',
  why: 'With raw packets a container forges addresses of its neighbours.',
  docs: kubeLinterDocs('drop-net-raw-capability'),
  bad: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        capabilities:\n          drop: [CHOWN]\n'),
  ],
  good: [
    exampleContainer('      securityContext:\n        capabilities:\n          drop: [NET_RAW]\n'),
    exampleContainer('      securityContext:\n        capabilities:\n          drop: [all]\n'),
  ],
  *check({ containers }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const capabilities = mapAt(container.node, ['securityContext', 'capabilities']);
      if (!itemsAt(capabilities, ['drop']).some(namesNetRaw)) {
        yield {
          at: headOf(container.node),
          message: `${containerName(container)} keeps NET_RAW; drop it, or better ALL`,
        };
      }
      const added = itemsAt(capabilities, ['add']).find(namesNetRaw);
      if (added !== undefined)
        yield { at: added, message: `${containerName(container)} adds NET_RAW; remove it` };
    }
  },
};

function namesNetRaw(item: YamlNode): boolean {
  return /^(?:all|(?:CAP_)?NET_RAW)$/iu.test(stringAt(item) ?? '');
}
