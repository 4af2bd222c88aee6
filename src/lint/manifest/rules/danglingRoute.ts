import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

const service = `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n`;

export const danglingRoute: ManifestRule = {
  id: 'danglingRoute',
  severity: 'info',
  summary: 'A route leads from a Gateway to a port of a Service',
  why: 'The visitor gets an error of the gateway.',
  docs: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  bad: [route('missing', 80), `${service}---\n${route('web', 8080)}`],
  good: [`${service}---\n${route('web', 80)}`],
  *check({ resource, set }) {
    if (!isRoute(resource)) return;
    for (const rule of itemsAt(resource.root, ['spec', 'rules'])) {
      for (const backend of itemsAt(rule, ['backendRefs'])) yield* lostBackend(backend, resource, set);
    }
    for (const parent of itemsAt(resource.root, ['spec', 'parentRefs']))
      yield* lostParent(parent, resource, set);
  },
};

const kinds = new Set(['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']);

function isRoute({ kind, apiVersion }: PlacedResource): boolean {
  return kinds.has(kind) && apiVersion.startsWith('gateway.networking.k8s.io/');
}

function* lostBackend(backend: YamlNode, route: PlacedResource, set: ResourceSet): Generator<Report> {
  const name = scalarAt(backend, ['name']);
  const port = scalarAt(backend, ['port']);
  if (name === undefined || (stringAt(backend, ['kind']) ?? 'Service') !== 'Service') return;
  const [service] = set.named('Service', stringAt(backend, ['namespace']) ?? route.namespace, name.text);
  if (service === undefined) {
    yield { at: name, message: `there is no Service \`${name.text}\` here; it may live elsewhere` };
    return;
  }
  const ports = itemsAt(service.root, ['spec', 'ports']).map((item) => scalarAt(item, ['port'])?.text);
  if (port !== undefined && ports.length > 0 && !ports.includes(port.text))
    yield { at: port, severity: 'warning', message: `the Service \`${name.text}\` has no port ${port.text}` };
}

function* lostParent(parent: YamlNode, route: PlacedResource, set: ResourceSet): Generator<Report> {
  const name = scalarAt(parent, ['name']);
  if (name === undefined || (stringAt(parent, ['kind']) ?? 'Gateway') !== 'Gateway') return;
  const space = stringAt(parent, ['namespace']) ?? route.namespace;
  const [gateway] = set.named('Gateway', space, name.text);
  const section = scalarAt(parent, ['sectionName']);
  if (gateway === undefined || section === undefined) return;
  const listeners = itemsAt(gateway.root, ['spec', 'listeners']).map((item) => stringAt(item, ['name']));
  if (!listeners.includes(section.text))
    yield {
      at: section,
      severity: 'warning',
      message: `the Gateway \`${name.text}\` has no listener \`${section.text}\``,
    };
}

function route(name: string, port: number): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
spec:
  rules:
    - backendRefs:
        - name: ${name}
          port: ${port}
`;
}
