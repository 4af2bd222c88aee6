import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';
import { mapOf, textOf } from '../../../../src/spec/words/merge.ts';

const pod = (name: string, containers: readonly string[]) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: web\n  labels:\n    app: ${name}\nspec:\n  containers:\n${containers
    .map((one) => `  - name: ${one}\n    image: acme/${one}:1\n`)
    .join('')}`;
const blog = pod('blog', ['ghost', 'mysql']);
const two = `${pod('web', ['nginx'])}---\n${pod('shipper', ['bit'])}`;
const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
  namespace: dev
rules:
- apiGroups: [""]
  resources: ["pods"]
  verbs: ["get"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: read
  namespace: dev
subjects:
- kind: User
  name: jane
roleRef:
  kind: Role
  name: reader
  apiGroup: rbac.authorization.k8s.io
`;
const settings =
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: crm\ndata:\n  LEVEL: info\n';
const ingress = (more = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
${more}  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /api
        pathType: Prefix
        backend:
          service:
            name: api
            port:
              number: 8080
`;

function converted(words: string, yaml: string) {
  const { words: left, documents } = quoted(withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`).words);
  const names = documents.map(({ kind, metadata }) => `${textOf(kind)}/${textOf(mapOf(metadata)['name'])}`);
  return { left: left.replaceAll(/\s+/gu, ' ').trim(), text: JSON.stringify(documents), names };
}

test.each([
  'Split the Pod above into two Deployments in the same namespace: blog-ghost with 2 replicas and the label app: ghost, containing the ghost container, and blog-mysql with 1 replica and the label app: mysql, containing the mysql container.',
  'Split this Pod into two Deployments: blog-ghost (2 replicas, app: ghost, container ghost) and blog-mysql (1 replica, app: mysql, container mysql). Containers unchanged.',
  'Give each of the containers a Deployment of its own, without touching the definitions: ghost goes to blog-ghost, whose two replicas are labelled app: ghost, and mysql goes to blog-mysql, whose single replica is labelled app: mysql.',
  '请把上面的 Pod 拆成同一命名空间下的两个 Deployment：blog-ghost，2 个副本，Pod 标签 app: ghost，包含 ghost 容器；blog-mysql，1 个副本，Pod 标签 app: mysql，包含 mysql 容器。容器配置不变。',
])('each container of a pod gets a keeper of its own: %j', (words) => {
  const { names, text, left } = converted(words, blog);
  expect(names).toEqual(['Deployment/blog-ghost', 'Deployment/blog-mysql']);
  expect(text).toContain(
    '"replicas":2,"selector":{"matchLabels":{"app":"ghost"}},"template":{"metadata":{"labels":{"app":"ghost"}},"spec":{"containers":[{"name":"ghost","image":"acme/ghost:1"}]}}',
  );
  expect(text).toContain('"replicas":1,"selector":{"matchLabels":{"app":"mysql"}}');
  expect(left).toBe('');
});

test('a container that nobody speaks of keeps the pod whole', () => {
  expect(converted('Split the Pod into two Deployments, blog-a and blog-b.', blog).names).toEqual([
    'Pod/blog',
  ]);
});

test.each([
  'Merge the two Pods into one Pod named web with both containers.',
  'two pods -> one pod web, containers nginx and bit',
  '把这两个 Pod 合并成一个名为 web 的 Pod，包含两个容器，其余不变。',
])('containers of several pods stand side by side: %j', (words) => {
  const { names, text, left } = converted(words, two);
  expect(names).toEqual(['Pod/web']);
  expect(text).toContain(
    '"containers":[{"name":"nginx","image":"acme/nginx:1"},{"name":"bit","image":"acme/bit:1"}]',
  );
  expect(left).toBe('');
});

test('pods that call their containers alike stay apart', () => {
  const alike = `${pod('a', ['app'])}---\n${pod('b', ['app'])}`;
  expect(converted('Merge the two Pods into one Pod named a.', alike).names).toEqual(['Pod/a', 'Pod/b']);
});

test.each([
  'Convert the Role and the RoleBinding to a ClusterRole and a ClusterRoleBinding.',
  'Role -> ClusterRole, RoleBinding -> ClusterRoleBinding',
  'Turn both objects into their cluster-wide counterparts.',
  '把 Role 和 RoleBinding 改成 ClusterRole 和 ClusterRoleBinding，名字和规则不变。',
])('rights hold everywhere: %j', (words) => {
  const { names, text, left } = converted(words, role);
  expect(names).toEqual(['ClusterRole/reader', 'ClusterRoleBinding/read']);
  expect(text).toContain('"roleRef":{"kind":"ClusterRole","name":"reader"');
  expect(text).not.toContain('"namespace"');
  expect(left).toBe('');
});

test.each([
  'Convert this ConfigMap to an Opaque Secret with stringData.',
  'ConfigMap -> Secret (Opaque, stringData), same name',
  'Instead of a ConfigMap this should be a Secret, type Opaque, with its entries under stringData.',
  '把这个 ConfigMap 改成 Opaque 类型的 Secret，用 stringData，名字和键都不变。',
])('what is confidential is kept as such: %j', (words) => {
  const { names, text } = converted(words, settings);
  expect(names).toEqual(['Secret/settings']);
  expect(text).toContain('"stringData":{"LEVEL":"info"}');
});

test.each([
  ['Convert the Ingress to an HTTPRoute attached to the Gateway main.', ['HTTPRoute/shop']],
  ['把这个 Ingress 改写成 HTTPRoute，挂到名为 main-gateway 的 Gateway 上，名字不变。', ['HTTPRoute/shop']],
])('%j: routes are told as the Gateway API tells them', (words, expected) => {
  const { names, text } = converted(words, ingress());
  expect(names).toEqual(expected);
  expect(text).toContain(
    '"hostnames":["shop.example.com"],"rules":[{"matches":[{"path":{"type":"PathPrefix","value":"/api"}}],"backendRefs":[{"name":"api","port":8080}]}]',
  );
});

test('certificates that only a Gateway can hold keep it an Ingress', () => {
  const secured = ingress('  tls:\n  - secretName: cert\n');
  expect(converted('Convert the Ingress to an HTTPRoute.', secured).names).toEqual(['Ingress/shop']);
});

test('a Secret that holds no base64 is no fault of ours', () => {
  const secret = `${settings.replace('ConfigMap', 'Secret')}  NAME: bm8=\n`;
  const { names, text } = converted('Nothing in it is secret. Convert it to a ConfigMap.', secret);
  expect(names).toEqual(['ConfigMap/settings']);
  expect(text).toContain('"data":{"LEVEL":"info","NAME":"no"}');
});

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: agent
  namespace: ops
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agent
    spec:
      containers:
      - name: agent
        image: acme/agent:1
`;

test.each([
  'I need a second Deployment agent-canary, a copy of this one, with the label app: agent-canary everywhere.',
  'Copy this Deployment as agent-canary: label app=agent-canary (metadata, selector and template).',
  'Clone the Deployment under the name agent-canary, with app: agent-canary as the label of the object, its pods and the selector.',
  '照着这个 Deployment 复制一份，名为 agent-canary，标签都改成 app: agent-canary。',
])('a copy has its own name and labels: %j', (words) => {
  const { names, text, left } = converted(words, deployment);
  expect(names).toEqual(['Deployment/agent-canary']);
  expect(text).toContain('"selector":{"matchLabels":{"app":"agent-canary"}}');
  expect(text).toContain('"template":{"metadata":{"labels":{"app":"agent-canary"}}');
  expect(left.replaceAll(/The Deployment|[\s,:.，。]/gu, '')).toBe('');
});

test.each([
  'Give me a copy of this Deployment for staging: namespace staging.',
  'Please duplicate the Deployment into the namespace staging.',
  'Copy the Deployment to the staging namespace.',
  '再写一份一样的 Deployment，放到 staging 命名空间。',
])('a copy has its own place: %j', (words) => {
  const { names, text } = converted(words, deployment);
  expect(names).toEqual(['Deployment/agent']);
  expect(text).toContain('"namespace":"staging"');
});

test.each(['根据下面的 Deployment 写一个 Service，名字叫 agent。', 'Copy the Deployment to /etc/agent.'])(
  '%j asks for no copy',
  (words) => {
    expect(converted(words, deployment).left).toBe(words);
  },
);
