import { present } from '../../../kernel/present.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { mapOf, scalar } from '../merge.ts';

/** Values are kept as they were said, and taken out before anything is written. */
export const secret: Kind = {
  kind: 'Secret',
  apiVersion: 'v1',
  names: ['(?:kubernetes )?secrets?(?! (?:volume|key|name)(?!\\w))', '密钥(?!对)', '机密'],
  body: ({ data, type, immutable }) =>
    present({
      type: type ?? 'Opaque',
      [isEncoded(data) ? 'data' : 'stringData']: data,
      immutable: immutable === true ? true : undefined,
    }),
};

/** Whether somebody gave every value in base64: what that stands for can be read. */
function isEncoded(data: Json | undefined): boolean {
  const values = Object.values(mapOf(data)).map(scalar);
  return values.length > 0 && values.every(isReadableBase64);
}

function isReadableBase64(value: string): boolean {
  const isSpelled = value.length >= 8 && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/u.test(value);
  return isSpelled && /^[\t\n\r -~]+$/u.test(atob(value));
}
