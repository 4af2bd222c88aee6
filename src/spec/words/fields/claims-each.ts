import { phrases } from '../phrase.ts';
import { toSize } from '../numbers.ts';
import { on } from '../say.ts';
import type { Reader } from '../wish.ts';

/** One of several claim templates: each has a size and a place of its own. */
export const claimsEach: Reader = phrases('claims-each', { en: 'Storage', zh: '存储' }, [
  [
    'claim-of-each {name} {size} at {path}',
    (name = '', size = '', path = '') =>
      on('StatefulSet', { claims: { [name]: { size: toSize(size), path } } }),
  ],
]);
