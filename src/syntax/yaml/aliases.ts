import type { YamlNode } from './node.ts';

type Weight = { readonly total: number; readonly aliased: number };

const low = 400_000;
const high = 4_000_000;

/** True where aliases make a small text into a huge value; the bounds are those of go-yaml. */
export function isBomb(root: YamlNode): boolean {
  const { total, aliased } = weigh(root, new Map());
  return aliased > 100 && total > 1_000 && aliased / total > allowedRatio(total);
}

function allowedRatio(total: number): number {
  if (total <= low) return 0.99;
  if (total >= high) return 0.1;
  return 0.99 - (0.89 * (total - low)) / (high - low);
}

function weigh(node: YamlNode, seen: Map<readonly unknown[], Weight>): Weight {
  const weight = node.kind === 'scalar' ? { total: 1, aliased: 0 } : weighCollection(node, seen);
  return node.alias === undefined ? weight : { total: weight.total, aliased: weight.total };
}

function weighCollection(
  node: Exclude<YamlNode, { kind: 'scalar' }>,
  seen: Map<readonly unknown[], Weight>,
): Weight {
  const children = node.kind === 'map' ? node.entries : node.items;
  const known = seen.get(children);
  if (known !== undefined) return known;
  let total = 1;
  let aliased = 0;
  for (const child of children) {
    const weight = weigh('name' in child ? child.value : child, seen);
    const own = 'name' in child ? 1 : 0;
    total += weight.total + own;
    aliased += 'name' in child && child.merged ? weight.total + own : weight.aliased;
  }
  const weight = { total, aliased };
  seen.set(children, weight);
  return weight;
}
