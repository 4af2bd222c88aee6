import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../../manifest/head.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { keptOf } from '../kept.ts';
import type { DiffRule } from '../subject.ts';

const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: demo}
spec:
  podSelector: {}
  ingress:
    - from: [{podSelector: {matchLabels: {app: web}}}]
`;
const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: demo}
spec:
  tls: [{hosts: [a.example]}]
  rules: [{host: a.example}]
`;
const service = `apiVersion: v1
kind: Service
metadata: {name: demo}
spec:
  type: LoadBalancer
  loadBalancerSourceRanges: [10.0.0.0/8]
`;
const space = (level: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: demo, labels: {pod-security.kubernetes.io/enforce: ${level}}}\n`;

export const barrierLowered: DiffRule = {
  id: 'barrierLowered',
  severity: 'warning',
  summary: 'What keeps visitors and pods within bounds is lowered on purpose',
  why: 'A range, a rule or a label is gone with one line, and nothing fails that would tell of it.',
  docs: 'https://kubernetes.io/docs/concepts/security/security-checklist/',
  bad: [
    { 'base.yaml': policy, 'head.yaml': policy.replace(/- from: .*/u, '- {}') },
    { 'base.yaml': ingress, 'head.yaml': ingress.replace(/ {2}tls: .*\n/u, '') },
    { 'base.yaml': service, 'head.yaml': service.replace(/ {2}loadBalancerSourceRanges: .*\n/u, '') },
    { 'base.yaml': service, 'head.yaml': service.replace('10.0.0.0/8', '0.0.0.0/0') },
    { 'base.yaml': space('restricted'), 'head.yaml': space('baseline') },
  ],
  good: [
    { 'base.yaml': policy.replace(/- from: .*/u, '- {}'), 'head.yaml': policy },
    { 'base.yaml': ingress, 'head.yaml': ingress.replaceAll('a.example', 'b.example') },
    { 'base.yaml': service, 'head.yaml': service.replace('LoadBalancer', 'ClusterIP') },
    {
      'base.yaml': service.replace('LoadBalancer', 'ClusterIP'),
      'head.yaml': service.replace('[10.0.0.0/8]', '[]'),
    },
    { 'base.yaml': space('baseline'), 'head.yaml': space('restricted') },
  ],
  *check(subject) {
    for (const [kind, barriersIn] of Object.entries(kinds)) {
      const kept = keptOf(subject, kind);
      if (kept === undefined) continue;
      const now = barriersIn(kept.now);
      for (const [words, height] of barriersIn(kept.old)) {
        if ((now.get(words) ?? closed) < height)
          yield { at: nameNode(kept.now), message: `${words}; be sure that this is meant` };
      }
    }
  },
};

/** How high each barrier of an object is, by what is said where it gets lower; none where it needs none. */
type Barriers = ReadonlyMap<string, number>;

const kinds: Readonly<Record<string, (resource: PlacedResource) => Barriers>> = {
  Service: balancerBarriers,
  Ingress: entryBarriers,
  NetworkPolicy: policyBarriers,
  Namespace: ({ root }) => {
    const level = stringAt(root, ['metadata', 'labels', 'pod-security.kubernetes.io/enforce']);
    return new Map([['pods may do more here: Pod Security enforces less', levels.indexOf(level ?? '') + 1]]);
  },
};

const levels = ['baseline', 'restricted'];
const closed = 9;

/** What is reached from within only needs none of them, and that it becomes public is told by another rule. */
function balancerBarriers({ root }: PlacedResource): Barriers {
  if (stringAt(root, ['spec', 'type']) !== 'LoadBalancer') return new Map();
  const ranges = itemsAt(root, ['spec', 'loadBalancerSourceRanges']).map((range) => stringAt(range));
  const isBound = ranges.length > 0 && !ranges.some((range) => range === '0.0.0.0/0' || range === '::/0');
  return new Map([
    [
      'the load balancer answers every address: `loadBalancerSourceRanges` bounds it no more',
      Number(isBound),
    ],
    [
      'the load balancer is no longer told to be an internal one',
      Number(hasNote(root, /load-balancer-(?:internal|scheme|type)$/u)),
    ],
  ]);
}

function entryBarriers({ root }: PlacedResource): Barriers {
  return new Map([
    [
      'visitors come without encryption from now on: `tls` is gone',
      Number(itemsAt(root, ['spec', 'tls']).length > 0),
    ],
    [
      'every address may visit: the list of those that may is gone',
      Number(hasNote(root, /whitelist-source-range$|inbound-cidrs$/u)),
    ],
    ['visitors are no longer asked who they are', Number(hasNote(root, /\/auth-(?:url|type)$/u))],
  ]);
}

function hasNote(root: YamlNode, name: RegExp): boolean {
  return (mapAt(root, ['metadata', 'annotations'])?.entries ?? []).some((entry) => name.test(entry.name));
}

function policyBarriers({ root }: PlacedResource): Barriers {
  const types = itemsAt(root, ['spec', 'policyTypes']).map((type) => stringAt(type));
  const isOf = (type: string, key: string) =>
    types.length === 0 ? type === 'Ingress' || at(root, ['spec', key]) !== undefined : types.includes(type);
  return new Map([
    [
      'more may reach the pods of the policy than before',
      isOf('Ingress', 'ingress') ? heightOf(itemsAt(root, ['spec', 'ingress']), 'from') : 0,
    ],
    [
      'the pods of the policy may reach more than before',
      isOf('Egress', 'egress') ? heightOf(itemsAt(root, ['spec', 'egress']), 'to') : 0,
    ],
  ]);
}

/** A rule that names nobody lets all in, and one with ports by these. */
function heightOf(rules: readonly YamlNode[], peers: 'from' | 'to'): number {
  const open = rules.filter((rule) => itemsAt(rule, [peers]).length === 0);
  if (open.length === 0) return 3;
  return open.every((rule) => itemsAt(rule, ['ports']).length > 0) ? 2 : 1;
}
