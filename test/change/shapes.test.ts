import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { CORE_SCHEMA, load, loadAll } from 'js-yaml';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { generateChange } from '../../src/change/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { analyze } from '../../src/facts/analyze.ts';
import { languageOf } from '../../src/kernel/language.ts';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { filesOf } from '../../src/kustomize/files.ts';
import { writeObjects } from '../../src/kustomize/write.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { readTree } from '../support/folder.ts';
import { renderChart } from '../support/helm.ts';
import { lintAll, schemaProblems } from '../support/judge.ts';
import { snapshotOf } from '../support/snapshot.ts';

const root = join(import.meta.dirname, '../examples');
const templates = await loadTemplates();
const names = readdirSync(root).filter((name) => name !== 'reviews');
const ajv = new Ajv.Ajv({ strict: false });

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

type Files = readonly { readonly path: string; readonly text: string }[];

function make(name: string, flags: Readonly<Record<string, string>>, merged: Files = []): Files {
  const folder = join(root, name);
  const before = Object.fromEntries(merged.map(({ path, text }) => [path, text]));
  const words = (readTree(folder)['say.md'] ?? '').trim();
  const made = generateChange(
    {
      snapshot: snapshotOf({ ...readTree(join(folder, 'repo')), ...before }),
      request: { words, flags, language: languageOf(words) },
      repository: { owner: 'acme', name, defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value.files.filter(({ path }) => !/(?:^|\/)(?:Dockerfile|\.dockerignore)$/u.test(path));
}

/** What a cluster is given: by kind, name and namespace. */
function objectsOf(files: Files): Record<string, unknown> {
  const objects = files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ text }) => loadAll(text, { schema: CORE_SCHEMA }))
    .filter((object) => object !== null && object !== undefined) as {
    kind: string;
    metadata: { name: string };
  }[];
  return Object.fromEntries(objects.map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

function build(files: Files, folder: string): Files {
  const built = kustomizeOf(
    filesOf(snapshotOf(Object.fromEntries(files.map(({ path, text }) => [path, text])))),
  )(folder);
  if (!built.ok) throw new Error(built.error.what);
  return [{ path: `${folder}/all.yaml`, text: writeObjects(built.value.objects).text }];
}

function expectSound(files: Files): void {
  const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(grave.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toEqual([]);
  expect(lintAll(files, 'pss-restricted')).toEqual([]);
  for (const version of ['1.30.0', '1.36.0']) expect(schemaProblems(files, version)).toEqual([]);
}

group.each(names)('%s', (name) => {
  const plain = make(name, { output: 'plain' });

  test('is the same whether its manifests stand alone, in a Kustomization or in a chart', () => {
    expectSound(plain);
    const wanted = objectsOf(plain);
    const kustomize = make(name, { output: 'kustomize' });
    const folder = kustomize
      .find(({ path }) => path.endsWith('kustomization.yaml'))
      ?.path.replace('/kustomization.yaml', '');
    expect(folder === undefined ? {} : objectsOf(build(kustomize, folder))).toEqual(wanted);
    const chart = make(name, { output: 'helm' });
    expect(objectsOf(renderChart(chart))).toEqual(withoutNamespace(wanted));
  });
});

/* A tool is told of folders and values: whatever they hold, the objects are of the same few forms. */
const delivered = [
  'go-gin-postgres',
  'monorepo-votes',
  'wish-nginx-zh',
  'python-training-job',
  'go-work-grpc',
];
const ways = ['argocd', 'flux'].flatMap((gitops) =>
  ['plain', 'kustomize', 'helm'].flatMap((output) =>
    ['', 'dev,production'].map((environments) => ({ gitops, output, environments })),
  ),
);

group.each(delivered)('%s', (name) => {
  test.each(ways)(
    'is delivered by $gitops from $output $environments',
    ({ gitops, output, environments }) => {
      const files = make(name, { gitops, output, ...(environments !== '' && { environments }) });
      const objects = files.filter(({ path }) => path.startsWith('gitops/'));
      expect(objects).toHaveLength(1);
      expectSound(objects);
      const repo = Object.fromEntries(files.map(({ path, text }) => [path, text]));
      const { tool, apps } = analyze(snapshotOf(repo), languages).gitops;
      expect(tool).toBe(gitops);
      expect(apps).toHaveLength(environments === '' ? 1 : 2);
      for (const { path, prune, autoSync } of apps) {
        expect({ prune, autoSync }).toEqual({ prune: true, autoSync: true });
        expect(files.some((file) => file.path.startsWith(`${path}/`))).toBe(true);
      }
    },
  );
});

const several = ['go-gin-postgres', 'rails-postgres', 'monorepo-votes', 'worker-bullmq', 'wish-nginx-en'];

group.each(several)('%s in two environments', (name) => {
  const environments = ['dev', 'production'];
  const flags = { environments: environments.join(',') };

  test('differs in its overlays as it does in folders of its own', () => {
    const kustomize = make(name, flags);
    const plain = make(name, { ...flags, output: 'plain' });
    for (const environment of environments) {
      const built = build(kustomize, `k8s/overlays/${environment}`);
      expectSound(built);
      const wanted = plain.filter(({ path }) => path.startsWith(`k8s/${environment}/`));
      expect(withoutSpread(objectsOf(built))).toEqual(withoutSpread(objectsOf(wanted)));
    }
  });

  test('differs in the values of its chart', () => {
    const chart = make(name, { ...flags, output: 'helm' });
    const plain = make(name, { ...flags, output: 'plain' });
    for (const environment of environments) {
      const wanted = plain.filter(({ path }) => path.startsWith(`k8s/${environment}/`));
      const rendered = renderChart(chart, environment);
      expectSound(rendered);
      expect(withoutSpread(objectsOf(rendered))).toEqual(withoutSpread(withoutNamespace(objectsOf(wanted))));
    }
  });

  test.each(['plain', 'kustomize', 'helm'])(
    'has the same bytes each time, and once it is merged: %s',
    (output) => {
      const more = { ...flags, output, gitops: 'argocd' };
      const first = make(name, more);
      expect(make(name, more)).toEqual(first);
      expect(make(name, more, first).toSorted(byPath)).toEqual(first.toSorted(byPath));
    },
  );

  test('brings a schema that takes its own values and refuses others', () => {
    const chart = make(name, { ...flags, output: 'helm' });
    const textOf = (file: string): string => chart.find(({ path }) => path.endsWith(`/${file}`))?.text ?? '';
    const check = ajv.compile(JSON.parse(textOf('values.schema.json')));
    for (const file of ['values.yaml', 'values-dev.yaml', 'values-production.yaml'])
      expect([file, check(load(textOf(file), { schema: CORE_SCHEMA }))]).toEqual([file, true]);
    expect(check({ replicaCuont: 3 })).toBe(false);
  });
});

/** A copy alone is spread over nodes as well: an overlay does not take that away. */
function withoutSpread(objects: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(objects, (key, value: unknown) =>
    key === 'affinity' || key === 'topologySpreadConstraints' ? undefined : value,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

/** A chart leaves the namespace to whoever installs it. */
function withoutNamespace(objects: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(objects).filter(([id]) => !id.startsWith('Namespace/'));
  return Object.fromEntries(
    kept.map(([id, object]) => {
      const { metadata, ...rest } = object as { metadata: { namespace?: string } };
      const { namespace: _namespace, ...others } = metadata;
      return [id, { ...rest, metadata: others }];
    }),
  );
}
