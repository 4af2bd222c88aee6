import { fixField, type Place } from '../fix.ts';
import type { Report } from '../../contract.ts';
import { itemsAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import { headOf } from '../pods.ts';
import type { Container } from '../pods.ts';
import { holderOf, isWindows, nameOf } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

const field = { path: ['securityContext', 'capabilities', 'drop'], value: ['ALL'] };

export const droppedCapabilities: ManifestRule = {
  id: 'droppedCapabilities',
  severity: 'info',
  ...restricted,
  aliases: [
    'pss:capabilities_restricted',
    'trivy:KSV-0106',
    'checkov:CKV_K8S_37',
    'polaris:dangerousCapabilities',
    'kubescape:C-0201',
    'trivy:KSV-0003',
  ],
  fixable: true,
  summary: 'A container drops all capabilities and adds none but NET_BIND_SERVICE',
  why: 'Hardly a program needs what the runtime grants by default, and each capability is a way out.',
  bad: [
    exampleContainer(''),
    exampleContainer('      securityContext:\n        capabilities:\n          drop: [NET_RAW]\n'),
    exampleContainer(
      '      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [CHOWN]\n',
    ),
  ],
  good: [
    exampleContainer('      securityContext:\n        capabilities:\n          drop: [ALL]\n'),
    exampleContainer(
      '      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [NET_BIND_SERVICE]\n',
    ),
  ],
  *check({ pod, containers, minor, ...place }) {
    if (pod === undefined || minor < 22 || (minor >= 25 && isWindows(pod))) return;
    for (const container of containers) yield* breaches(container, place);
  },
};

function* breaches(container: Container, place: Place): Generator<Report> {
  const holder = holderOf(container);
  if (!itemsAt(holder.context, ['capabilities', 'drop']).some((item) => stringAt(item) === 'ALL')) {
    yield {
      at: headOf(container.node),
      message: `${nameOf(holder)} keeps capabilities; set \`drop: [ALL]\``,
      ...fixField(place, { ...field, in: container.node }),
    };
  }
  for (const item of itemsAt(holder.context, ['capabilities', 'add'])) {
    const name = stringAt(item);
    if (name === undefined || name === 'NET_BIND_SERVICE') continue;
    yield { at: item, message: `${nameOf(holder)} adds \`${name}\`; only NET_BIND_SERVICE may be added` };
  }
}
