import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt } from '../../syntax/yaml/value.ts';
import type { Labels } from './workload.ts';
import { toLabels } from './workload.ts';

export type Selector = { readonly labels: Labels; readonly expressions: readonly Expression[] };

type Expression = { readonly key: string; readonly operator: string; readonly values: ReadonlySet<string> };

/** The plain map of labels that a Service or a ReplicationController selects by. */
export function plainSelector(node: YamlMap | undefined): Selector {
  return { labels: toLabels(node), expressions: [] };
}

/** A LabelSelector: `matchLabels` and `matchExpressions`. */
export function labelSelector(node: YamlMap | undefined): Selector {
  return {
    labels: toLabels(mapAt(node, ['matchLabels'])),
    expressions: itemsAt(node, ['matchExpressions']).map(toExpression),
  };
}

export function isEmpty({ labels, expressions }: Selector): boolean {
  return labels.size === 0 && expressions.length === 0;
}

export function selects(selector: Selector, labels: Labels): boolean {
  for (const [key, value] of selector.labels) if (labels.get(key) !== value) return false;
  return selector.expressions.every((expression) => holds(expression, labels.get(expression.key)));
}

/** As a person reads it: `app=web,tier in (a,b)`. */
export function describeSelector({ labels, expressions }: Selector): string {
  const pairs = [...labels].map(([key, value]) => `${key}=${value}`);
  const rest = expressions.map(({ key, operator, values }) =>
    values.size === 0 ? `${key} ${operator}` : `${key} ${operator} (${[...values].join(',')})`,
  );
  return [...pairs, ...rest].join(',');
}

function toExpression(node: YamlNode): Expression {
  return {
    key: scalarAt(node, ['key'])?.text ?? '',
    operator: scalarAt(node, ['operator'])?.text ?? '',
    values: new Set(itemsAt(node, ['values']).map((value) => scalarAt(value)?.text ?? '')),
  };
}

function holds({ operator, values }: Expression, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.has(value);
    case 'NotIn':
      return value === undefined || !values.has(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
