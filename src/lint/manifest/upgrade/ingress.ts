import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { entryOf, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { move, only, preset, rename, type Step, type Where } from './steps.ts';

/** Since `networking.k8s.io/v1` a backend names its Service in a mapping, and a path says how it is matched. */
export const moveIngress: readonly Step[] = [
  preset(paths, ['pathType'], 'ImplementationSpecific'),
  ...moveBackends(),
];

/** Only the fields that have another place since then. */
export function moveBackends(): readonly Step[] {
  return [
    only((root) => backends(root).every(isWhole)),
    rename(
      (root) => [mapAt(root, ['spec'])].filter((spec) => spec !== undefined),
      'backend',
      'defaultBackend',
    ),
    ...move(backends, 'serviceName', ['service', 'name']),
    ...move(withPort('number'), 'servicePort', ['service', 'port', 'number']),
    ...move(withPort('name'), 'servicePort', ['service', 'port', 'name']),
  ];
}

function paths(root: YamlMap): readonly YamlMap[] {
  return itemsAt(root, ['spec', 'rules'])
    .flatMap((rule) => itemsAt(rule, ['http', 'paths']))
    .filter((path) => path.kind === 'map');
}

function backends(root: YamlMap): readonly YamlMap[] {
  const own = ['backend', 'defaultBackend'].map((key) => mapAt(root, ['spec', key]));
  return [...own, ...paths(root).map((path) => mapAt(path, ['backend']))].filter(
    (backend) => backend !== undefined,
  );
}

/** A Service and its port, or an object of another kind. */
function isWhole(backend: YamlMap): boolean {
  const [name, port] = ['serviceName', 'servicePort'].map((key) => entryOf(backend, key) !== undefined);
  return name === port && (name === true || entryOf(backend, 'resource') !== undefined);
}

function withPort(key: 'number' | 'name'): Where {
  return (root) =>
    backends(root).filter((backend) => {
      const isNumber = typeof scalarAt(backend, ['servicePort'])?.value === 'number';
      return isNumber === (key === 'number');
    });
}
