import { entryOf, itemsAt, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import { move, preset, rename, type Step, type Where } from './steps.ts';

const every = sources('Resource', 'ContainerResource', 'Pods', 'External', 'Object');

/** Since `autoscaling/v2beta2` a metric has its name and its target in mappings of their own. */
export const moveAutoscaler: readonly Step[] = [
  rename(sources('Object'), 'target', 'describedObject'),
  ...move(sources('Pods', 'External', 'Object'), 'metricName', ['metric', 'name']),
  ...move(sources('Pods', 'Object'), 'selector', ['metric', 'selector']),
  ...move(sources('External'), 'metricSelector', ['metric', 'selector']),
  ...target('targetAverageUtilization', 'Utilization', 'averageUtilization'),
  ...target('targetValue', 'Value', 'value'),
  ...target('targetAverageValue', 'AverageValue', 'averageValue'),
  ...target('averageValue', 'AverageValue', 'averageValue'),
];

function target(key: string, type: string, name: string): readonly Step[] {
  const holders: Where = (root) => every(root).filter((source) => entryOf(source, key) !== undefined);
  return [preset(holders, ['target', 'type'], type), ...move(every, key, ['target', name])];
}

/** What each metric of these types is told by. */
function sources(...types: readonly string[]): Where {
  return (root) =>
    itemsAt(root, ['spec', 'metrics']).flatMap((metric) => {
      const type = stringAt(metric, ['type']) ?? '';
      const source = mapAt(metric, [type.charAt(0).toLowerCase() + type.slice(1)]);
      return source === undefined || !types.includes(type) ? [] : [source];
    });
}
