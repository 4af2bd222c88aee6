import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const set =
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\n  namespace: data\nspec:\n  selector:\n    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n      containers:\n      - name: pg\n        image: postgres:16\n        ports:\n        - containerPort: 5432\n';
const policy =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: db-guard\nspec:\n  podSelector:\n    matchLabels:\n      app: db\n  policyTypes: [Ingress]\n  ingress:\n  - from:\n    - podSelector:\n        matchLabels:\n          app: web\n    ports:\n    - protocol: TCP\n      port: 5432\n';

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return {
    left: left.trim(),
    documents,
    spec: documents.find(({ kind }) => kind === 'NetworkPolicy')?.['spec'],
  };
}

const port = { protocol: 'TCP', port: 5432 };
const web = { podSelector: { matchLabels: { app: 'web' } } };
const gate = {
  namespaceSelector: { matchLabels: { team: 'edge' } },
  podSelector: { matchLabels: { role: 'gate' } },
};

test.each([
  [
    "Write a NetworkPolicy `db-guard` for the set below. Its pods may be reached on the container's port by pods labelled role=gate from the namespace whose label is team=edge, and by nobody else.",
    [gate],
  ],
  [
    'netpol db-guard for this sts: ingress only from pods role=gate in ns with label team=edge, container port',
    [gate],
  ],
  [
    'The pods should be shielded by a policy db-guard. Incoming traffic is limited to the port which the container exposes, and to senders bearing role=gate that live in namespaces labelled team=edge.',
    [gate],
  ],
  [
    '请写一个 NetworkPolicy db-guard：只允许带有标签 team=edge 的命名空间中 role=gate 的 Pod 访问容器端口。',
    [gate],
  ],
  [
    'I need a NetworkPolicy `db-guard`: only pods labelled app=web in the same namespace, plus the backup host 192.168.40.7, may connect, and only to the database port. No restriction for outgoing traffic.',
    [web, { ipBlock: { cidr: '192.168.40.7/32' } }],
  ],
  [
    '写一个 NetworkPolicy，名为 db-guard：只允许同命名空间里 app=web 的 Pod 和备份主机 192.168.40.7 访问，并且只能访问数据库端口；出站流量不做限制。',
    [web, { ipBlock: { cidr: '192.168.40.7/32' } }],
  ],
  [
    'Write a NetworkPolicy db-guard that lets in pods labelled app=web, tier=front from the namespace prod on the database port.',
    [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'prod' } },
        podSelector: { matchLabels: { app: 'web', tier: 'front' } },
      },
    ],
  ],
])('a policy before what is quoted: %s', (words, from) => {
  const { spec, left } = amended(words, set);
  expect(spec).toEqual({
    podSelector: { matchLabels: { app: 'db' } },
    policyTypes: ['Ingress'],
    ingress: [{ from, ports: [port] }],
  });
  expect(left).toBe('');
});

const bi = {
  namespaceSelector: { matchLabels: { team: 'bi' } },
  podSelector: { matchLabels: { role: 'reporting' } },
};
const net = { ipBlock: { cidr: '172.16.8.0/24', except: ['172.16.8.128/25'] } };

test.each([
  'Extend it so that, in the same ingress rule, also pods with the label role=reporting from namespaces with the label team=bi, as well as the network 172.16.8.0/24 except 172.16.8.128/25, may connect.',
  'extend netpol, same ingress rule: + pods role=reporting in ns team=bi, + ipBlock 172.16.8.0/24 except 172.16.8.128/25. keep rest',
  '在现有的那条 ingress 规则里再加两个来源：team=bi 的 namespace 中带 role=reporting 标签的 Pod；以及网段 172.16.8.0/24，但排除 172.16.8.128/25。原有的规则保留。',
])('more in the rule that is there: %s', (words) => {
  expect(amended(words, policy).spec).toMatchObject({ ingress: [{ from: [web, bi, net], ports: [port] }] });
});

test.each([
  'Extend the policy: in addition to what it permits now, monitoring has to be able to scrape TCP 9102 from pods labelled role=reporting in any namespace labelled team=bi, and outgoing traffic of the selected pods is to be restricted to the network 172.16.8.0/24 without 172.16.8.128/25, on TCP 443.',
  'extend: + ingress tcp 9102 from role=reporting pods in ns team=bi; + egress only tcp 443 to 172.16.8.0/24 except 172.16.8.128/25',
  '请扩展这个 NetworkPolicy：除了现在允许的流量，还要允许带 team=bi 标签的命名空间中 role=reporting 的 Pod 访问 TCP 9102；同时把所选 Pod 的出站流量限制为只能访问 172.16.8.0/24（排除 172.16.8.128/25）的 TCP 443。',
])('rules of their own for either direction: %s', (words) => {
  expect(amended(words, policy).spec).toMatchObject({
    policyTypes: ['Ingress', 'Egress'],
    ingress: [
      { from: [web], ports: [port] },
      { from: [bi], ports: [{ protocol: 'TCP', port: 9102 }] },
    ],
    egress: [{ to: [net], ports: [{ protocol: 'TCP', port: 443 }] }],
  });
});

test.each([
  'Write a NetworkPolicy db-guard: pods app=web may come by a port of theirs.',
  'Write a NetworkPolicy db-guard that forbids access from pods app=web.',
])('is left to others: %s', (words) => {
  expect(amended(words, set).spec).toBeUndefined();
});

test('each has his own port', () => {
  const words =
    'Write a NetworkPolicy db-guard: pods app=web may come on TCP 5432 and pods app=metrics on TCP 9187.';
  expect(amended(words, set).spec).toMatchObject({
    ingress: [
      { from: [web], ports: [port] },
      {
        from: [{ podSelector: { matchLabels: { app: 'metrics' } } }],
        ports: [{ protocol: 'TCP', port: 9187 }],
      },
    ],
  });
});

test('the pods may go to some, and to anybody by another port', () => {
  const words =
    '请扩展下面的 NetworkPolicy：(a) 带有标签 team=bi 的命名空间中标签为 role=reporting 的 Pod 也可以访问 TCP 8080 端口；(b) 被选中的 Pod 只能向标签为 app=db 的 Pod 的 TCP 5432 端口以及任意目标的 UDP 53 端口发送流量。';
  expect(amended(words, policy).spec).toMatchObject({
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{}, { from: [bi], ports: [{ protocol: 'TCP', port: 8080 }] }],
    egress: [
      { to: [{ podSelector: { matchLabels: { app: 'db' } } }], ports: [port] },
      { ports: [{ protocol: 'UDP', port: 53 }] },
    ],
  });
});
