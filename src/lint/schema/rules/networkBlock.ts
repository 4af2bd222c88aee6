import { scalarAt } from '../../../syntax/yaml/value.ts';
import { peersOf } from '../../manifest/peers.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

const policy = (cidr: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: a\nspec:\n  podSelector: {}\n  egress:\n    - to:\n        - ipBlock:\n            cidr: ${cidr}\n`;

export const networkBlock: ManifestRule = {
  id: 'networkBlock',
  severity: 'error',
  summary: 'The blocks of a network policy are networks',
  why: 'The API server refuses an address without the length of its prefix.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  bad: [policy('10.0.0.1'), policy('10.0.0.0/33')],
  good: [policy('10.0.0.0/8'), policy('2001:db8::/32')],
  *check({ resource }) {
    for (const peer of peersOf(resource)) {
      const cidr = scalarAt(peer, ['ipBlock', 'cidr']);
      if (cidr === undefined || isNetwork(cidr.text)) continue;
      const message = `\`${cidr.text}\` is no network; write an address and the length of its prefix`;
      yield { at: cidr, message };
    }
  },
};

function isNetwork(text: string): boolean {
  const [address = '', prefix = ''] = text.split('/');
  if (!/^\d{1,3}$/u.test(prefix)) return false;
  const bytes = address.split('.');
  const isOld = bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/u.test(byte) && Number(byte) < 256);
  if (isOld) return Number(prefix) <= 32;
  return /^[0-9a-f:]{2,39}$/iu.test(address) && address.includes(':') && Number(prefix) <= 128;
}
