import type { JsonMap } from '../../kernel/json.ts';
import type { Filling } from '../../render/template.ts';
import { portCalled, unsaidIn } from '../../spec/outward.ts';
import type { Destination, OutwardPort } from '../../spec/reach.ts';
import type { Workload } from '../../spec/spec.ts';
import { block } from '../labels.ts';

/** Only where it is known what is called: a rule too narrow would cut off a program that nobody here has read. */
export function egressOf(workload: Workload): Filling | undefined {
  const { service, egress, extras } = workload;
  const isKnown = service !== undefined || egress !== undefined || extras.includes('networkPolicy');
  return isKnown ? opened(workload) : undefined;
}

function opened(workload: Workload): Filling {
  const { service, partOf, name, egress } = workload;
  const { programs, addresses, mail, asksApi } = unsaidIn(workload);
  const { others = 'usual' } = egress ?? {};
  return {
    told: toldRules(workload).map(({ what, ...rule }) => ({ what, rule: block([rule]) })),
    siblings: partOf === name || others === 'closed' ? undefined : { partOf },
    needs: [...programs, ...(asksApi ? [{ kind: 'kube-apiserver', port: 6443 }] : [])],
    cluster: addresses.length > 0,
    mail: mail.length > 0,
    web: others === 'usual' && service !== undefined && service.kind !== 'static',
  };
}

type Rule = { readonly what: string; readonly to?: readonly JsonMap[]; readonly ports?: readonly JsonMap[] };

function toldRules(workload: Workload): readonly Rule[] {
  const { to = [], others } = workload.egress ?? {};
  const called = others === 'closed' ? unsaidIn(workload).services : [];
  return [...to, ...called.map((name) => ({ kind: 'service' as const, name }))].map(ruleOf);
}

function ruleOf(one: Destination): Rule {
  const ports = one.ports ?? usualPorts(one);
  const peers = peersOf(one);
  return {
    what: whatIs(one),
    ...(peers.length > 0 && { to: peers }),
    ...(ports.length > 0 && { ports: ports.map(({ port, protocol }) => ({ port, protocol })) }),
  };
}

function usualPorts(one: Destination): readonly OutwardPort[] {
  const port = one.kind === 'program' ? portCalled(one.name) : undefined;
  return port === undefined ? [] : [{ port, protocol: 'TCP' }];
}

/** Nothing where it may be anywhere: a database may run beside the program, or far away from it. */
function peersOf(one: Destination): JsonMap[] {
  switch (one.kind) {
    case 'service':
      return [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': one.name } } }];
    case 'block':
      return [{ ipBlock: { cidr: one.cidr } }];
    case 'internet':
      return [{ ipBlock: { cidr: '0.0.0.0/0', except: [...inside] } }];
    case 'namespace':
      return [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': one.name } } }];
    case 'ownNamespace':
      return [{ podSelector: {} }];
    case 'cluster':
      return [{ namespaceSelector: {} }];
    default:
      return [];
  }
}

/** No address of the internet: private networks, those of carriers, and the metadata of clouds. */
const inside = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];

const places = {
  ownNamespace: 'Its own namespace.',
  cluster: 'The cluster.',
  anywhere: 'Anywhere.',
};

function whatIs(one: Destination): string {
  switch (one.kind) {
    case 'program':
    case 'service':
      return one.name;
    case 'block':
      return one.holds.length === 0 ? 'Addresses that were named.' : one.holds.join(', ');
    case 'internet':
      return one.host === undefined
        ? 'The internet.'
        : `${one.host}: a policy knows no names, so this is any address of the internet.`;
    case 'namespace':
      return `Namespace ${one.name}.`;
    default:
      return places[one.kind];
  }
}
