import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { specNode } from '../../manifest/head.ts';
import type { ManifestRule, PlacedResource } from '../../manifest/subject.ts';

const service = (spec: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n${spec}`;

const [lowest, highest] = [30_000, 32_767];

export const serviceType: ManifestRule = {
  id: 'serviceType',
  severity: 'error',
  summary: 'A Service has the fields that its type takes',
  why: 'The API server refuses node ports where there are none to give, and a Service that leads nowhere.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  bad: [
    service('  ports:\n    - port: 80\n      nodePort: 30080\n'),
    service('  type: NodePort\n  ports:\n    - port: 80\n      nodePort: 8080\n'),
    service(
      '  type: NodePort\n  ports:\n    - {name: a, port: 80, nodePort: 30080}\n    - {name: b, port: 81, nodePort: 30080}\n',
    ),
    service('  type: LoadBalancer\n  clusterIP: None\n  ports:\n    - port: 80\n'),
    service('  type: ExternalName\n'),
    service('  selector:\n    app: a\n'),
    service('  externalTrafficPolicy: Local\n  ports:\n    - port: 80\n'),
  ],
  good: [
    service('  type: NodePort\n  ports:\n    - port: 80\n      nodePort: 30080\n'),
    service('  type: ExternalName\n  externalName: a.example.com\n'),
    service('  clusterIP: None\n'),
  ],
  *check({ resource }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    const type = stringAt(resource.root, ['spec', 'type']) ?? 'ClusterIP';
    const isOpen = type === 'NodePort' || type === 'LoadBalancer';
    yield* isOpen ? ofNodes(resource, type) : ofCluster(resource, type);
    yield* goal(resource, type);
  },
};

/** Where it leads to: a name, or ports. */
function* goal(resource: PlacedResource, type: string): Generator<Report> {
  const { root } = resource;
  const at = specNode(resource);
  if (type === 'ExternalName') {
    const isNamed = scalarAt(root, ['spec', 'externalName']) !== undefined;
    if (!isNamed) yield { at, message: 'a Service of type ExternalName needs `externalName`' };
    return;
  }
  const isHeadless = stringAt(root, ['spec', 'clusterIP']) === 'None';
  if (!isHeadless && itemsAt(root, ['spec', 'ports']).length === 0)
    yield { at, message: 'the Service has no port; name at least one' };
}

function nodePorts({ root }: PlacedResource): readonly YamlScalar[] {
  return itemsAt(root, ['spec', 'ports'])
    .map((port) => scalarAt(port, ['nodePort']))
    .filter((port) => port !== undefined)
    .filter(({ value }) => typeof value === 'number' && value !== 0);
}

function* ofNodes(resource: PlacedResource, type: string): Generator<Report> {
  const head = scalarAt(resource.root, ['spec', 'clusterIP']);
  if (head?.text === 'None') yield { at: head, message: `a Service of type ${type} cannot be headless` };
  const seen = new Set<string>();
  for (const port of nodePorts(resource)) {
    const number = Number(port.value);
    if (number < lowest || number > highest)
      yield {
        at: port,
        message: `a node port lies between ${lowest} and ${highest}, unless the cluster says otherwise`,
      };
    const protocol = protocolOf(resource, port);
    if (seen.has(`${number}/${protocol}`))
      yield { at: port, message: `the node port ${number} stands twice` };
    seen.add(`${number}/${protocol}`);
  }
}

function protocolOf({ root }: PlacedResource, nodePort: YamlScalar): string {
  const port = itemsAt(root, ['spec', 'ports']).find((one) => at(one, ['nodePort']) === nodePort);
  return stringAt(port, ['protocol']) ?? 'TCP';
}

function* ofCluster(resource: PlacedResource, type: string): Generator<Report> {
  for (const port of nodePorts(resource))
    yield { at: port, message: `a Service of type ${type} has no node ports; remove it, or use NodePort` };
  const policy = scalarAt(resource.root, ['spec', 'externalTrafficPolicy']);
  const hasAddress = itemsAt(resource.root, ['spec', 'externalIPs']).length > 0;
  if (policy !== undefined && policy.value !== null && !hasAddress)
    yield { at: policy, message: `\`externalTrafficPolicy\` is for NodePort and LoadBalancer, not ${type}` };
}
