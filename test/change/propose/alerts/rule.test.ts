import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../../src/config/policy.ts';
import { languages } from '../../../../src/languages/languages.ts';
import { manifests } from '../../../../src/manifests/manifests.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { schemaProblems } from '../../../support/judge.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

const templates = await loadTemplates();
const app = {
  'package.json': JSON.stringify({ dependencies: { express: '5' }, scripts: { start: 'node app.js' } }),
  'package-lock.json': '{}',
  'app.js': 'app.listen(process.env.PORT || 3000)\n',
};

function make(words: string) {
  const made = generateChange(
    {
      snapshot: snapshotOf(app),
      request: { words, flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

const all =
  'namespace web, host shop.acme.io, cpu limit 1, autoscale 2-5 at 70% cpu, a 5Gi volume at /data. Alerts: it is down, fewer than 2 pods ready, not all pods ready, pods restart, crash loops, oom kills, pods pending, memory above 80%, cpu above 80%, cpu throttling above 30%, the disk is nearly full, the autoscaler is at its maximum, error rate above 1%, p95 latency above 2s';

test('every rule is one that Prometheus takes, of one workload in one namespace', () => {
  const { files, notUnderstood, body } = make(all);
  expect(notUnderstood).toEqual([]);
  const rule = files.filter(({ path }) => path.endsWith('prometheusrule.yaml'));
  expect(rule.map(({ text }) => text.match(/^ +- alert: /gmu)?.length)).toEqual([14]);
  expect(rule[0]?.text.match(/namespace=\\?"web\\?"/gu)?.length).toBeGreaterThan(14);
  expect(schemaProblems(rule, '1.34.0')).toEqual([]);
  expect(body).toContain('the label `release`');
});

test('of a chart it can be left out', () => {
  const { files } = make('helm chart, alert when it is down');
  expect(files.find(({ path }) => path.endsWith('values.yaml'))?.text).toContain(
    'prometheusRule:\n  enabled: true',
  );
});
