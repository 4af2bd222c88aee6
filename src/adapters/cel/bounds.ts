import type { ASTNode } from '@marcbachmann/cel-js';

const loops = new Set(
  'all exists exists_one existsOne map filter transformList transformMap transformMapEntry optMap optFlatMap sortBy'.split(
    ' ',
  ),
);
const deepest = 4;
const mostGrowth = 4096;

/**
 * A policy comes from a stranger, and nothing interrupts it. The language has no loops but over lists, so what it can
 * cost shows in its form: how deep they stand in each other, and how often a list can double on its way.
 */
export function isBounded(root: ASTNode): boolean {
  const found = measure(root);
  return found.depth <= deepest && found.growth <= mostGrowth;
}

type Measure = { readonly depth: number; readonly growth: number; readonly sums: number };

function measure(node: ASTNode): Measure {
  const parts = childrenOf(node).map(measure);
  const depth = Math.max(0, ...parts.map((part) => part.depth));
  const growth = parts.reduce((product, part) => product * part.growth, 1);
  const sums = parts.reduce((sum, part) => sum + part.sums, node.op === '+' ? 1 : 0);
  if (!isLoop(node)) return { depth, growth, sums };
  return { depth: depth + 1, growth: growth * (1 + sums), sums };
}

function isLoop(node: ASTNode): boolean {
  return node.op === 'rcall' && (loops.has(node.args[0]) || node.args[0] === 'bind');
}

function childrenOf({ args }: ASTNode): ASTNode[] {
  return Array.isArray(args) ? args.flat(2).filter(isNode) : [args].filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
