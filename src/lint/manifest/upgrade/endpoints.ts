import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { itemsAt, mapAt } from '../../../syntax/yaml/value.ts';
import { drop, lift, only, type Step } from './steps.ts';

const places = { 'kubernetes.io/hostname': 'nodeName', 'topology.kubernetes.io/zone': 'zone' };

/** Where an endpoint runs has fields of its own; any other label of its node is for a person to keep. */
export const moveTopology: readonly Step[] = [
  only((root) =>
    topologies(root).every(({ entries }) => entries.every(({ name }) => Object.hasOwn(places, name))),
  ),
  ...Object.entries(places).map(([key, name]) => lift(endpoints, ['topology', key], name)),
  drop(endpoints, 'topology'),
];

function endpoints(root: YamlMap): readonly YamlMap[] {
  return itemsAt(root, ['endpoints']).filter((endpoint) => endpoint.kind === 'map');
}

function topologies(root: YamlMap): readonly YamlMap[] {
  return endpoints(root)
    .map((endpoint) => mapAt(endpoint, ['topology']))
    .filter((topology) => topology !== undefined);
}
