/**
 * A GitOps repository of 2,000 applications and 20,000 objects, and pull requests that touch 1, 10 and 100 of them,
 * reviewed by the command line in a git checkout, and by the App before an embedded GitHub, from its first sight of the
 * repository on. Usage: npm run bench:review
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process, { execPath } from 'node:process';
import { changedFiles, readCommit } from '../../src/adapters/local/commits.ts';
import { bundledLinters } from '../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { reviewChange } from '../../src/change/review/review.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { wanted } from '../../src/facts/wanted.ts';
import { languages } from '../../src/languages/languages.ts';
import { diffRules } from '../../src/lint/diff/rules.ts';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { setStage } from '../e2e/support/stage.ts';

const applications = 2_000;
const fleet = { owner: 'acme', name: 'fleet' };
const root = mkdtempSync(join(tmpdir(), 'bench-review-'));

for (let index = 0; index < applications; index += 1) writeApplication(index, '1.0.0');
git('init', '-q', '-b', 'main');
git('add', '-A');
commit('base');
const means = { policy: defaultPolicy, language: 'en', today: '2026-11-20' } as const;
const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };
const counts = [1, 10, 100];
for (const count of counts) await measure(count);
const app = await setStage(seeds, bundledEngines(templates, systemClock));
for (const count of [1, ...counts]) await measureApp(count);
await app.close();
rmSync(root, { recursive: true });

async function measure(count: number): Promise<void> {
  git('checkout', '-q', '-B', `touch-${count}`, 'main');
  for (let index = 0; index < count; index += 1) writeApplication(index * 17, '1.1.0');
  git('add', '-A');
  commit('touch');
  const read = await readEnds();
  const start = process.cpuUsage();
  const { affected, changes, findings } = reviewChange({ ...read, ...means, templates }, judges);
  const { user, system } = process.cpuUsage(start);
  const found = `${affected.length} applications, ${changes.length} objects, ${findings.length} findings`;
  console.log(`${count} touched: ${((user + system) / 1e6).toFixed(2)} s of CPU for the review (${found})`);
  console.log(`  the whole command: ${commandCost()}`);
}

async function readEnds() {
  const reading = { wanted: wanted(languages), known: new Map() };
  const [before, after] = [idOf('main'), idOf('HEAD')];
  const base = await readCommit(root, before, reading);
  const head = await readCommit(root, after, reading);
  const changed = await changedFiles(root, before, after);
  if (!base.ok || !head.ok || !changed.ok) throw new Error('the checkout cannot be read');
  return { base: base.value, head: head.value, changed: changed.value };
}

function commandCost(): string {
  const cli = join(import.meta.dirname, '../../src/cli.ts');
  const timed = ['-f', '%U %S %M', execPath, cli, 'review', root, '--base', 'main', '--format', 'json'];
  const { stderr } = spawnSync('/usr/bin/time', timed, { encoding: 'utf8', maxBuffer: 1 << 29 });
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, memory = 0] = last.split(' ').map(Number);
  return `${(user + system).toFixed(2)} s of CPU, ${Math.round(memory / 1024)} MiB`;
}

async function seeds(world: World): Promise<void> {
  const repo = await plant(world, { ...fleet, collaborators: { bob: 'write' }, files: { 'README.md': '' } });
  const { gitdir } = world.git.of(repo);
  const branches = ['main', ...counts.map((count) => `touch-${count}`)];
  git('push', '-q', '--force', gitdir, ...branches.map((name) => `+${name}:${name}`));
}

/** What it costs from the webhook to the last answer; the embedded GitHub works in the same process. */
async function measureApp(count: number): Promise<void> {
  const bob = app.as('bob');
  const head = `touch-${count}`;
  const place = { owner: fleet.owner, repo: fleet.name };
  const { data } = await bob.pulls.create({ ...place, head, base: 'main', title: head });
  await app.sandbox.world.hooks.idle();
  app.sandbox.requests.reset();
  const start = performance.now();
  await app.settle();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  console.log(
    `${count} touched: ${app.sandbox.requests.total()} requests of the App, ${seconds} s, ${memory} MiB`,
  );
  console.log(`  ${JSON.stringify(app.sandbox.requests.byRoute())}`);
  await bob.pulls.update({ ...place, pull_number: data.number, state: 'closed' });
  await app.settle();
}

function writeApplication(index: number, tag: string): void {
  const name = `app-${String(index).padStart(4, '0')}`;
  const folder = `apps/${name}`;
  const workload = `{metadata: {labels: {app: ${name}}}, spec: {serviceAccountName: ${name}, containers: [{name: ${name}, image: "ghcr.io/acme/${name}", envFrom: [{configMapRef: {name: ${name}}}], ports: [{name: http, containerPort: 8080}], resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 256Mi}}}]}}`;
  const objects = {
    'deployment.yaml': object(
      'apps/v1',
      'Deployment',
      `spec: {selector: {matchLabels: {app: ${name}}}, template: ${workload}}`,
    ),
    'service.yaml': object(
      'v1',
      'Service',
      `spec: {selector: {app: ${name}}, ports: [{name: http, port: 80, targetPort: http}]}`,
    ),
    'account.yaml': object('v1', 'ServiceAccount', 'automountServiceAccountToken: false'),
    'ingress.yaml': object(
      'networking.k8s.io/v1',
      'Ingress',
      `spec: {rules: [{host: ${name}.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${name}, port: {name: http}}}}]}}]}`,
    ),
    'autoscaler.yaml': object(
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      `spec: {minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}}`,
    ),
    'budget.yaml': object(
      'policy/v1',
      'PodDisruptionBudget',
      `spec: {maxUnavailable: 1, selector: {matchLabels: {app: ${name}}}}`,
    ),
    'network.yaml': object(
      'networking.k8s.io/v1',
      'NetworkPolicy',
      `spec: {podSelector: {matchLabels: {app: ${name}}}, policyTypes: [Ingress]}`,
    ),
    'role.yaml': object(
      'rbac.authorization.k8s.io/v1',
      'Role',
      'rules: [{apiGroups: [""], resources: [configmaps], verbs: [get]}]',
    ),
    'binding.yaml': object(
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${name}}\nsubjects: [{kind: ServiceAccount, name: ${name}}]`,
    ),
  };
  for (const [file, text] of Object.entries(objects))
    write(`${folder}/base/${file}`, text.replaceAll('NAME', name));
  const listed = Object.keys(objects).map((file) => `  - ${file}\n`);
  write(
    `${folder}/base/kustomization.yaml`,
    `resources:\n${listed.join('')}configMapGenerator:\n  - name: ${name}\n    literals: [A=b]\n`,
  );
  const images = `images:\n  - name: ghcr.io/acme/${name}\n    newTag: ${tag}\n`;
  write(`${folder}/production/kustomization.yaml`, `namespace: ${name}\nresources:\n  - ../base\n${images}`);
  write(`argocd/${name}.yaml`, application(name));
}

function object(apiVersion: string, kind: string, rest: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: NAME\n${rest}\n`;
}

function application(name: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
spec:
  source:
    path: apps/${name}/production
  destination:
    name: prod-eu
    namespace: ${name}
  syncPolicy:
    automated:
      prune: true
`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(message: string): void {
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', message);
}

function idOf(name: string): string {
  return execFileSync('git', ['rev-parse', name], { cwd: root, encoding: 'utf8' }).trim();
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: root });
}
