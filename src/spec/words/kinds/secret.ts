import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';

/** Values are kept as they were said, and taken out before anything is written. */
export const secret: Kind = {
  kind: 'Secret',
  apiVersion: 'v1',
  names: ['(?:kubernetes )?secrets?(?! (?:volume|key|name)(?!\\w))', '密钥(?!对)', '机密'],
  body: ({ data, type, immutable }) =>
    present({
      type: type ?? 'Opaque',
      stringData: data,
      immutable: immutable === true ? true : undefined,
    }),
};
