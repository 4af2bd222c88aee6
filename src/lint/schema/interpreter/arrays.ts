import { descend, attempt, pathText, report } from './report.ts';
import { isSchema, type Keyword } from './scope.ts';
import { canonical } from './values.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';

export const items: Keyword = (value, schema, scope) => {
  if (Array.isArray(value)) return tuple(value, schema['additionalItems'] ?? true, scope);
  if (!isSchema(value)) return undefined;
  const judge = scope.check(value);
  const from = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0;
  return (node, run) => {
    for (const [index, item] of itemsOf(node).entries()) {
      if (index >= from) descend(run, index, { judge, node: item });
    }
  };
};

export const prefixItems: Keyword = (value, _, scope) =>
  Array.isArray(value) ? tuple(value, true, scope) : undefined;

function tuple(
  schemas: readonly unknown[],
  rest: unknown,
  { check }: Parameters<Keyword>[2],
): ReturnType<Keyword> {
  const judges = schemas.map(check);
  const others = check(rest);
  return (node, run) => {
    for (const [index, item] of itemsOf(node).entries()) {
      descend(run, index, { judge: judges[index] ?? others, node: item });
    }
  };
}

export const contains: Keyword = (value, schema, { check }) => {
  const judge = check(value);
  const least = typeof schema['minContains'] === 'number' ? schema['minContains'] : 1;
  const most = typeof schema['maxContains'] === 'number' ? schema['maxContains'] : Number.POSITIVE_INFINITY;
  return (node, run) => {
    if (node.kind !== 'seq') return;
    const count = node.items.filter((item) => attempt(judge, item, run).length === 0).length;
    if (count >= least && count <= most) return;
    report(run, node, {
      keyword: 'contains',
      message: `\`${pathText(run.path)}\` does not hold what the schema asks for`,
    });
  };
};

export const uniqueItems: Keyword = (value) => {
  if (value !== true) return undefined;
  return (node, run) => {
    const seen = new Map<string, number>();
    for (const [index, item] of itemsOf(node).entries()) {
      const text = canonical(item);
      const first = seen.get(text);
      if (first === undefined) seen.set(text, index);
      else
        report(run, item, {
          keyword: 'uniqueItems',
          message: `\`${pathText(run.path)}\` holds one value twice, at ${first} and ${index}`,
        });
    }
  };
};

export function lengths(keyword: 'minItems' | 'maxItems'): Keyword {
  return (value) => {
    if (typeof value !== 'number') return undefined;
    return (node, run) => {
      if (node.kind !== 'seq') return;
      const count = node.items.length;
      if (keyword === 'minItems' ? count >= value : count <= value) return;
      const word = keyword === 'minItems' ? 'at least' : 'at most';
      report(run, node, {
        keyword,
        message: `\`${pathText(run.path)}\` must have ${word} ${value} items, not ${count}`,
      });
    };
  };
}

function itemsOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'seq' ? node.items : [];
}
