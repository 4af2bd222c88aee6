import { expect, test } from '@jest/globals';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { reconcile } from '../../../src/change/merge/reconcile.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;
const templates = await loadTemplates();
const app: Files = {
  'package.json': JSON.stringify({ dependencies: { express: '5' }, scripts: { start: 'node app.js' } }),
  'package-lock.json': '{}',
  'app.js': 'app.listen(process.env.PORT || 3000)\n',
};

function after(files: Files, words: string) {
  const snapshot = snapshotOf(files);
  const order = {
    snapshot,
    request: { words, flags: {}, language: 'en' as const },
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const change = generateChange(order, { languages, manifests, readers });
  if (!change.ok) throw new Error(change.error.what);
  const { write } = reconcile(change.value.files, { stands: snapshot, base: snapshot });
  const written: Files = Object.fromEntries(write.map(({ path, text }) => [path, text]));
  return { ...change.value, written, files: { ...files, ...written } };
}

test.each(['argocd', 'flux'])('what goes to several clusters has the fields of its kinds: %s', (tool) => {
  const { files } = after(app, `deploy with ${tool} to the clusters eu and us, 4 replicas in us`);
  const told = Object.entries(files).map(([path, text]) => ({ path, text }));
  expect(schemaProblems(told, '1.34.0')).toEqual([]);
});

test('Argo CD has to know them by their names, and each of Flux takes its own', () => {
  const argo = after(app, 'deploy with argocd to the clusters eu and us').body;
  expect(argo).toContain('the clusters `eu`, `us` by these names: `argocd cluster add <context> --name eu`');
  const { body, written } = after(app, 'deploy with flux to the clusters eu and us');
  expect(body).toContain('`kubectl --context us apply -f clusters/us/shop.yaml`');
  expect(Object.keys(written)).toEqual(expect.arrayContaining(['clusters/eu/shop.yaml']));
});

test('without a tool it is said that nothing brings it there', () => {
  expect(after(app, 'deploy to the clusters eu and us').body).toContain(
    'Nothing brings this into `eu`, `us`',
  );
});

test.each(['argocd', 'flux'])('a later wish leaves it where it goes: %s', (tool) => {
  const once = after(app, `deploy with ${tool} to the clusters eu and us, 4 replicas in us`);
  const twice = after(once.files, `${tool}, set memory to 1Gi`);
  const overlay = 'k8s/overlays/us/kustomization.yaml';
  expect(once.files[overlay]).toContain('namespace: shop\n');
  expect(Object.keys(twice.written)).not.toContain(overlay);
  expect(Object.keys(twice.written).filter((path) => /^(?:gitops|clusters)\//u.test(path))).toEqual([]);
});
