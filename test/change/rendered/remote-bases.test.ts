import { expect, test } from '@jest/globals';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { reviewChange } from '../../../src/change/review/review.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import type { Remote } from '../../../src/facts/snapshot.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const judges = { linters: bundledLinters(), diffRules };
const means = {
  policy: defaultPolicy,
  language: 'en',
  templates: await loadTemplates(),
  today: '2026-11-20',
} as const;

const deployment = (tag: string, app: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: metrics, namespace: kube-system}
spec:
  selector: {matchLabels: {app: ${app}}}
  template:
    metadata: {labels: {app: ${app}}}
    spec:
      containers: [{name: metrics, image: "registry.k8s.io/metrics:${tag}"}]
`;

const refs: Readonly<Record<string, string>> = {
  v1: deployment('v0.7.1', 'metrics'),
  v2: deployment('v0.7.2', 'metrics'),
  v3: deployment('v0.8.0', 'server'),
};

function remotes(address: string): Remote {
  const text = refs[address.slice(-2)] ?? '';
  const files = { 'app/kustomization.yaml': 'resources: [all.yaml]\n', 'app/all.yaml': text };
  return { kind: 'read', snapshot: snapshotOf(files), path: 'app' };
}

function end(ref: string) {
  const address = `https://github.com/acme/metrics//app?ref=${ref}`;
  const text = `resources:\n  - ${address}\nreplicas: [{name: metrics, count: 2}]\n`;
  return { ...snapshotOf({ 'production/kustomization.yaml': text }), remotes };
}

function bump(from: string, to: string) {
  const changed = [{ path: 'production/kustomization.yaml', status: 'modified' as const }];
  return reviewChange({ base: end(from), head: end(to), changed, ...means }, judges);
}

test('a new ref shows what it changes, and what was wrong there before is not held against it', () => {
  const { verdict, findings, changes, summary, skipped } = bump('v1', 'v2');
  expect({ verdict, findings, skipped }).toEqual({ verdict: 'pass', findings: [], skipped: [] });
  expect(changes).toMatchObject([{ kind: 'Deployment', name: 'metrics', action: 'update' }]);
  expect(summary).toMatch(/^-.*metrics:v0\.7\.1\n\+.*metrics:v0\.7\.2$/mu);
});

test('what the server will refuse of it is told on the line that names it', () => {
  expect(bump('v2', 'v3').findings).toMatchObject([
    { rule: 'immutableField', severity: 'error', path: 'production/kustomization.yaml', line: 2 },
  ]);
});
