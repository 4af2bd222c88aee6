import type { FieldPath } from '../../path.ts';
import { valueAt } from '../../value.ts';
import { isOf, remove, type Aspect } from '../aspect.ts';

const issuers = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'];
const places: readonly FieldPath[] = [
  ['spec', 'tls'],
  ...issuers.map((one) => ['metadata', 'annotations', one]),
];

/** A way in without a certificate. */
export const tls: Aspect = {
  id: 'tls',
  title: { en: 'TLS', zh: 'TLS' },
  on: isOf('Ingress'),
  read: ({ words, verb, thing }) => {
    if (verb !== 'remove' || !/tls|https|ssl|certificate|证书/iu.test(words)) return undefined;
    const there = places.filter((place) => valueAt(thing.value, place) !== undefined);
    return there.length === 0 ? undefined : there.map(remove);
  },
};
