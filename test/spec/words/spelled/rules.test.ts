import { describe, expect, test } from '@jest/globals';
import { fromChinese } from '../../../../src/spec/words/spelled/from-chinese.ts';
import { kinds, spelledOut } from '../../../../src/spec/words/spelled/spelled.ts';

const made = (say: string): unknown[] =>
  spelledOut(fromChinese(say) ?? say, kinds).map(({ document }) => document);
const rules = (say: string, way: string): unknown =>
  made(say).map((one) => (one as { spec: Record<string, unknown> }).spec[way]);
const pods = (app: string): object => ({ podSelector: { matchLabels: { app } } });
const tcp = (...ports: readonly number[]): object[] => ports.map((port) => ({ protocol: 'TCP', port }));

describe('who is told with ports of their own has a rule of their own', () => {
  const [api, admin] = [
    { from: [pods('api')], ports: tcp(5432) },
    { from: [pods('admin')], ports: tcp(8080) },
  ];

  test.each([
    'Create a NetworkPolicy np for pods app=db that allows ingress from app=api on TCP 5432 and from app=admin on TCP 8080.',
    'Create a NetworkPolicy np for pods app=db that allows TCP 5432 from app=api and TCP 8080 from app=admin.',
    'NetworkPolicy np for pods app=db. Allow ingress:\n- from app=api on TCP 5432\n- from app=admin on TCP 8080',
    'Create a NetworkPolicy np for pods app=db. Allow ingress from app=api on TCP 5432. Allow ingress from app=admin on TCP 8080.',
    'Create a NetworkPolicy np for pods app=db with two ingress rules, one from app=api on port 5432 and one from app=admin on port 8080.',
    '创建 NetworkPolicy np，选择 app=db 的 Pod，允许来自 app=api 的 TCP 5432 入站和来自 app=admin 的 TCP 8080 入站。',
    '创建 NetworkPolicy np，作用于 app=db 的 Pod，允许 app=api 访问 5432 端口，允许 app=admin 访问 8080 端口。',
  ])('%s', (say) => {
    expect(rules(say, 'ingress')).toEqual([[api, admin]]);
  });

  test('to different places, where the way out is said once', () => {
    const say = 'NetworkPolicy np, podSelector app=api, egress to app=db TCP 5432; to 10.0.0.0/8 TCP 22';
    expect(rules(say, 'egress')).toEqual([
      [
        { to: [pods('db')], ports: tcp(5432) },
        { to: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: tcp(22) },
      ],
    ]);
  });

  test('in both directions', () => {
    const say =
      'Create a NetworkPolicy np for pods app=api that allows ingress from app=web on TCP 8080 and egress to app=db on TCP 5432.';
    expect(rules(say, 'ingress')).toEqual([[{ from: [pods('web')], ports: tcp(8080) }]]);
    expect(rules(say, 'egress')).toEqual([[{ to: [pods('db')], ports: tcp(5432) }]]);
  });

  test('several who share ports stand in one rule, and none of them is lost', () => {
    const say =
      'Create a NetworkPolicy np for pods app=db that allows ingress from app=api and app=worker on TCP 5432 and from app=admin on TCP 8080 and 8443.';
    expect(rules(say, 'ingress')).toEqual([
      [
        { from: [pods('api'), pods('worker')], ports: tcp(5432) },
        { from: [pods('admin')], ports: tcp(8080, 8443) },
      ],
    ]);
  });

  test('what is inside of a block is left out of it, and what is not is let in', () => {
    const say =
      'Create a NetworkPolicy np for pods app=web that allows ingress from 10.0.0.0/8 except 10.1.0.0/16 and 10.2.0.0/16 and from 172.16.0.0/12.';
    const outer = { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.2.0.0/16'] } };
    expect(rules(say, 'ingress')).toEqual([[{ from: [outer, { ipBlock: { cidr: '172.16.0.0/12' } }] }]]);
  });

  test.each([
    'Create a NetworkPolicy np for pods app=db that allows ingress from app=api on TCP 5432, from app=admin on TCP 8080 and from app=web.',
    'Create a NetworkPolicy np for pods app=db that allows TCP 80 from app=api on TCP 90.',
  ])('where it is open whose a port is, the words are left to others: %s', (say) => {
    expect(made(say)).toEqual([]);
  });
});

describe('everybody who is bound is told', () => {
  const group = 'rbac.authorization.k8s.io';
  const users = ['alice', 'bob'].map((name) => ({ kind: 'User', name, apiGroup: group }));

  test.each([
    'Create a RoleBinding rb in namespace dev binding role reader to users alice and bob and to service account ci.',
    'Create a RoleBinding rb in namespace dev for role reader with these subjects:\n- user alice\n- user bob\n- service account ci',
    '在命名空间 dev 创建 RoleBinding rb，将 Role reader 绑定到用户 alice、bob 和服务账号 ci。',
  ])('%s', (say) => {
    expect(made(say)).toMatchObject([
      {
        metadata: { name: 'rb', namespace: 'dev' },
        roleRef: { kind: 'Role', name: 'reader' },
        subjects: [...users, { kind: 'ServiceAccount', name: 'ci', namespace: 'dev' }],
      },
    ]);
  });
});

test('each host has the certificate that is told with it', () => {
  const say =
    'Ingress edge: shop.example.com -> web:80 (tls shop-tls); api.example.com -> api:8080 (tls api-tls)';
  expect(rules(say, 'tls')).toEqual([
    [
      { hosts: ['shop.example.com'], secretName: 'shop-tls' },
      { hosts: ['api.example.com'], secretName: 'api-tls' },
    ],
  ]);
});

test('objects of a kind that are told one after the other have the same name in different places', () => {
  const say =
    'Create a ResourceQuota quota in namespace dev with 10 pods and a ResourceQuota quota in namespace prod with 50 pods.';
  expect(made(say)).toMatchObject([
    { metadata: { namespace: 'dev' }, spec: { hard: { pods: '10' } } },
    { metadata: { namespace: 'prod' }, spec: { hard: { pods: '50' } } },
  ]);
});
