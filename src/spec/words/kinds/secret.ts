import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';

/** The values of a Secret are for the cluster and never for a repository: only its keys are told. */
export const secret: Kind = {
  kind: 'Secret',
  apiVersion: 'v1',
  names: ['(?:kubernetes )?secrets?(?! (?:volume|key|name))', '密钥(?!对)', '机密'],
  body: ({ data: said, type, immutable }) => ({
    type: type ?? 'Opaque',
    ...(said === undefined ? {} : { keys: Object.keys(toMap(said)) }),
    ...(immutable === true ? { immutable } : {}),
  }),
};

function toMap(value: unknown): JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonMap) : {};
}
