import { entryOf } from '../../../kernel/entry.ts';
import { present } from '../../../kernel/present.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { mapOf, scalar, textOf } from '../merge.ts';

/** Values are kept as they were said, and taken out before anything is written. */
export const secret: Kind = {
  kind: 'Secret',
  apiVersion: 'v1',
  names: ['(?:kubernetes )?secrets?(?! (?:volume|key|name)(?!\\w))', '密钥(?!对)', '机密'],
  body: ({ data, type, immutable }) => {
    const held = withKeys(textOf(type), data);
    return present({
      type: type ?? 'Opaque',
      [isEncoded(held) ? 'data' : 'stringData']: held,
      immutable: immutable === true ? true : undefined,
    });
  },
};

/** What a type is for, whether or not anybody says what it holds. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/basic-auth': ['username', 'password'],
};

function withKeys(type: string | undefined, data: Json | undefined): Json | undefined {
  const keys = entryOf(keysOf, type ?? '');
  const isOpen = keys !== undefined && keys.every((key) => mapOf(data)[key] === undefined);
  return isOpen || (keys !== undefined && type !== 'kubernetes.io/basic-auth')
    ? { ...Object.fromEntries(keys.map((key) => [key, ''])), ...mapOf(data) }
    : data;
}

/** Whether somebody gave every value in base64: what that stands for can be read. */
function isEncoded(data: Json | undefined): boolean {
  const values = Object.values(mapOf(data)).map(scalar);
  return values.length > 0 && values.every(isReadableBase64);
}

function isReadableBase64(value: string): boolean {
  const isSpelled = value.length >= 8 && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/u.test(value);
  return isSpelled && /^[\t\n\r -~]+$/u.test(atob(value));
}
