import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

const service = (ports: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n${ports}`;

export const servicePorts: ManifestRule = {
  id: 'servicePorts',
  severity: 'error',
  summary: 'Several ports of a Service have names, and no port stands twice',
  why: 'The API server refuses a Service with several ports of which one has no name, or two that are the same.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  bad: [
    service('    - port: 80\n    - port: 81\n'),
    service('    - name: a\n      port: 80\n    - name: b\n      port: 80\n'),
  ],
  good: [
    service('    - port: 80\n'),
    service('    - name: dns\n      port: 53\n    - name: dns-udp\n      port: 53\n      protocol: UDP\n'),
  ],
  *check({ resource }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const ports = itemsAt(resource.root, ['spec', 'ports']);
    if (ports.length < 2) return;
    const seen = new Set<string>();
    for (const port of ports) {
      const at = scalarAt(port, ['port']) ?? port;
      if (scalarAt(port, ['name']) === undefined)
        yield { at, message: 'a port of several has no name; give it one' };
      const key = keyOf(port);
      if (seen.has(key)) yield { at, message: `port ${key} stands twice` };
      seen.add(key);
    }
  },
};

function keyOf(port: YamlNode): string {
  return `${scalarAt(port, ['port'])?.text ?? ''}/${scalarAt(port, ['protocol'])?.text ?? 'TCP'}`;
}
