import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { CORE_SCHEMA, dump, load, loadAll } from 'js-yaml';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledVersions } from '../../../src/adapters/schemas/bundled.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { analyze } from '../../../src/facts/analyze.ts';
import type { GitOpsApp } from '../../../src/facts/facts.ts';
import { languageOf } from '../../../src/kernel/language.ts';
import { kustomizeOf } from '../../../src/kustomize/build.ts';
import { filesOf } from '../../../src/kustomize/files.ts';
import { writeObjects } from '../../../src/kustomize/write.ts';
import { languages } from '../../../src/languages/languages.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { readTree } from '../../support/folder.ts';
import { renderChart } from '../../support/helm.ts';
import { lintAll, schemaProblems } from '../../support/judge.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const root = join(import.meta.dirname, '../../examples');
const templates = await loadTemplates();
const names = readdirSync(root).filter((name) => name !== 'reviews');
const versions = bundledVersions().map((version) => `${version}.0`);
const ajv = new Ajv.Ajv({ strict: false });

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

type Files = readonly { readonly path: string; readonly text: string }[];

function make(name: string, flags: Readonly<Record<string, string>>, merged: Files = []): Files {
  const folder = join(root, name);
  const before = Object.fromEntries(merged.map(({ path, text }) => [path, text]));
  const words = (before['say.md'] ?? readTree(folder)['say.md'] ?? '').trim();
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
  return made.value.files;
}

/** What a cluster is given: by kind, name and namespace. */
function objectsOf(files: Files): Record<string, unknown> {
  const objects = files
    .filter(isYaml)
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

/** What a folder gives a cluster. */
function given(files: Files, output: string, folder: string): Files {
  const own = files.filter(({ path }) => path.startsWith(`${folder}/`));
  if (output === 'plain') return own;
  return output === 'helm' ? renderChart(own) : build(own, folder);
}

function graveOf(files: Files): string[] {
  const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
  return grave.map(({ rule, path, line, message }) => `${rule} ${path}:${line} ${message}`);
}

/** What anybody would object to: our rules, Pod Security, kube-linter, the schemas of every version. */
function faultsOf(files: Files): string[] {
  const profiles = ['pss-restricted', 'kube-linter'].flatMap((profile) => lintAll(files, profile));
  return [
    ...graveOf(files),
    ...profiles.map(({ rule, path, line }) => `${rule} ${path}:${line}`),
    ...versions.flatMap((version) => schemaProblems(files, version).map((said) => `${version} ${said}`)),
  ];
}

/** What a person asked for by name, or the repository declares: it is done, and warned of. */
const asked = /^BaseImageEndOfLife Dockerfile/u;
const forms = ['plain', 'kustomize', 'helm'];
const tools = ['argocd', 'flux'];

/*
 * A form gives a cluster what the manifests as they are would give it, so that only those are judged in full; of the
 * other forms what is written differently.
 */
group.each(names)('%s', (name) => {
  const bare = make(name, { output: 'plain' });
  const wanted = objectsOf(bare);

  test('is sound', () => {
    expect(faultsOf(bare).filter((fault) => !asked.test(fault))).toEqual([]);
  });

  test.each(forms)('is delivered from %s', (output) => {
    const made = tools.map((gitops) => ({ gitops, files: make(name, { gitops, output }) }));
    const [first, second] = made.map(({ files }) => files.filter((file) => !isTold(file)));
    expect(second).toEqual(first);
    expect(output === 'plain' ? [] : graveOf((first ?? []).filter(isYaml))).toEqual([]);
    for (const { gitops, files } of made) {
      const apps = deliveries(files, gitops);
      expect(apps).toHaveLength(Object.keys(wanted).length === 0 ? 0 : 1);
      const brought = apps.flatMap(({ path }) => given(files, output, path));
      expect([gitops, objectsOf(brought)]).toEqual([gitops, output === 'helm' ? released(wanted) : wanted]);
      expect([gitops, faultsOf(files.filter(isTold))]).toEqual([gitops, []]);
    }
  });
});

function isYaml({ path }: { readonly path: string }): boolean {
  return path.endsWith('.yaml');
}

function isTold({ path }: { readonly path: string }): boolean {
  return path.startsWith('gitops/');
}

/** What is told a tool of, to be kept as it is in git. */
function deliveries(files: Files, gitops: string): readonly GitOpsApp[] {
  const repo = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const { tool, apps } = analyze(snapshotOf(repo), languages).gitops;
  expect(apps.length === 0 ? gitops : tool).toBe(gitops);
  for (const { prune, autoSync } of apps)
    expect({ prune, autoSync }).toEqual({ prune: true, autoSync: true });
  return apps;
}

const several = ['go-gin-postgres', 'rails-postgres', 'monorepo-votes', 'worker-bullmq', 'wish-nginx-en'];

test('a program reads another file in each environment, whatever the form', () => {
  const environments = ['dev', 'production'];
  const flags = { environments: environments.join(',') };
  const own = [
    { path: 'say.md', text: 'conf/<env>.toml is mounted at /etc/shop/config.toml' },
    ...environments.map((one) => ({ path: `conf/${one}.toml`, text: `[shop]\nstage = "{{ ${one} }}"\n` })),
  ];
  const plain = make('go-gin-postgres', { ...flags, output: 'plain' }, own);
  const chart = make('go-gin-postgres', { ...flags, output: 'helm' }, own);
  const kustomize = make('go-gin-postgres', flags, own);
  for (const environment of environments) {
    const wanted = objectsOf(plain.filter(({ path }) => path.startsWith(`k8s/${environment}/`)));
    expect(wanted).toMatchObject({
      'ConfigMap/bookshelf-files': { data: { 'config.toml': `[shop]\nstage = "{{ ${environment} }}"\n` } },
    });
    const built = objectsOf(build(kustomize, `k8s/overlays/${environment}`));
    expect(withoutSpread(built)).toEqual(withoutSpread(wanted));
    const rendered = renderChart(chart, environment);
    expect(faultsOf(rendered)).toEqual([]);
    expect(unsummed(objectsOf(rendered))).toEqual(unsummed(released(wanted)));
  }
});

group.each(several)('%s in two environments', (name) => {
  const environments = ['dev', 'production'];
  const flags = { environments: environments.join(',') };

  test('differs in its overlays as it does in folders of its own', () => {
    const kustomize = make(name, flags);
    const plain = make(name, { ...flags, output: 'plain' });
    for (const environment of environments) {
      const built = build(kustomize, `k8s/overlays/${environment}`);
      expect(faultsOf(built)).toEqual([]);
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
      expect(faultsOf(rendered)).toEqual([]);
      expect(withoutSpread(objectsOf(rendered))).toEqual(withoutSpread(released(objectsOf(wanted))));
    }
  });

  test.each(forms)('is delivered from %s to each', (output) => {
    for (const gitops of tools) {
      const files = make(name, { ...flags, gitops, output });
      expect(faultsOf(files.filter(isTold))).toEqual([]);
      const apps = deliveries(files, gitops);
      expect(apps).toHaveLength(environments.length);
      for (const { path } of apps) expect(files.some((file) => file.path.startsWith(`${path}/`))).toBe(true);
    }
  });

  test.each(forms)('has the same bytes each time, and once it is merged: %s', (output) => {
    const more = { ...flags, output, gitops: 'argocd' };
    const first = make(name, more);
    expect(make(name, more)).toEqual(first);
    expect(make(name, more, first).toSorted(byPath)).toEqual(first.toSorted(byPath));
  });

  test('takes what its values did not hold', () => {
    const added = {
      podLabels: { team: 'blue' },
      podAnnotations: { seen: 'yes' },
      extraEnv: [{ name: 'MORE', value: 'yes' }],
      imagePullSecrets: [{ name: 'registry' }],
      nodeSelector: { disk: 'ssd' },
      tolerations: [{ key: 'disk', operator: 'Exists' }],
      image: { pullPolicy: 'Always', digest: 'sha256:ab' },
    };
    const chart = make(name, { output: 'helm' });
    const values = load(chart.find(({ path }) => path.endsWith('/values.yaml'))?.text ?? '', {
      schema: CORE_SCHEMA,
    }) as Record<string, object>;
    const isFlat = 'image' in values;
    const text = dump(isFlat ? added : Object.fromEntries(Object.keys(values).map((key) => [key, added])));
    const rendered = renderChart([...chart, { path: 'values-more.yaml', text }], 'more');
    expect(faultsOf(rendered)).toEqual([]);
    const pods = Object.values(objectsOf(rendered)).filter((object) =>
      ['Deployment', 'StatefulSet'].includes((object as { kind: string }).kind),
    );
    expect(pods.length).toBeGreaterThan(0);
    for (const pod of pods)
      expect(pod).toMatchObject({
        spec: {
          template: {
            metadata: { labels: added.podLabels, annotations: added.podAnnotations },
            spec: {
              imagePullSecrets: added.imagePullSecrets,
              nodeSelector: added.nodeSelector,
              tolerations: added.tolerations,
              containers: [
                {
                  image: expect.stringMatching(/:[^@]+@sha256:ab$/u),
                  imagePullPolicy: 'Always',
                  env: expect.arrayContaining(added.extraEnv),
                },
              ],
            },
          },
        },
      });
  });

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

/** A chart sums up its values as they are by then. */
function unsummed(objects: Record<string, unknown>): unknown {
  const text = JSON.stringify(withoutSpread(objects), (key, value: unknown) =>
    key === 'checksum/files' ? '' : value,
  );
  return JSON.parse(text);
}

/** A chart leaves the namespace to whoever installs it, and gives each revision a Job of its own. */
function released(objects: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(objects).filter(([id]) => !id.startsWith('Namespace/'));
  return Object.fromEntries(
    kept.map(([id, object]) => {
      const { metadata, ...rest } = object as { metadata: { name: string; namespace?: string } };
      const { namespace: _namespace, ...others } = metadata;
      const run = id.startsWith('Job/') ? '-1' : '';
      return [`${id}${run}`, { ...rest, metadata: { ...others, name: `${others.name}${run}` } }];
    }),
  );
}
