import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';

/** Who is given a role; an account without a place is one of where the binding is. */
export function toSubject(one: JsonMap, space: Json | undefined): JsonMap {
  const isAccount = one['kind'] === 'ServiceAccount';
  if (isAccount) return { ...one, ...present({ namespace: one['namespace'] ?? space }) };
  return { ...one, apiGroup: 'rbac.authorization.k8s.io' };
}
