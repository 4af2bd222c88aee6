import type { YamlEntry, YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Written } from '../edit-text.ts';
import { deepenKey, type Moves, rewriteFlow, together } from './rewrite.ts';

/** Since `autoscaling/v2beta2` a metric has its target in a mapping of its own. */
export function moveAutoscaler(text: string, root: YamlMap): Moves {
  return together(itemsAt(root, ['spec', 'metrics']).map((metric) => moveMetric(text, metric)));
}

/** What a metric is told by besides its name and target is left to a person. */
function moveMetric(text: string, metric: YamlNode): Moves {
  const kind = stringAt(metric, ['type']) ?? '';
  const source = kinds.has(kind) ? mapAt(metric, [kind.toLowerCase()]) : undefined;
  const parts = source && partsOf(source, kind === 'Resource' ? 'name' : 'metricName');
  if (source === undefined || parts === undefined) return undefined;
  return source.flow ? inFlow(text, source, parts) : inBlock(text, parts);
}

function partsOf({ entries, alias }: YamlMap, key: string): Parts | undefined {
  if (alias !== undefined) return undefined;
  const target = entries.find(({ name }) => Object.hasOwn(targets, name));
  const named = entries.find(({ name }) => name === key);
  return entries.length === 2 && target !== undefined && named !== undefined ? { target, named } : undefined;
}

const kinds = new Set(['Resource', 'Pods', 'External']);

const targets: Readonly<Record<string, readonly [type: string, key: string]>> = {
  targetAverageUtilization: ['Utilization', 'averageUtilization'],
  targetAverageValue: ['AverageValue', 'averageValue'],
  targetValue: ['Value', 'value'],
};

type Parts = { readonly target: YamlEntry; readonly named: YamlEntry };

function inBlock(text: string, { target, named }: Parts): Moves {
  const [type = '', key = ''] = targets[target.name] ?? [];
  return together([
    deepenKey(text, target, ['target:', `  type: ${type}`, `  ${key}`]),
    named.name === 'metricName' ? deepenKey(text, named, ['metric:', '  name']) : [],
  ]);
}

function inFlow(text: string, source: YamlMap, { target, named }: Parts): Moves {
  const [type = '', key = ''] = targets[target.name] ?? [];
  const name = valueOf(named);
  const first: Written = named.name === 'metricName' ? { metric: { name } } : { name };
  return rewriteFlow(text, source, { ...first, target: { type, [key]: valueOf(target) } });
}

function valueOf({ value }: YamlEntry): Written {
  return value.kind === 'scalar' ? value.value : null;
}
