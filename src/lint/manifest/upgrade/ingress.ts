import type { YamlEntry, YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { entryOf, itemsAt, mapAt } from '../../../syntax/yaml/value.ts';
import { renameKey } from '../edit.ts';
import { deepenKey, insertBefore, type Moves, rewriteFlow, together } from './rewrite.ts';

/** Since `networking.k8s.io/v1` a backend names its Service in a mapping, and a path says how it is matched. */
export function moveIngress(text: string, root: YamlMap): Moves {
  const whole = entryOf(mapAt(root, ['spec']), 'backend');
  const paths = itemsAt(root, ['spec', 'rules']).flatMap((rule) => itemsAt(rule, ['http', 'paths']));
  return together([
    ...(whole === undefined ? [] : [renameKey(whole, 'defaultBackend'), moveBackend(text, whole.value)]),
    ...paths.map((path) => movePath(text, path)),
  ]);
}

function movePath(text: string, path: YamlNode): Moves {
  const backend = entryOf(path, 'backend');
  if (path.kind !== 'map' || path.alias !== undefined || backend === undefined) return undefined;
  const isMatched = entryOf(path, 'pathType') !== undefined;
  const type = ['pathType', 'ImplementationSpecific'] as const;
  return together([
    isMatched ? [] : insertBefore(text, path, { before: backend, added: type }),
    moveBackend(text, backend.value),
  ]);
}

function moveBackend(text: string, backend: YamlNode): Moves {
  if (backend.kind !== 'map' || backend.alias !== undefined) return undefined;
  const [name, port] = [entryOf(backend, 'serviceName'), entryOf(backend, 'servicePort')];
  if (name === undefined && entryOf(backend, 'resource') !== undefined) return [];
  if (name === undefined || port === undefined || backend.entries.length > 2) return undefined;
  return backend.flow ? inFlow(text, backend, { name, port }) : inBlock(text, { name, port });
}

type Parts = { readonly name: YamlEntry; readonly port: YamlEntry };

function inFlow(text: string, backend: YamlMap, { name, port }: Parts): Moves {
  const [service, target] = [name.value, port.value];
  if (service.kind !== 'scalar' || target.kind !== 'scalar') return undefined;
  return rewriteFlow(text, backend, {
    service: { name: service.text, port: { [keyFor(port)]: target.value } },
  });
}

function inBlock(text: string, { name, port }: Parts): Moves {
  const [nameLines, portLines] = [['  name'], ['  port:', `    ${keyFor(port)}`]];
  const isFirst = name.key.start < port.key.start;
  return together([
    deepenKey(text, name, isFirst ? ['service:', ...nameLines] : nameLines),
    deepenKey(text, port, isFirst ? portLines : ['service:', ...portLines]),
  ]);
}

function keyFor({ value }: YamlEntry): 'number' | 'name' {
  return value.kind === 'scalar' && typeof value.value === 'number' ? 'number' : 'name';
}
