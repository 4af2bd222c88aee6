import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';

let folder: string;

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: demo
  labels:
    team: web
spec:
  hostNetwork: true
  containers:
    - name: app
      image: nginx:latest
      resources:
        requests:
          cpu: 250m
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kube-linter-'));
  await mkdir(join(folder, 'deploy/test'), { recursive: true });
  await writeFile(join(folder, 'deploy/pod.yaml'), pod);
  await writeFile(join(folder, 'deploy/test/pod.yaml'), pod);
});

afterEach(async () => rm(folder, { recursive: true }));

async function lint(config: string, ...args: readonly string[]) {
  await writeFile(join(folder, '.kube-linter.yaml'), config);
  const io = recordingIo({ cwd: folder });
  const paths = args.length === 0 ? ['deploy/pod.yaml'] : [];
  const call = ['lint', '--format', 'json', '--profile', 'kube-linter', ...args, ...paths];
  const code = await run(call, io, new AbortController().signal);
  const found = code === 2 ? [] : JSON.parse(io.stdout());
  const rules = found.map(({ path, rule }: { path: string; rule: string }) =>
    args.length === 0 ? rule : `${path} ${rule}`,
  );
  return { code, rules, err: io.stderr() };
}

test('includes a check that is off and excludes one that is on', async () => {
  const config =
    'checks:\n  doNotAutoAddDefaults: true\n  include: [restart-policy, host-network]\n  exclude: [host-network]\n';
  expect(await lint(config)).toEqual({ code: 1, rules: ['restartPolicy'], err: '' });
});

test('adds all built-in checks', async () => {
  const { rules } = await lint('checks: {addAllBuiltIn: true, exclude: [latest-tag]}\n');
  expect(rules).toEqual(expect.arrayContaining(['ownerLabel', 'restartPolicy', 'hostNetwork']));
  expect(rules).not.toContain('latestTag');
});

test('without a word of it the defaults hold', async () => {
  const { rules } = await lint('checks: {}\n');
  expect(rules).toEqual(expect.arrayContaining(['latestTag', 'hostNetwork']));
  expect(rules).not.toContain('restartPolicy');
});

test('ignores paths', async () => {
  const config =
    'checks:\n  doNotAutoAddDefaults: true\n  include: [latest-tag]\n  ignorePaths: ["deploy/test/**"]\n';
  expect((await lint(config, '.')).rules).toEqual(['deploy/pod.yaml latestTag']);
});

test.each([
  ['required-label', '{key: owner}', 1],
  ['required-label', '{key: team, value: "^we"}', 0],
  ['required-label', '{key: team, value: "^api$"}', 1],
  ['required-annotation', '{key: team}', 1],
  ['disallowed-api-obj', '{version: v1, kind: "^Pod$"}', 1],
  ['disallowed-api-obj', '{group: apps, kind: Pod}', 0],
  ['latest-tag', '{blockList: ["^nginx"]}', 1],
  ['latest-tag', '{allowList: ["^nginx"]}', 0],
  ['latest-tag', '{allowList: ["^quay.io/"]}', 1],
  ['cpu-requirements', '{requirementsType: request, lowerBoundMillis: 200}', 1],
  ['cpu-requirements', '{requirementsType: request, upperBoundMillis: 100}', 0],
  ['cpu-requirements', '{requirementsType: any, upperBoundMillis: 0}', 1],
  ['memory-requirements', '{requirementsType: any, upperBoundMB: 0}', 2],
  ['verify-container-capabilities', '{forbiddenCapabilities: [NET_RAW, SYS_TIME]}', 2],
  ['image-pull-policy', '{forbiddenPolicies: [""]}', 1],
  ['priority-class-name', '{acceptedPriorityClassNames: [high]}', 0],
  ['unsafe-sysctls', '{unsafeSysCtls: [net.]}', 0],
  ['hpa-minimum-replicas', '{minReplicas: 2}', 0],
  ['dnsconfig-options', '{key: ndots, value: "3"}', 1],
  ['anti-affinity', '{minReplicas: 1, topologyKey: zone}', 0],
  ['cel-expression', `{check: "object.spec.hostNetwork ? 'shares the network' : ''"}`, 1],
  ['cel-expression', `{check: "objects.exists(o, o.kind == 'Service') ? 'served' : ''"}`, 0],
  ['cel-expression', `{check: "object.spec.missing ? 'a' : ''"}`, 1],
  ['kubeconform', '{strict: true, kubernetesVersion: 1.30.0}', 0],
  ['kubeconform', '{rejectKinds: [Pod]}', 1],
  ['host-network', '{}', 1],
  ['host-network', '{unknown: 1}', 0],
  ['run-as-non-root', '', 1],
])('a check of one’s own: %s with %s finds %i', async (template, params, count) => {
  const config = `checks:\n  doNotAutoAddDefaults: true\ncustomChecks:\n  - name: own\n    template: ${template}\n    scope: {objectKinds: [DeploymentLike]}\n    params: ${params}\n`;
  expect((await lint(config)).rules).toEqual(Array.from({ length: count }, () => 'own'));
});

test('a check of one’s own speaks of the kinds that it names', async () => {
  const config =
    'checks: {doNotAutoAddDefaults: true}\ncustomChecks:\n  - {name: own, template: required-label, scope: {objectKinds: [Service]}, params: {key: owner}}\n';
  expect((await lint(config)).rules).toEqual([]);
});

test('says which check nobody knows, and goes on', async () => {
  const { code, err } = await lint('checks: {doNotAutoAddDefaults: true, include: [no-such-check]}\n');
  expect(code).toBe(0);
  expect(err).toBe('.kube-linter.yaml: the check no-such-check is not known here and left out.\n');
});

test.each([
  ['checks: 3\n'],
  ['customChecks: [{name: own, template: env-var, params: {name: "("}}]\n'],
  ['customChecks: [{name: own, template: cel-expression, params: {check: "1 +"}}]\n'],
  ['a: [\n'],
])('says what is wrong with %j', async (config) => {
  const { code, err } = await lint(config);
  expect(code).toBe(2);
  expect(err).toContain('.kube-linter.yaml');
});
