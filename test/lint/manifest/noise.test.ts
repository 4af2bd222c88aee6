import { describe, expect, test } from '@jest/globals';
import { manifestRules } from '../../../src/lint/manifest/rules.ts';
import { schemaRules } from '../../../src/lint/schema/rules.ts';
import { everyRule } from '../../../src/lint/engine/choice.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { exampleContainer } from '../../../src/lint/manifest/example-pod.ts';
import { exampleRole } from '../../../src/lint/manifest/powers.ts';

function grave(...documents: readonly string[]): string[] {
  return graveBy(manifestRules, documents);
}

function graveBy(rules: typeof manifestRules, documents: readonly string[]): string[] {
  const files = documents.map((text, at) => ({ path: `${at}.yaml`, text }));
  return lintManifests({ files, rules, minor: 34, choice: everyRule })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

const sized =
  '      resources:\n        requests: {cpu: 10m, memory: 64Mi}\n        limits: {memory: 64Mi}\n';

function probe(port: string): string {
  return `      livenessProbe:\n        httpGet: {port: ${port}}\n`;
}

describe('a demo that says little is told little', () => {
  test('what is missing of memory is one problem, and an unknown user of an image none', () => {
    expect(grave(exampleContainer(''))).toEqual(['warning memoryRequirements']);
  });

  test('a port by number needs no declaration, a name that nobody declared leads nowhere', () => {
    expect(grave(exampleContainer(sized + probe('8081')))).toEqual([]);
    expect(grave(exampleContainer(sized + probe('web')))).toEqual(['error livenessPort']);
  });
});

test('what serves a node may look at the node', () => {
  const agent = exampleContainer(
    `${sized}      volumeMounts:\n        - {name: sys, mountPath: /host/sys, readOnly: true}\n`,
    '  hostNetwork: true\n  volumes:\n    - {name: sys, hostPath: {path: /sys}}\n',
  );
  const template = agent
    .slice(agent.indexOf('spec:'))
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  const daemon = `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: demo}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n${template}`;
  expect(grave(daemon)).toEqual([]);
  expect(grave(agent)).toEqual(['warning hostNetwork', 'warning hostPathVolume']);
});

test('a right over objects that are named is no right over all', () => {
  const signs = exampleRole('certificates.k8s.io', 'signers', 'sign');
  expect(grave(signs)).toEqual(['warning certificateRights']);
  expect(grave(`${signs}    resourceNames: [issuers.example.com/*]\n`)).toEqual([]);
  const creates = exampleRole('rbac.authorization.k8s.io', 'rolebindings', 'create');
  expect(grave(`${creates}    resourceNames: [a]\n`)).toEqual(['warning escalationRights']);
});

test.each([
  ['CLIENT_SECRET', 'hunter2', ['warning secretInEnv']],
  ['SECRET_NAME', 'app-secret', []],
  ['SECRET_FILE', '/run/secrets/a', []],
  ['SECRET_STORE', 'vault', []],
  ['CLIENT_SECRET', '$(OTHER)', []],
])('where a secret lies is none: %s=%s', (name, value, found) => {
  const env = `      env:\n        - name: ${name}\n          value: ${value}\n`;
  expect(grave(exampleContainer(sized + env))).toEqual(found);
});

test('what Skaffold builds has the tag that Skaffold gives', () => {
  const pod = exampleContainer(sized).replace(/image: .*/u, 'image: shop');
  const skaffold =
    'apiVersion: skaffold/v4beta11\nkind: Config\nbuild:\n  artifacts:\n    - image: shop\n      context: .\n';
  expect(grave(pod)).toEqual(['warning latestTag']);
  expect(grave(pod, skaffold)).toEqual([]);
});

test('what Helm has still to fill in is not judged as it stands, and all around it is', () => {
  const template = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: web-{{ .Release.Name }}
  labels: {app: "{{ .Chart.Name }}"}
spec:
  schedule: "{{ .Values.schedule }}"
  concurrencyPolicy: "{{ .Values.policy }}"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: "{{ .Values.restart }}"
          containers:
            - name: web_main
              image: "{{ .Values.image }}"
              resources:
                requests: {cpu: "{{ .Values.cpu }}", memory: "{{ .Values.memory }}Mi"}
                limits: {memory: "{{ .Values.memory }}Mi"}
`;
  expect(graveBy([...manifestRules, ...schemaRules], [template])).toEqual(['error objectName']);
});
