import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';
import { mapOf, textOf } from '../../../../src/spec/words/merge.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: agent
  namespace: ops
spec:
  replicas: 4
  selector:
    matchLabels:
      app: agent
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 1
  template:
    metadata:
      labels:
        app: agent
    spec:
      containers:
      - name: agent
        image: acme/agent:1.7.0
        env:
        - name: LEVEL
          value: info
        - name: TOKEN
          value: abc
`;
const claimed = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: cache-data
spec:
  storageClassName: fast
  resources:
    requests:
      storage: 5Gi
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cache
spec:
  selector:
    matchLabels:
      app: cache
  template:
    metadata:
      labels:
        app: cache
    spec:
      containers:
      - name: redis
        image: redis:7.2
        volumeMounts:
        - name: data
          mountPath: /data
      volumes:
      - name: data
        persistentVolumeClaim:
          claimName: cache-data
`;
const settings = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: crm
data:
  LEVEL: info
  HOST: pg
  TOKEN: abc
`;

function converted(words: string, yaml: string) {
  const { words: left, documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`).words);
  const names = documents.map(({ kind, metadata }) => `${textOf(kind)}/${textOf(mapOf(metadata)['name'])}`);
  return { left: left.replaceAll(/\s+/gu, ' ').trim(), text: JSON.stringify(documents), names };
}

test.each([
  'Convert the Deployment into a DaemonSet. Keep the update strategy.',
  'Turn this Deployment into a DaemonSet; the replicas have to go, the rolling update stays as it is.',
  'Instead of this Deployment I would like a DaemonSet with the same name, namespace, labels and container.',
  '把这个 Deployment 改成 DaemonSet，名称和命名空间不变，去掉 replicas，更新策略照旧。',
])('what runs once on each node is exchanged as before: %j', (words) => {
  const { names, text, left } = converted(words, deployment);
  expect(names).toEqual(['DaemonSet/agent']);
  expect(text).toContain('"updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1}}');
  expect(text).not.toContain('replicas');
  expect(left.replaceAll(/the DaemonSet|[,.;，。\s]/gu, '')).toBe('');
});

test.each([
  ['Convert this Deployment to a StatefulSet and drop the strategy.', 'StatefulSet/agent'],
  ['I want a plain Pod instead of the Deployment, named agent-debug.', 'Pod/agent-debug'],
  ['把这个 Deployment 改成单个 Pod，名字叫 agent-debug，标签和容器不变。', 'Pod/agent-debug'],
  ['What I want instead is a StatefulSet called agents.', 'StatefulSet/agents'],
])('%j tells of no part that is gone, and how it is called', (words, expected) => {
  const { names, text } = converted(words, deployment);
  expect(names).toEqual([expected]);
  expect(text).not.toContain('strategy');
});

test.each([
  'Convert the Deployment and the PersistentVolumeClaim into a single StatefulSet. The claim should become a volumeClaimTemplate named data with the same access mode, storage class and size.',
  'Turn both into one StatefulSet: PVC becomes volumeClaimTemplate data (same access mode, class, size).',
  '把 Deployment 和 PVC 合并改写为一个 StatefulSet，原 PVC 变成名为 data 的 volumeClaimTemplate，存储类和容量不变。',
])('a claim that is quoted becomes what each replica claims: %j', (words) => {
  const { names, text, left } = converted(words, claimed);
  expect(names).toEqual(['StatefulSet/cache']);
  expect(text).toContain(
    '"volumeClaimTemplates":[{"metadata":{"name":"data"},"spec":{"storageClassName":"fast","resources":{"requests":{"storage":"5Gi"}}}}]',
  );
  expect(text).not.toContain('claimName');
  expect(left).not.toMatch(/claim|PVC|class/iu);
});

test.each([
  'Split the ConfigMap: LEVEL and HOST remain in the ConfigMap, while TOKEN moves to an Opaque Secret named app-secrets, written with stringData.',
  'Please extract TOKEN into an Opaque Secret app-secrets (stringData).',
  'TOKEN should be kept in a Secret called app-secrets instead of in the ConfigMap.',
  '把 TOKEN 从 ConfigMap 挪到 Secret app-secrets 里（Opaque，stringData），其余不变。',
])('entries move with the values that they have: %j', (words) => {
  const { names, text, left } = converted(words, settings);
  expect(names).toEqual(['ConfigMap/settings', 'Secret/app-secrets']);
  expect(text).toContain('"data":{"LEVEL":"info","HOST":"pg"}');
  expect(text).toContain('"metadata":{"name":"app-secrets","namespace":"crm"}');
  expect(text).toContain('"stringData":{"TOKEN":"abc"}');
  expect(left).toBe('');
});

test.each([
  'Move TOKEN into a Secret named agent-secrets and reference it with secretKeyRef. LEVEL stays.',
  'TOKEN -> Secret agent-secrets (stringData), secretKeyRef in the Deployment',
  '请把 TOKEN 移到名为 agent-secrets 的 Secret，并通过 secretKeyRef 引用，LEVEL 不变。',
])('variables are read from where they move: %j', (words) => {
  const { names, text, left } = converted(words, deployment);
  expect(names).toEqual(['Secret/agent-secrets', 'Deployment/agent']);
  expect(text).toContain('{"name":"LEVEL","value":"info"}');
  expect(text).toContain(
    '{"name":"TOKEN","valueFrom":{"secretKeyRef":{"name":"agent-secrets","key":"TOKEN"}}}',
  );
  expect(left).toBe('');
});

test('one word that turns it, and nothing moves', () => {
  const words = 'Move HOST to the ConfigMap of the other team unless it is used there.';
  expect(converted(words, settings).names).toHaveLength(1);
});

test('a wish of its own beside it is left to be named', () => {
  const words = 'Move TOKEN into a Secret named agent-secrets and rotate it weekly.';
  const { names, left } = converted(words, deployment);
  expect(names).toEqual(['Deployment/agent', 'Secret/agent-secrets']);
  expect(left).toContain('rotate it weekly');
});

test.each([
  ['Turn the Role into a ClusterRole', 'role binding cluster role binding '],
  ['Turn the Deployment into a DaemonSet', ' keep the update strategy and the rolling update strategy'],
  ['把 TOKEN 移到 Secret app-secrets', '移到改成名字'],
])('%j is no riddle, however often its words are said', (words, often) => {
  const { names, left } = converted(`${words} ${often.repeat(300)} xyzzy`, settings);
  expect(names).toContain('ConfigMap/settings');
  expect(left).toContain('xyzzy');
});
