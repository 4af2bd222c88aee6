import type { JsonMap } from '../../../kernel/json.ts';
import { on } from '../say.ts';
import type { Phrase } from '../phrase.ts';
import { toPairs } from '../values.ts';

/** A rule of which every party is known, as told before: `policyRule@ingress@pod%a=b|ns%c@UDP/53`. */
export const policyTold: Phrase = [
  'policyRule@(ingress|egress)@([^@\\s]{0,400})@([A-Z/\\d|]{0,100})',
  (...[said = '', parties = '', ports = '']) => {
    const direction = said.toLowerCase();
    const [peer, ...more] = parties.split('|').flatMap((one) => peerOf(one));
    const doors = ports.split('|').flatMap((one) => doorOf(one));
    const rule = {
      direction,
      ...(peer !== undefined && { peer }),
      ...(more.length > 0 && { more }),
      ports: doors,
    };
    return on('NetworkPolicy', { pieces: [rule] });
  },
];

function peerOf(said: string): JsonMap[] {
  const [sort = '', own = ''] = said.split('%');
  if (own === '') return [];
  if (sort === 'cidr') return [{ ipBlock: { cidr: own } }];
  if (sort === 'pod') return [{ podSelector: { matchLabels: toPairs(own) } }];
  const matchLabels = sort === 'ns' ? { 'kubernetes.io/metadata.name': own } : toPairs(own);
  return [{ namespaceSelector: { matchLabels } }];
}

function doorOf(said: string): JsonMap[] {
  const [protocol = '', port = ''] = said.split('/');
  return port === '' ? [] : [{ protocol, port: Number(port) }];
}
