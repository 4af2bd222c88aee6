import type { JsonMap } from '../../../kernel/json.ts';
import { on } from '../say.ts';
import type { Phrase } from '../phrase.ts';
import { toPairs } from '../values.ts';

/** A rule of which every party is known, as told before: `policyRule@ingress@pod%a=b|ns%c@UDP/53`; `here%all` is its own namespace. */
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
      isWhole: true,
    };
    return on('NetworkPolicy', { pieces: [rule] });
  },
];

/** A rule that lets in all but some, or out at some ports to any place: `ingress-from-all-but:namespace/dev`. */
export const policyOpen: Phrase = [
  '(ingress|egress)-(from-all-but|to-all-but|anywhere-on):([\\w./=+-]{1,200})',
  (...[direction = '', how = '', said = '']) => {
    const rule =
      how === 'anywhere-on' ? { ports: said.split('+').flatMap(doorOf) } : { peer: allBut(said), ports: [] };
    return on('NetworkPolicy', { pieces: [{ direction: direction.toLowerCase(), ...rule }] });
  },
];

function allBut(said: string): JsonMap {
  if (/^\d+(?:\.\d+){3}\/\d+$/u.test(said)) return { ipBlock: { cidr: '0.0.0.0/0', except: [said] } };
  if (!said.startsWith('namespace/')) return { namespaceSelector: {}, podSelector: notIn(said) };
  return { namespaceSelector: notIn(said.replace('namespace/', 'kubernetes.io/metadata.name=')) };
}

function peerOf(said: string): JsonMap[] {
  const [sort = '', own = ''] = said.split('%');
  if (own === '') return [];
  if (sort === 'here') return [{ podSelector: {} }];
  if (sort === 'cidr') return [{ ipBlock: blockOf(own) }];
  if (sort === 'both') return [bothOf(own)];
  if (sort === 'pod') return [{ podSelector: { matchLabels: toPairs(own) } }];
  const matchLabels = sort === 'ns' ? { 'kubernetes.io/metadata.name': own } : toPairs(own);
  return [{ namespaceSelector: { matchLabels } }];
}

/** All but those of a label. */
function notIn(said: string): JsonMap {
  const [key = '', value = ''] = said.split('=');
  return { matchExpressions: [{ key, operator: 'NotIn', values: [value] }] };
}

/** `10.0.0.0/8!10.1.0.0/16`: but for what stands behind. */
function blockOf(said: string): JsonMap {
  const [cidr = '', ...except] = said.split('!');
  return except.length === 0 ? { cidr } : { cidr, except };
}

/** Pods of one label in namespaces of another. */
function bothOf(said: string): JsonMap {
  const [space = '', pod = ''] = said.split('&');
  return {
    namespaceSelector: { matchLabels: toPairs(space) },
    podSelector: { matchLabels: toPairs(pod) },
  };
}

function doorOf(said: string): JsonMap[] {
  const [protocol = '', port = ''] = said.split('/');
  return port === '' ? [] : [{ protocol, port: Number(port) }];
}
