import { expect, test } from '@jest/globals';
import { bundledStock } from '../../../src/adapters/schemas/linters.ts';
import { repairBy } from '../../../src/change/propose/repaired.ts';
import { toYaml } from '../../../src/spec/words/values.ts';

const { rules, schemas } = bundledStock();
const repair = repairBy(rules, schemas);
const minor = 36;

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const service = (ports: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n${ports}`;
const deployment = (spec: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n${spec}`;
const container = '    containers:\n    - {name: web, image: a:1}\n';

/** What it was, how it is written, and a part of what is meant. */
const cases: readonly (readonly [what: string, given: string, meant: object])[] = [
  [
    'a tab',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: a\ndata:\n\tsize: 12\n',
    { data: { size: '12' } },
  ],
  [
    'fields by the names that other tools have for them',
    pod(
      '  containers:\n  - name: a\n    image: b:1\n    cmd: [sleep]\n    environment:\n    - {name: X, value: gold}\n',
    ),
    { spec: { containers: [{ command: ['sleep'], env: [{ name: 'X', value: 'gold' }] }] } },
  ],
  [
    'the port of a Service by the name that containers have for theirs',
    service('  - containerPort: 80\n    targetPort: web\n'),
    { spec: { ports: [{ port: 80, targetPort: 'web' }] } },
  ],
  [
    'numbers that are spelled out',
    'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: a\nspec:\n  hard:\n    pods: ten\n    services: five\n    limits.memory: 8 GiB\n',
    { spec: { hard: { pods: '10', services: '5', 'limits.memory': '8Gi' } } },
  ],
  [
    'a request above its limit, whatever that is called',
    pod(
      '  containers:\n  - name: a\n    image: b:1\n    resources:\n      requests: {cpu: 500m, memory: 64mb}\n      limit: {cpu: 250m, memory: 128Mi}\n',
    ),
    { spec: { containers: [{ resources: { requests: { cpu: '250m' }, limits: { cpu: '250m' } } }] } },
  ],
  ['no space behind a colon', service('  - port:80\n'), { spec: { ports: [{ port: 80 }] } }],
  [
    'no space behind the colons of a mapping',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name:a\n  namespace:b\n',
    { metadata: { name: 'a', namespace: 'b' } },
  ],
  [
    'no space behind a dash',
    pod('  containers:\n  -name: a\n   image: b:1\n'),
    { spec: { containers: [{ name: 'a' }] } },
  ],
  [
    'no colon behind a key',
    'apiVersion: v1\nkind: ConfigMap\nmetadata\n  name: a\n',
    { metadata: { name: 'a' } },
  ],
  [
    'a quotation mark that is not closed',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "a\ndata:\n  b: c\n',
    { metadata: { name: 'a' }, data: { b: 'c' } },
  ],
  [
    'a bracket that is not closed',
    pod('  containers:\n  - name: a\n    image: b:1\n    command: ["sleep", "9"\n    tty: true\n'),
    { spec: { containers: [{ command: ['sleep', '9'], tty: true }] } },
  ],
  [
    'a line that is indented too much',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n   namespace: b\n',
    { metadata: { name: 'a', namespace: 'b' } },
  ],
  ['a star without quotes', cron('*/5 * * * *'), { spec: { schedule: '*/5 * * * *' } }],
  [
    'the version of another group',
    deployment(template()).replace('apps/v1', 'v1'),
    { apiVersion: 'apps/v1' },
  ],
  [
    'a kind in small letters',
    pod(`  containers:\n  - {name: a, image: b}\n`).replace('Pod', 'pod'),
    { kind: 'Pod' },
  ],
  [
    'a version that is gone, and the selector that it filled in',
    `apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: web}\nspec:\n${template()}`,
    { apiVersion: 'apps/v1', spec: { selector: { matchLabels: { app: 'web' } } } },
  ],
  [
    'fields of an old version under the new one',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec:\n  rules:\n  - http:\n      paths:\n      - path: /a\n        backend: {serviceName: b, servicePort: 80}\n',
    {
      spec: {
        rules: [
          {
            http: {
              paths: [
                { path: '/a', pathType: 'Prefix', backend: { service: { name: 'b', port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
    },
  ],
  [
    'metrics of an old version under the new one',
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec:\n  maxReplicas: 3\n  scaleTargetRef: {kind: Deployment, name: a, apiVersion: apps/v1}\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      targetAverageUtilization: 50\n',
    { spec: { metrics: [{ resource: { target: { type: 'Utilization', averageUtilization: 50 } } }] } },
  ],
  [
    'a misspelt field',
    pod('  container:\n  - name: a\n    img: b\n').replace('img', 'imag'),
    { spec: { containers: [{ image: 'b' }] } },
  ],
  [
    'containers beside the template',
    deployment(
      `  template:\n    metadata: {labels: {app: web}}\n  containers:\n  - {name: web, image: a:1}\n`,
    ),
    { spec: { template: { spec: { containers: [{ name: 'web' }] } } } },
  ],
  [
    'containers without the spec of their pod',
    deployment(`  template:\n    metadata: {labels: {app: web}}\n${container}`),
    { spec: { template: { spec: { containers: [{ name: 'web' }] } } } },
  ],
  [
    'ports beside their container',
    pod('  containers:\n  - name: a\n    image: b\n  ports:\n  - containerPort: 80\n'),
    { spec: { containers: [{ ports: [{ containerPort: 80 }] }] } },
  ],
  [
    'a name beside metadata',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\nname: a\n',
    { metadata: { name: 'a' } },
  ],
  [
    'numbers and switches as values of variables',
    pod(
      '  containers:\n  - name: a\n    image: b\n    env:\n    - {name: N, value: 1.10}\n    - {name: B, value: yes}\n',
    ),
    { spec: { containers: [{ env: [{ value: '1.10' }, { value: 'yes' }] }] } },
  ],
  ['a number in quotes', deployment(`  replicas: "3"\n${template()}`), { spec: { replicas: 3 } }],
  [
    'one container without its list',
    pod('  containers:\n    name: a\n    image: b\n'),
    { spec: { containers: [{ name: 'a' }] } },
  ],
  [
    'variables as a mapping',
    pod('  containers:\n  - name: a\n    image: b\n    env:\n      A: 1\n'),
    { spec: { containers: [{ env: [{ name: 'A', value: '1' }] }] } },
  ],
  [
    'a command as one text',
    pod('  containers:\n  - name: a\n    image: b\n    command: sleep 3600\n'),
    { spec: { containers: [{ command: ['sleep', '3600'] }] } },
  ],
  [
    'labels as a list',
    pod('  containers: [{name: a, image: b}]\n').replace('name: web', 'name: web\n  labels:\n  - app: web'),
    { metadata: { labels: { app: 'web' } } },
  ],
  [
    'labels of the template that are not those of the selector',
    deployment(template().replace('app: web', 'app: other')),
    { spec: { template: { metadata: { labels: { app: 'web' } } } } },
  ],
  ['a Job that starts again', job('Always'), { spec: { template: { spec: { restartPolicy: 'Never' } } } }],
  [
    'a protocol in small letters',
    service('  - port: 80\n    protocol: tcp\n'),
    { spec: { ports: [{ protocol: 'TCP' }] } },
  ],
  [
    'several ports without names',
    service('  - port: 80\n  - port: 443\n'),
    { spec: { ports: [{ name: 'http' }, { name: 'https' }] } },
  ],
  ['a port that stands twice', service('  - port: 80\n  - port: 80\n'), { spec: { ports: [{ port: 80 }] } }],
  [
    'a node port of a ClusterIP',
    service('  - port: 80\n    nodePort: 30080\n'),
    { spec: { type: 'NodePort' } },
  ],
  [
    'a name in capitals',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: My_App\n',
    { metadata: { name: 'my-app' } },
  ],
  [
    'a mount of a volume under another name',
    pod(
      '  volumes:\n  - name: data\n    emptyDir: {}\n  containers:\n  - name: a\n    image: b\n    volumeMounts:\n    - {name: html, mountPath: /a}\n',
    ),
    { spec: { containers: [{ volumeMounts: [{ name: 'data' }] }] } },
  ],
  ['a size as people write it', claim('10GB'), { spec: { resources: { requests: { storage: '10G' } } } }],
  ['a claim without modes', claim('1Gi'), { spec: { accessModes: ['ReadWriteOnce'] } }],
];

function template(): string {
  return `  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n      - {name: web, image: a:1}\n`;
}

function job(policy: string): string {
  return `apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      restartPolicy: ${policy}\n      containers:\n      - {name: a, image: b}\n`;
}

function cron(schedule: string): string {
  return `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  schedule: ${schedule}\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}}\n`;
}

function claim(size: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec:\n  resources:\n    requests:\n      storage: ${size}\n`;
}

test.each(cases)('%s is mended, and told', (_what, given, meant) => {
  const { text, mended, left } = repair(given, minor);
  expect(toYaml(text)).toMatchObject(meant);
  expect(mended.length).toBeGreaterThan(0);
  expect(left).toEqual([]);
});

test('what is sound stays as it was written, byte by byte', () => {
  const given = `# our web\n${deployment(template())}`;
  expect(repair(given, minor)).toEqual({ text: given, mended: [], left: [] });
});

test('several objects are mended each on its own, with or without a line between them', () => {
  const given = `${service('  - port: "80"\n')}${claim('1Gi')}`;
  expect(repair(given, minor).text).toMatch(/port: 80\n---\napiVersion: v1\nkind: PersistentVolumeClaim/u);
});

test('what cannot be told is left, at the line where it was given', () => {
  const given = service('  - port: 99999\n');
  expect(repair(given, minor).left).toMatchObject([{ rule: 'portRange', line: 9 }]);
});

test('a thousand strange fields are left, and are not tried one after the other', () => {
  const strange = Array.from({ length: 1000 }, (_, at) => `      strange${at}: ${at}`).join('\n');
  const given = pod(`  containers:\n    - name: web\n      image: a:1\n${strange}\n`);
  let letters = 0;
  const counted = repairBy([], {
    ...schemas,
    of: (kind, apiVersion, version) => counting(schemas.of(kind, apiVersion, version)),
  });
  const counting = (check: ReturnType<typeof schemas.of>): typeof check =>
    check &&
    ((node, run) => {
      letters += node.end - node.start;
      check(node, run);
    });
  counted(given, minor);
  expect(letters).toBeLessThan(2_500_000);
});

test('what nobody can read is named with its line', () => {
  expect(repair('kind: Pod\nmetadata:\n  name: a\n}}}\n]]]\n{{{\n', minor).unreadable).toMatchObject({
    line: expect.any(Number),
  });
});
