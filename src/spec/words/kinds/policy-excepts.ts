import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isInside } from '../inside.ts';
import { listOf, mapOf, scalar } from '../merge.ts';

/** `except a and b`: what is inside of a block from which something is left out is left out as well. */
export function isExcepted(rules: readonly JsonMap[], { peer }: JsonMap): boolean {
  const { cidr } = mapOf(mapOf(peer)['ipBlock']);
  const last = mapOf(mapOf(rules.at(-1)?.['peer'])['ipBlock']);
  return (
    last['except'] !== undefined &&
    isInside(scalar(cidr), scalar(last['cidr'])) &&
    mapOf(mapOf(peer)['ipBlock'])['except'] === undefined
  );
}

export function exceptIn(rules: JsonMap[], cidr: Json | undefined): void {
  if (cidr === undefined) return;
  const at = rules.findLastIndex(({ peer }) => mapOf(peer)['ipBlock'] !== undefined);
  const rule = rules[at];
  if (rule === undefined) return;
  const block = mapOf(mapOf(rule['peer'])['ipBlock']);
  rules[at] = { ...rule, peer: { ipBlock: { ...block, except: [...listOf(block['except']), cidr] } } };
}
