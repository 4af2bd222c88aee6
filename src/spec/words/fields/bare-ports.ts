import type { Phrase } from '../phrase.ts';
import { container, on } from '../say.ts';
import { own, port } from './port-meanings.ts';

const ends = '(?=[,;)]|\\.(?:\\s|$)|$|\\n| (?:and|env|image|labels?|replicas|with)(?!\\w))';

/** Numbers that can be nothing but ports where they stand: beside an image, a type or a name. */
export const barePorts: readonly Phrase[] = [
  [
    '(?<=(?:service|svc) ["\'`]?[a-z][a-z0-9-]{0,50}["\'`]? )(\\d{2,5})(?=[.,;]|$| and )',
    (said = '') => on('Service', { ports: [{ port: Number(said) }] }),
  ],
  [
    [
      `(?<=\\([^()]{0,60}[\\w-][:/][\\w./:-]{1,80}, ?)(\\d{2,5})(?=[,)])`,
      `(?<=[a-z]:v?\\d[\\w.-]{0,40}, )(\\d{4,5})(?=[,;]|\\.\\s)`,
      `(?<=[a-z0-9]:v?\\d[\\w.-]{0,40} )on (\\d{2,5})${ends}`,
    ],
    (said = '') => own(said),
  ],
  [
    `(?<=(?:cluster ?-?ip|load ?-?balancer|headless) (?:service |svc )?)(\\d{2,5})${ends}`,
    (said = '') => on('Service', { ports: [{ port: Number(said) }] }),
  ],
  [
    '(?<=(?<!\\w)container )["\'`]?([a-z][a-z0-9-]{0,40})["\'`]?:(\\d{2,5})(?![\\w.-])',
    (name = '', said = '') => container({ name, ports: [{ containerPort: Number(said) }] }),
  ],
  [
    `(?:with |and |exposes? |the )*port ((?!(?:is|of|to|number|named|called|for|on|and|name|set|should|must|will|at|in|the|from)(?![\\w-]))[a-z][a-z0-9-]{0,14}) (\\d{2,5})${ends}`,
    (name = '', said = '') => port(said, { name }),
  ],
];
