import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { ContainerPort } from '../spec/container.ts';
import type { Workload } from '../spec/spec.ts';
import { block, head, selectorOf, withFragments } from './labels.ts';
import type { Filled, Manifest, Terms } from './manifest.ts';
import { list } from './pods/container.ts';
import { ends } from './pods/pod.ts';
import { namedTerms, portsOf, servicePorts } from './pods/ports.ts';

export const service: Manifest = {
  id: 'service',
  kind: 'Service',
  wanted: (workload, terms) => hasService(workload, terms),
  why: { en: 'gives it one address within the cluster', zh: '在集群内提供统一地址' },
  fill: (workload, terms) => {
    if (workload.exposure?.byProtocol === true) return protocolsOf(workload).map((one) => mainOf(one, terms));
    const main = mainOf(workload, terms);
    const governing = governingName(workload);
    if (workload.controller !== 'StatefulSet' || governing === serviceName(workload)) return [main];
    const own = { ...workload, exposure: { type: 'headless', name: governing } } as const;
    // Without labels: who looks for the first Service by them must not find its pods twice.
    return [main, { filling: { ...serviceOf(own, terms, 'headless').filling, labelled: false } }];
  },
};

function mainOf(workload: Workload, terms: Terms): Filled {
  const { fragments } = workload;
  const { filling } = serviceOf(workload, terms, typeOf(workload));
  return withFragments(filling, fragments?.serviceMetadata, fragments?.service);
}

/** The workload as each protocol sees it, under a name of its own. */
function protocolsOf(workload: Workload): Workload[] {
  const groups = Map.groupBy(portsOf(workload), ({ protocol = 'TCP' }) => protocol);
  return [...groups].flatMap(([protocol, [first, ...morePorts]]) => {
    if (first === undefined) return [];
    const name = partName(workload, protocol);
    const { port, servicePort = port } = first;
    const portName = workload.portName === undefined ? undefined : first.name;
    const ports = present({ port, servicePort, portName, portProtocol: protocol, morePorts });
    return [{ ...workload, ...ports, exposure: { type: 'LoadBalancer', name } }];
  });
}

export function hasService(workload: Workload, { profile }: Terms): boolean {
  const { exposure, controller } = workload;
  if (exposure?.type === 'none') return false;
  const isCalled = exposure !== undefined || (profile === 'production' && !ends(workload));
  if (!isCalled) return false;
  return controller === 'StatefulSet' || exposure?.type === 'headless' || portsOf(workload).length > 0;
}

export function serviceName({ exposure, name }: Workload): string {
  return exposure?.name ?? name;
}

/** The Service that has its first port. */
export function firstServiceName(workload: Workload): string {
  const { exposure, portProtocol = 'TCP' } = workload;
  return exposure?.byProtocol === true ? partName(workload, portProtocol) : serviceName(workload);
}

function partName(workload: Workload, protocol: string): string {
  return `${serviceName(workload)}-${protocol.toLowerCase()}`;
}

/** The headless Service that a StatefulSet needs: its only one, unless it is reached in another way as well. */
export function governingName(workload: Workload): string {
  const name = serviceName(workload);
  return typeOf(workload) === 'headless' ? name : `${name}-headless`;
}

type Type = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'headless';

function typeOf({ exposure, controller }: Workload): Type {
  const usual = controller === 'StatefulSet' ? 'headless' : 'ClusterIP';
  return exposure === undefined || exposure.type === 'none' ? usual : exposure.type;
}

function serviceOf(workload: Workload, terms: Terms, type: Type): Filled {
  const isSaid = terms.profile === 'production' || type !== 'ClusterIP';
  return {
    filling: {
      ...head(workload, terms),
      name: serviceName(workload),
      labelled: true,
      typed: type !== 'headless' && isSaid ? { type } : undefined,
      headless: type === 'headless',
      selector: block(selectorOf(workload, terms)),
      ports: list(reachable(workload, terms, type)),
    },
  };
}

function reachable(workload: Workload, terms: Terms, type: Type): JsonMap[] {
  // In the minimal profile what was said stands, whether anything looks at it or not.
  const isPlain = type === 'headless' && terms.profile === 'production';
  const called = isPlain ? portsOf(workload).map(unmapped) : portsOf(workload);
  const ports = servicePorts(called, namedTerms(workload, terms));
  const nodePort = workload.exposure?.nodePort;
  return ports.map((port, index) => (index === 0 && nodePort !== undefined ? { ...port, nodePort } : port));
}

/** A headless name leads to the pods themselves: nothing stands between that could change the port. */
function unmapped(port: ContainerPort): ContainerPort {
  return { ...port, servicePort: port.port };
}
