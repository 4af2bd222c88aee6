import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const cron =
  'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: m\nspec:\n  schedule: "0 * * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - name: m\n            image: a/m:3.1\n          restartPolicy: OnFailure\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  type: ClusterIP\n  ports:\n  - port: 5672\n    targetPort: 5672\n  - port: 80\n    targetPort: 15672\n';
const single =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: g\nspec:\n  type: ClusterIP\n  ports:\n  - name: http\n    port: 3000\n    targetPort: 3000\n';
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\nrules:\n- apiGroups: [""]\n  resources: ["pods"]\n  verbs: ["get", "list"]\n';
const binding =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: b\n  namespace: apps\nsubjects:\n- kind: User\n  name: jane\nroleRef:\n  kind: Role\n  name: r\n';
const policy =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n  policyTypes: [Egress]\n  egress:\n  - to:\n    - ipBlock:\n        cidr: 10.20.0.0/16\n    ports:\n    - protocol: TCP\n      port: 443\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  rules:\n  - host: a.example.com\n    http:\n      paths:\n      - path: /\n        pathType: Exact\n        backend:\n          service:\n            name: web\n            port:\n              number: 80\n      - path: /api\n        pathType: Exact\n        backend:\n          service:\n            name: api\n            port:\n              number: 8080\n';
const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  LEVEL: info\n  TTL: "60"\n';
const quota =
  'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: q\nspec:\n  hard:\n    pods: "10"\n    limits.cpu: "8"\n';
const scaler =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: h\nspec:\n  minReplicas: 1\n  maxReplicas: 5\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 80\n';
const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: a/web:1\n    livenessProbe:\n      tcpSocket:\n        port: 80\n      periodSeconds: 10\n  - name: agent\n    image: a/agent:1\n';

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  [
    'Change: failedJobsHistoryLimit 5, startingDeadlineSeconds 100, image version 3.2.',
    cron,
    ['"failedJobsHistoryLimit":5', '"startingDeadlineSeconds":100'],
  ],
  [
    'failedJobsHistoryLimit should be set to 5 and suspend to true.',
    cron,
    ['"failedJobsHistoryLimit":5', '"suspend":true'],
  ],
  [
    'Retry only once (backoffLimit) and set the schedule to "30 6 * * 1-5".',
    cron,
    ['"backoffLimit":1', '"schedule":"30 6 * * 1-5"'],
  ],
  [
    'The service port itself should become 80; the target port stays.',
    single,
    ['"port":80', '"targetPort":3000'],
  ],
  [
    'type: NodePort, nodePort: 32000, externalTrafficPolicy: Local',
    single,
    ['"type":"NodePort"', '"nodePort":32000', '"externalTrafficPolicy":"Local"'],
  ],
  [
    'Name the first port amqp and the second one management.',
    service,
    ['{"port":5672,"targetPort":5672,"name":"amqp"}', '"name":"management"'],
  ],
  [
    'Please correct it: name the ports amqp and management, in this order.',
    service,
    ['"name":"amqp"', '"name":"management"'],
  ],
  [
    'Add a third port named metrics that maps 9419 to the target port 15692.',
    service,
    ['{"name":"metrics","port":9419,"targetPort":15692}'],
  ],
  [
    'Remove the second port, and change the first port to 5671.',
    service,
    ['"ports":[{"port":5671,"targetPort":5672}]'],
  ],
  [
    'The resource pods/log and the verb watch should be added to the existing rule.',
    role,
    ['"resources":["pods","pods/log"],"verbs":["get","list","watch"]'],
  ],
  [
    'Its one rule additionally covers the subresource pods/log and also permits watch.',
    role,
    ['"pods/log"', '"watch"'],
  ],
  [
    'The rule loses the verb list, and gains the resource configmaps.',
    role,
    ['"resources":["pods","configmaps"],"verbs":["get"]'],
  ],
  [
    'Replace the user jane by dave and add the service account ci of the namespace tools as a second subject.',
    binding,
    ['{"kind":"User","name":"dave"}', '{"kind":"ServiceAccount","name":"ci","namespace":"tools"}'],
  ],
  ['In the existing rule, exclude 10.20.5.0/24 from the CIDR block.', policy, ['"except":["10.20.5.0/24"]']],
  [
    'Change the cidr to 10.30.0.0/16 and also allow TCP port 8443 in the existing rule.',
    policy,
    ['"cidr":"10.30.0.0/16"', '{"protocol":"TCP","port":8443}'],
  ],
  [
    'Use the pathType Prefix for both paths.',
    ingress,
    ['"path":"/","pathType":"Prefix"', '"path":"/api","pathType":"Prefix"'],
  ],
  [
    'Add the path /docs (Prefix) to docs:8000; let / go to ui.',
    ingress,
    [
      '"path":"/docs","pathType":"Prefix","backend":{"service":{"name":"docs","port":{"number":8000}}}',
      '"name":"ui"',
    ],
  ],
  [
    'Rename the key TTL to SECONDS, and it is to be called settings.',
    config,
    ['"SECONDS":"60"', '"name":"settings"'],
  ],
  ['pods: "20", limits.cpu goes.', quota, ['"hard":{"pods":"20"}']],
  [
    'minReplicas turns into 2, and add a second metric: memory at 70%.',
    scaler,
    ['"minReplicas":2', '"name":"memory","target":{"type":"Utilization","averageUtilization":70}'],
  ],
  [
    'The image of the second container is to be replaced by a/agent:2.',
    pod,
    ['"image":"a/agent:2"', '"image":"a/web:1"'],
  ],
  [
    'In the agent container, the volume cache should be mounted read-only at /cache as well.',
    `${pod}  volumes:\n  - name: cache\n    emptyDir: {}\n`,
    ['"image":"a/agent:1","volumeMounts":[{"name":"cache","mountPath":"/cache","readOnly":true}]'],
  ],
  [
    'Equip the second container with a variable MODE that holds prod.',
    pod,
    ['"image":"a/agent:1","env":[{"name":"MODE","value":"prod"}]'],
  ],
  [
    'Bind the ClusterRole view instead of the Role r.',
    binding,
    ['"roleRef":{"kind":"ClusterRole","name":"view"}'],
  ],
  ['It has to act on the Deployment shop.', scaler, ['"scaleTargetRef":{"kind":"Deployment","name":"shop"}']],
  ['LEVEL=debug; no TTL; REGION=eu', config, ['"data":{"LEVEL":"debug","REGION":"eu"}']],
  ['LEVEL -> LOG_LEVEL', config, ['"LOG_LEVEL":"info"']],
  [
    'maxUnavailable becomes 1.',
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: b\nspec:\n  minAvailable: 2\n',
    ['"spec":{"maxUnavailable":1}'],
  ],
  [
    'Fix: add resource pods/log and verb watch to the rule.',
    role,
    ['"resources":["pods","pods/log"],"verbs":["get","list","watch"]'],
  ],
  [
    'Unsupported value: "OnFailure". Fix it with Never, and use version 3.2 of the image.',
    cron,
    ['"restartPolicy":"Never"', '"image":"a/m:3.2"'],
  ],
  [
    'Change to NodePort 32000, targetPort unchanged.',
    single,
    ['"type":"NodePort"', '"targetPort":3000,"nodePort":32000'],
  ],
  [
    'Add a second egress rule: port 53 UDP and TCP to the namespace labelled team: dns.',
    policy,
    [
      '{"to":[{"namespaceSelector":{"matchLabels":{"team":"dns"}}}],"ports":[{"protocol":"UDP","port":53},{"protocol":"TCP","port":53}]}',
    ],
  ],
  [
    'Change: maxUnavailable 1 instead of minAvailable.',
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: b\nspec:\n  minAvailable: 2\n',
    ['"spec":{"maxUnavailable":1}'],
  ],
])('%s', (words, yaml, parts) => {
  const { text } = amended(words, yaml);
  for (const part of parts) expect(text).toContain(part);
});

/** What is asked of an object that is still to come, or of a part that is, is no change of what is quoted. */
test.each([
  ['Which role binding do I need? Name it read-pods.', role],
  [
    'This service has to be reachable as https://a.example.com. The ingress should be named blog, class nginx.',
    service,
  ],
  ['Add a sidecar to the pod. It should be named shipper and use the image a/shipper:2.', pod],
  ['agent: readinessProbe httpGet /healthz on 9000, periodSeconds 5.', pod],
  ['Append a rule: deployments in apps, verbs get/create.', role],
])('%s', (words, yaml) => {
  expect(amended(words, yaml).text).toBe(JSON.stringify(quoted(`\`\`\`yaml\n${yaml}\`\`\`\n`).documents));
});

test('what nobody can read stays in the words, with its verb', () => {
  const { left, text } = amended('Set suspend to true and the frobnication to 7.', cron);
  expect(text).toContain('"suspend":true');
  expect(left).toBe('Set the frobnication to 7.');
});

test('a line behind bare YAML that begins like a field is said of it', () => {
  const { words, documents } = quoted(`${cron}\nChange: every 15 minutes, suspend true.\n`);
  expect(words).toContain('Change: every 15 minutes');
  expect(JSON.stringify(documents)).not.toContain('Change');
  expect(quoted(`${single}\ntype: NodePort, nodePort: 32000\n`).words).toContain('nodePort: 32000');
});
