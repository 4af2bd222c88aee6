import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf, scalar } from '../../merge.ts';

export function kindOf(one: JsonMap): string {
  return scalar(one['kind']);
}

export function nameOf(one: JsonMap): string {
  return scalar(mapOf(one['metadata'])['name']);
}
