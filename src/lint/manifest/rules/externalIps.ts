import { itemsAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';

export const externalIps: ManifestRule = {
  id: 'externalIps',
  severity: 'warning',
  aliases: ['trivy:KSV-0108'],
  summary: 'A Service takes no addresses of others',
  why: 'Whoever may set `externalIPs` reads traffic that is meant for somebody else (CVE-2020-8554).',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
  bad: [service('  externalIPs: [203.0.113.7]\n')],
  good: [service('')],
  *check({ resource }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const [first] = itemsAt(resource.root, ['spec', 'externalIPs']);
    if (first !== undefined)
      yield {
        at: first,
        message:
          'traffic to this address is taken over, whoever it belongs to; use a LoadBalancer or a Gateway',
      };
  },
};

function service(line: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: demo\nspec:\n${line}  selector:\n    app: demo\n  ports:\n    - port: 80\n`;
}
