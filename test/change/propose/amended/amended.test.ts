import { expect, test } from '@jest/globals';
import { withAmended, withBlanks } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const pod = (more = '', env = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
${more}spec:
  nodeSelector:
    disktype: ssd
  containers:
  - name: web
    image: acme/web:5.2
${env}  - name: agent
    image: acme/agent:1.0
`;
const variables = `    env:
    - name: LOG_LEVEL
      value: info
    - name: DEBUG
      value: "true"
`;
const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  LEVEL: info\n  TTL: "60"\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  selector:\n    app: wbe\n  ports:\n  - port: 80\n    targetPort: 80\n';
const ports =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n  - name: web\n    image: acme/web:1\n    ports:\n    - containerPort: 8080\n';
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\nrules:\n- apiGroups: [""]\n  resources: ["pods"]\n  verbs: ["get"]\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  rules:\n  - host: a.example.com\n    http:\n      paths:\n      - path: /\n        pathType: Prefix\n';
const scaler =
  'apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: h\nspec:\n  maxReplicas: 8\n  targetCPUUtilizationPercentage: 75\n';

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents), told: made.rows.map(({ value }) => value) };
}

test.each([
  ['Remove the environment variable DEBUG.', '"env":[{"name":"LOG_LEVEL","value":"info"}]'],
  ['DEBUG is no longer needed; take it out.', '"env":[{"name":"LOG_LEVEL","value":"info"}]'],
  ['删除环境变量 DEBUG。', '"env":[{"name":"LOG_LEVEL","value":"info"}]'],
  ['Set LOG_LEVEL to debug.', '{"name":"LOG_LEVEL","value":"debug"}'],
  ['LOG_LEVEL should be debug instead of info.', '{"name":"LOG_LEVEL","value":"debug"}'],
  ['把环境变量 LOG_LEVEL 的值改成 debug。', '{"name":"LOG_LEVEL","value":"debug"}'],
  [
    'Read DEBUG from the key debug of the ConfigMap flags instead.',
    '{"name":"DEBUG","valueFrom":{"configMapKeyRef":{"name":"flags","key":"debug"}}}',
  ],
  ['Bump web from 5.2 to 6.0.', '"image":"acme/web:6.0"'],
  ['把 agent 容器的镜像改为 acme/agent:2.0。', '{"name":"agent","image":"acme/agent:2.0"}'],
])('%j is done to the part of that name', (words, expected) => {
  const { left, text, told } = amended(words, pod('', variables));
  expect(text).toContain(expected);
  expect(left.replaceAll(/[.。;；\s]|take it out/gu, '')).toBe('');
  expect(told).toHaveLength(1);
});

test.each([
  ['Remove the agent container.', '"agent"'],
  ['The agent container can go.', '"agent"'],
  ['去掉 agent 容器。', '"agent"'],
  ['Remove the nodeSelector.', 'nodeSelector'],
  ['The pods may run anywhere: take out the node selector.', 'nodeSelector'],
])('%j leaves nothing of it', (words, gone) => {
  expect(amended(words, pod()).text).not.toContain(gone);
});

test.each([
  ['Remove the cache container.'],
  ['Set the level to debug.'],
  ['Remove the name.'],
  ['Bump web from 4.0 to 6.0.'],
  ['Add a second container named x with the image y:1.'],
])('%j speaks of nothing that can be told apart there, and stays as it was said', (words) => {
  const { text, told } = amended(words, pod());
  expect(text).toBe(amended('', pod()).text);
  expect(told).toEqual([]);
});

test.each([
  ['把 LEVEL 改为 debug，并删除 TTL。', '"data":{"LEVEL":"debug"}'],
  ['LEVEL must become warn, TTL can go.', '"data":{"LEVEL":"warn"}'],
  ['Extend the ConfigMap by REGION: eu-west-1.', '"data":{"LEVEL":"info","TTL":"60","REGION":"eu-west-1"}'],
])('%j changes the entries that it names', (words, expected) => {
  expect(amended(words, config).text).toContain(expected);
});

test.each([
  [
    'LEVEL warn, TTL 600, delete LEVEL_OLD, new entry MAX_CONNECTIONS 250',
    '"LEVEL":"warn","TTL":"600","MAX_CONNECTIONS":"250"',
  ],
  [
    'Set LEVEL to warn and TTL to 600, and add MAX_CONNECTIONS with 250.',
    '"LEVEL":"warn","TTL":"600","MAX_CONNECTIONS":"250"',
  ],
  [
    'LEVEL 改成 warn，TTL 改成 600，删掉 LEVEL_OLD，新增 MAX_CONNECTIONS，值为 250。',
    '"LEVEL":"warn","TTL":"600","MAX_CONNECTIONS":"250"',
  ],
])('%j is a list of entries', (words, expected) => {
  expect(amended(words, `${config}  LEVEL_OLD: x\n`).text.replace(',"LEVEL_OLD":"x"', '')).toContain(
    expected,
  );
});

test.each([
  ['The application listens on port 4000 instead of 8080.'],
  ['8080 -> 4000 everywhere'],
  ['应用端口从 8080 改成 4000。'],
])('%j is meant for what runs and for what leads there', (words) => {
  const { text } = amended(words, `${ports}---\n${service.replace('targetPort: 80', 'targetPort: 8080')}`);
  expect(text).toContain('"containerPort":4000');
  expect(text).toContain('"port":80,"targetPort":4000');
});

test('an annotation gives way to another', () => {
  const noted = config.replace('  name: c', '  name: c\n  annotations:\n    owner: sre');
  const { text } = amended('Replace the annotation owner by contact: sre@example.com.', noted);
  expect(text).toContain('"annotations":{"contact":"sre@example.com"}');
});

test.each([
  ['Add the namespace shop and the label team: core to both objects.'],
  ['Put both of these into the namespace shop and label them team=core.'],
  ['Each of them needs a label team with the value core, and all have to be in the shop namespace.'],
  ['给下面两个对象都加上标签 team=core，并放到命名空间 shop。'],
])('%j is said of every object', (words) => {
  const { text } = amended(words, `${config}---\n${service}`);
  expect(text.match(/"namespace":"shop","labels":\{"team":"core"\}/gu)).toHaveLength(2);
});

test.each([
  ['The Service has no endpoints. Fix its selector and targetPort. Output only the Service.'],
  ['Correct the Service so that it fits the Pod. I only need the Service.'],
  ['这个 Service 访问不通，请修正 Service，只输出 Service。'],
])('%j is done as the pods have it, and only the Service is wanted back', (words) => {
  const made = withAmended(`${words}\n\`\`\`yaml\n${ports}---\n${service}\`\`\`\n`);
  const { documents, spoken } = quoted(made.words);
  expect(documents.at(-1)).toMatchObject({
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
  });
  expect(spoken?.map(({ kind }) => kind)).toEqual(['Pod']);
});

test('where the pods are said to be wrong, the Service stays', () => {
  const { text } = amended(
    'Fix the labels of the Pod so that the Service matches.',
    `${ports}---\n${service}`,
  );
  expect(text).toContain('"selector":{"app":"wbe"}');
});

test.each([
  ['Extend the Role by a second rule which allows get and create on deployments in the API group apps.'],
  ['Add another rule for deployments in the apps group with the verbs get and create.'],
  ['给这个 Role 再加一条规则：允许对 apps 组的 deployments 执行 get、create。'],
])('%j is one rule more', (words) => {
  expect(amended(words, role).text).toContain(
    '"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get"]},{"apiGroups":["apps"],"resources":["deployments"],"verbs":["get","create"]}]',
  );
});

test.each([
  ['Add TLS with the secret store-tls for the host.'],
  ['Secure the host with the certificate in the Secret store-tls.'],
  ['给该域名启用 TLS，证书在 Secret store-tls 中。'],
])('%j is meant for the hosts that stand there', (words) => {
  expect(amended(words, ingress).text).toContain(
    '"tls":[{"hosts":["a.example.com"],"secretName":"store-tls"}]',
  );
});

test('an autoscaler of the first version keeps what it scales by', () => {
  const { text, left } = amended('Convert this HPA to autoscaling/v2.', scaler);
  expect(text).toContain('"averageUtilization":75');
  expect(left).toBe('');
});

test.each([
  [
    'Place another container, tail, beside it which is based on busybox:1.36 and executes `tail -F /logs/a`.',
    'Add a second container named tail with the image busybox:1.36 that runs "tail -F /logs/a".',
  ],
  [
    'They need to share an emptyDir volume, logs, mounted by each of them under /logs.',
    'Both containers mount an emptyDir volume named logs at /logs.',
  ],
])('%j is said as it is read', (words, said) => {
  expect(withAmended(`${words}\n\`\`\`yaml\n${pod()}\`\`\`\n`).words.split('\n')[0]).toBe(said);
});

const open =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: ____\n  labels:\n    env: <TODO>\nspec:\n  serviceAccountName: ???\n  containers:\n  - name: worker\n    image: ____\n';

test.each([
  ['Fill in the blanks: name queue, label env qa, service account sa, image acme/q:1.'],
  ['The pod is named queue, its label env is qa, the service account is sa, the image is acme/q:1.'],
  [
    'Complete it: the pod is called queue, its env label has the value qa, it uses the service account sa and runs acme/q:1.',
  ],
  ['请把空白处填好：Pod 名为 queue，标签 env 为 qa，服务账号 sa，镜像 acme/q:1。'],
])('%j fills what was left open, and what it leaves to be read is no value', (words) => {
  const { documents } = quoted(withBlanks(`${words}\n\`\`\`yaml\n${open}\`\`\`\n`).words);
  expect(documents).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'queue', labels: { env: 'qa' } },
      spec: { serviceAccountName: 'sa', containers: [{ name: 'worker' }] },
    },
  ]);
});

test('nothing is left open where nobody says so', () => {
  const words =
    'Show the complete manifest.\n```yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n```\n';
  expect(withBlanks(words)).toEqual({ words, rows: [] });
});

test.each([
  ['Run 5 replicas from the same image at tag 1.2, please.', '"acme/web:1.2"', 'Run 5 replicas, please.'],
  [
    'Update it: use image tag 1.2 instead of the present one, run 5 replicas.',
    '"acme/web:1.2"',
    'Update it: run 5 replicas.',
  ],
  ['bump to tag 1.2, replicas 5', '"acme/web:1.2"', 'replicas 5'],
  ['镜像标签改为 1.2，副本数改为 5。', '"acme/web:1.2"', '副本数改为 5。'],
])('%j sets the tag of the only image in passing', (words, image, left) => {
  const made = amended(words, ports);
  expect(made.text).toContain(image);
  expect(made.left).toContain(left);
});

test.each([
  ['use image tag 1.2 instead of the present one', pod()],
  ['Add a sidecar container named x with image tag 1.2', ports],
])('%j says of no image that it can be told apart which one it is', (words, yaml) => {
  expect(amended(words, yaml).text).not.toContain(':1.2');
});
