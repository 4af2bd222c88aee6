import { overLines } from '../../../../kernel/over-lines.ts';
import type { FieldChange } from '../../operation.ts';
import type { FieldPath } from '../../path.ts';
import { valueAt } from '../../value.ts';
import type { Thing } from '../../thing.ts';
import { isOf, remove, set, type Aspect } from '../aspect.ts';
import { hostsOf } from './hosts.ts';

const issuers = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'];
const places: readonly FieldPath[] = [
  ['spec', 'tls'],
  ...issuers.map((one) => ['metadata', 'annotations', one]),
];

/** A way in with a certificate, or without one. */
export const tls: Aspect = {
  id: 'tls',
  title: { en: 'TLS', zh: 'TLS' },
  on: isOf('Ingress'),
  read: ({ words, verb, thing }) => {
    if (!/tls|https|ssl|certificate|证书/iu.test(words)) return undefined;
    if (verb !== 'remove') return bare.test(words.trim()) ? certified(thing) : undefined;
    const there = places.filter((place) => valueAt(thing.value, place) !== undefined);
    return there.length === 0 ? undefined : there.map(remove);
  },
};

/** Whoever says no more than that leaves open which certificate it is, and who signs it. */
const bare = new RegExp(
  overLines`
    ^[:：\s]*(?:(?:please|also|and|now|then|with|add|enable|use|turn\son|want|need|serve|over|via|it|we|should|be|behind|support|have)\s)*
    (?:tls|https|ssl)(?:\s(?:too|as\swell|please|on|there|for\s(?:it|that)))*[.!]?$|
    ^[:：\s]*(?:请|再|也|并|还|要|需要|创建一个|加上?|启用|开启?|打开|支持|配置?|上|用|走|且)*\s?(?:tls|https|ssl)\s?(?:访问|加密|证书|支持)*(?:吧|也)?$
  `,
  'iu',
);

function certified({ name, value }: Thing): readonly FieldChange[] | undefined {
  if (valueAt(value, ['spec', 'tls']) !== undefined) return undefined;
  const hosts = [...hostsOf(value)];
  return hosts.length === 0 ? undefined : [set(['spec', 'tls'], [{ hosts, secretName: `${name}-tls` }])];
}
