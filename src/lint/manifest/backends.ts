import type { YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';

/** What an Ingress sends its traffic to. */
export type Backend = { readonly service: YamlScalar; readonly port: YamlScalar | undefined };

/** Of `networking.k8s.io/v1` and of the beta versions before it. */
export function backendsOf({ root }: Resource): Backend[] {
  const paths = itemsAt(root, ['spec', 'rules']).flatMap((rule) => itemsAt(rule, ['http', 'paths']));
  const nodes = [
    at(root, ['spec', 'defaultBackend']),
    at(root, ['spec', 'backend']),
    ...paths.map((path) => at(path, ['backend'])),
  ];
  return nodes.flatMap(toBackend);
}

function toBackend(node: YamlNode | undefined): Backend[] {
  const service = scalarAt(node, ['service', 'name']) ?? scalarAt(node, ['serviceName']);
  if (service === undefined) return [];
  const ports = [['service', 'port', 'number'], ['service', 'port', 'name'], ['servicePort']];
  return [{ service, port: ports.map((path) => scalarAt(node, path)).find((port) => port !== undefined) }];
}
