import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { aspects } from '../../../../src/change/edit/words/aspects.ts';
import { generateChange } from '../../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { languageOf } from '../../../../src/kernel/language.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { manifests } from '../../../../src/manifests/manifests.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

const web = `# The shop window.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2 # two zones
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.25
`;
const scaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  maxReplicas: 4
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
`;
const templates = await loadTemplates();

function made(words: string, files: Readonly<Record<string, string>>) {
  const change = generateChange(
    {
      snapshot: snapshotOf(files),
      request: { words, flags: {}, language: languageOf(words) },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers, aspects },
  );
  if (!change.ok) throw new Error(change.error.what);
  return new Map(change.value.files.map(({ path, text }) => [path, text]));
}

const shown = `\n\`\`\`yaml\n${web}\`\`\``;
const into: readonly (readonly [words: string, kind: string])[] = [
  [`turn this into a StatefulSet${shown}`, 'StatefulSet'],
  [`convert this to a DaemonSet${shown}`, 'DaemonSet'],
  [`把它改成 StatefulSet${shown}`, 'StatefulSet'],
  ['turn web into a StatefulSet', 'StatefulSet'],
  ['convert the deployment web to a DaemonSet', 'DaemonSet'],
];

test.each(into)('what becomes another kind stands where it stood: %s', (words, kind) => {
  const files = made(words, { 'k8s/web.yaml': web });
  expect([...files.keys()]).toEqual(['k8s/web.yaml']);
  expect(files.get('k8s/web.yaml')).toMatch(
    new RegExp(`^# The shop window.\\napiVersion: apps/v1\\nkind: ${kind}\\n`, 'u'),
  );
});

test('what scales it goes on doing so', () => {
  const files = made('turn web into a StatefulSet', { 'k8s/web.yaml': web, 'k8s/hpa.yaml': scaler });
  expect(files.get('k8s/hpa.yaml')).toBe(scaler.replace('kind: Deployment', 'kind: StatefulSet'));
});

const scaled: readonly string[] = [
  `add an HPA for this: 2 to 10 replicas at 70% cpu${shown}`,
  'add an HPA for web: 2 to 10 replicas at 70% cpu',
  'autoscale web between 2 and 10',
  '给 web 加一个 HPA，2 到 10 个副本，CPU 70%',
];

test.each(scaled)('what is scaled by something says no number of copies any more: %s', (words) => {
  const files = made(words, { 'k8s/web.yaml': web });
  expect(files.get('k8s/web.yaml')).toBe(web.replace('  replicas: 2 # two zones\n', ''));
  expect(files.get('k8s/web-horizontalpodautoscaler.yaml')).toMatch(
    /scaleTargetRef:\n\s+apiVersion: apps\/v1\n\s+kind: Deployment\n\s+name: web\n/u,
  );
});
