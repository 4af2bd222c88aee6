import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import {
  amountOf,
  listed,
  making,
  metadataOf,
  numberOf,
  option,
  pairsOf,
  type Command,
  type Verb,
} from './command.ts';
import { listOf, mapOf } from '../merge.ts';
import { targetOf, type Target } from './naming.ts';

const types: readonly (readonly [said: string, type: string | undefined])[] = [
  ['clusterip', undefined],
  ['nodeport', 'NodePort'],
  ['loadbalancer', 'LoadBalancer'],
  ['externalname', 'ExternalName'],
];

const services = types.map(([said, type]) =>
  making([`create service ${said}`, `create svc ${said}`], (command) => {
    const labels = { app: command.names[0] ?? '' };
    const ports = listed(command, 'tcp').map((one) => portOf(one, numberOf(option(command, 'node-port'))));
    const spec = present({
      type,
      externalName: option(command, 'external-name'),
      clusterIP: option(command, 'clusterip', 'cluster-ip'),
      selector: type === 'ExternalName' ? undefined : labels,
      ports: ports.length === 0 ? undefined : ports,
    });
    return { apiVersion: 'v1', kind: 'Service', metadata: metadataOf(command, labels), spec };
  }),
);

/** `5678:8080` as a port and that behind it. */
function portOf(said: string, nodePort: number | undefined): JsonMap {
  const [port = '', target = port] = said.split(':');
  const name = said.replace(':', '-');
  return present({ name, port: numberOf(port), targetPort: amountOf(target), protocol: 'TCP', nodePort });
}

const expose = making(
  ['expose'],
  (command, made) => {
    const target = targetOf(command);
    if (target === undefined) return undefined;
    const isTarget = ({ kind, metadata }: JsonMap): boolean =>
      kind === target.kind && mapOf(metadata)['name'] === target.name;
    const there = made.find(isTarget);
    const { namespace } = mapOf(there?.['metadata']);
    const named = { ...command, names: [option(command, 'name') ?? target.name] };
    const own = metadataOf(named, pairsOf(listed(command, 'labels', 'l')));
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: namespace === undefined ? own : { namespace, ...own },
      spec: specOf(command, target, there),
    };
  },
  'target',
);

function specOf(command: Command, target: Target, there: JsonMap | undefined): JsonMap {
  const said = pairsOf(listed(command, 'selector'));
  const addresses = listed(command, 'external-ip');
  const port = numberOf(option(command, 'port')) ?? firstPort(there);
  const targetPort = amountOf(option(command, 'target-port')) ?? port;
  const protocol = option(command, 'protocol') ?? 'TCP';
  return present({
    type: option(command, 'type'),
    clusterIP: option(command, 'cluster-ip'),
    sessionAffinity: option(command, 'session-affinity'),
    externalIPs: addresses.length === 0 ? undefined : addresses,
    selector: Object.keys(said).length > 0 ? said : selectorOf(target, there),
    ports: port === undefined ? undefined : [{ port, targetPort, protocol }],
  });
}

/** The labels of the pods that are made beside it, or those that kubectl gives. */
function selectorOf({ kind, name }: Target, there: JsonMap | undefined): JsonMap {
  const own = mapOf(there?.['metadata'])['labels'];
  const pods = mapOf(mapOf(there?.['spec'])['selector'])['matchLabels'];
  return mapOf(kind === 'Pod' ? (own ?? { run: name }) : (pods ?? { app: name }));
}

function firstPort(there: JsonMap | undefined): number | undefined {
  const spec = mapOf(there?.['spec']);
  const pod = there?.['kind'] === 'Pod' ? spec : mapOf(mapOf(spec['template'])['spec']);
  const [container] = listOf(pod['containers']).map(mapOf);
  const port = mapOf(listOf(container?.['ports'])[0])['containerPort'];
  return typeof port === 'number' ? port : undefined;
}

export const exposing: readonly Verb[] = [...services, expose];
