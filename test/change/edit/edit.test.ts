import { describe, expect, test } from '@jest/globals';
import { applyOperation } from '../../../src/change/edit/apply.ts';
import { editFiles, withEdits } from '../../../src/change/edit/edit.ts';
import type { FieldChange } from '../../../src/change/edit/operation.ts';
import { readPath, showPath } from '../../../src/change/edit/path.ts';
import { planEdit } from '../../../src/change/edit/plan.ts';
import { diffOf } from '../../../src/change/edit/say.ts';
import { aspects } from '../../../src/change/edit/words/aspects.ts';
import { renderUnit } from '../../../src/change/rendered/unit.ts';
import { snapshotOf } from '../../support/snapshot.ts';
import { overlays } from './overlays.ts';

const before = `# kept
apiVersion: v1
kind: Thing
metadata: {name: a, labels: {x: "1"}} # flow
spec:
  # one
  list:
    - name: one # first
      value: 1
    - name: two
      value: 'it''s'
  empty:
  words: [a, b]
  text: |
    hello
    there
  quoted: "yes"

---
apiVersion: v1
kind: Other
metadata:
  name: b
`;
const target = { path: 'a.yaml', kind: 'Thing', name: 'a' };
const at = (text: string) => readPath(text) ?? [];

/** Lines that differ. */
function lines(after: string): readonly string[] {
  return diffOf(
    { files: [{ path: 'a.yaml', text: after }], removed: [], problems: [] },
    snapshotOf({ 'a.yaml': before }),
  ).filter((line) => /^[+-](?![+-])/u.test(line));
}

const set = (field: string, value: Extract<FieldChange, { op: 'set' }>['value']): FieldChange => ({
  op: 'set',
  field: at(field),
  value,
});
const add = (field: string, value: Extract<FieldChange, { op: 'set' }>['value']): FieldChange => ({
  op: 'add',
  field: at(field),
  value,
});
const remove = (field: string): FieldChange => ({ op: 'remove', field: at(field) });

describe('an operation touches what it speaks of and no other byte', () => {
  test.each<readonly [string, FieldChange, readonly string[]]>([
    ['a number', set('spec.list[one].value', 2), ['-      value: 1', '+      value: 2']],
    [
      'a text in its quotes',
      set('spec.list[two].value', "that's"),
      ["-      value: 'it''s'", "+      value: 'that''s'"],
    ],
    [
      'a text that would be read as a boolean',
      set('spec.quoted', 'no'),
      ['-  quoted: "yes"', '+  quoted: "no"'],
    ],
    [
      'something new in a mapping',
      set('spec.fresh', { a: { b: 1 } }),
      ['+  fresh:', '+    a:', '+      b: 1'],
    ],
    ['something new where nothing stood', set('spec.empty', 5), ['-  empty:', '+  empty: 5']],
    ['a mapping where nothing stood', set('spec.empty.deep.down', true), ['+    deep:', '+      down: true']],
    [
      'a label in braces',
      set('metadata.labels.y', 'z'),
      [
        '-metadata: {name: a, labels: {x: "1"}} # flow',
        '+metadata: {name: a, labels: {x: "1", "y": z}} # flow',
      ],
    ],
    ['an item by its name', set('spec.list[three].value', 3), ['+    - name: three', '+      value: 3']],
    ['one item more', add('spec.list', { name: 'four' }), ['+    - name: four']],
    ['one item more in brackets', add('spec.words', 'c'), ['-  words: [a, b]', '+  words: [a, b, c]']],
    [
      'a text of several lines',
      set('spec.text', 'short'),
      ['-  text: |', '-    hello', '-    there', '+  text: short'],
    ],
    [
      'a list in the place of one in brackets',
      set('spec.words', ['z']),
      ['-  words: [a, b]', '+  words:', '+    - z'],
    ],
    ['an item that goes', remove('spec.list[one]'), ['-    - name: one # first', '-      value: 1']],
    ['a field that goes', remove('spec.list[one].value'), ['-      value: 1']],
    [
      'the first field of an item that goes',
      remove('spec.list[two].name'),
      ['-    - name: two', "-      value: 'it''s'", "+    - value: 'it''s'"],
    ],
    ['a word in brackets that goes', remove('spec.words[1]'), ['-  words: [a, b]', '+  words: [a]']],
    [
      'what is left empty goes, too',
      remove('metadata.labels.x'),
      ['-metadata: {name: a, labels: {x: "1"}} # flow', '+metadata: {name: a} # flow'],
    ],
    [
      'a mapping of which one value differs',
      set('metadata', { name: 'a', labels: { x: '2' } }),
      ['-metadata: {name: a, labels: {x: "1"}} # flow', '+metadata: {name: a, labels: {x: "2"}} # flow'],
    ],
  ])('%s', (_, change, differs) => {
    const done = applyOperation(before, { ...change, target });
    expect(done.ok ? lines(done.value) : done.error).toEqual(differs);
  });

  test('nothing where it is so already', () => {
    const done = applyOperation(before, { ...set('spec.list[one].value', 1), target });
    expect(done).toEqual({ ok: true, value: before });
  });

  test.each([
    ['what an alias shares', 'spec: {a: &x {b: 1}, c: *x}', set('spec.c.b', 2)],
    ['what an anchor shares', 'spec: {a: &x {b: 1}, c: *x}', set('spec.a.b', 2)],
    [
      'what a merge key brings',
      'spec:\n  a: &x\n    b: {d: 1}\n  c:\n    <<: *x\n    e: 1',
      set('spec.c.b.d', 2),
    ],
    ['a field of a text', 'spec: text', set('spec.a', 2)],
  ])('%s is left as it is, and that is said', (_, spec, change) => {
    const text = `apiVersion: v1\nkind: Thing\nmetadata:\n  name: a\n${spec}\n`;
    const done = applyOperation(text, { ...change, target });
    expect(done.ok ? done.value : done.error.what).toContain('cannot be edited in place');
  });

  test.each(['Thing', 'Other'])('the whole of a %s leaves the other', (kind) => {
    const name = kind === 'Thing' ? 'a' : 'b';
    const done = applyOperation(before, { op: 'remove', target: { path: 'a.yaml', kind, name }, field: [] });
    expect(done.ok && done.value).toContain(kind === 'Thing' ? 'kind: Other' : 'kind: Thing');
    expect(done.ok && done.value).not.toContain(`kind: ${kind}\n`);
  });

  test('paths are read as people write them', () => {
    for (const path of [
      'spec.list[one].value',
      'spec.rules[0].host',
      'metadata.annotations["a.b/c"]',
      'a[key=b]',
    ])
      expect(showPath(at(path))).toBe(path);
    expect(readPath('/spec/a~1b/0')).toEqual(['spec', 'a/b', '0']);
    expect(readPath('spec list')).toBeUndefined();
  });
});

describe('a change is written where it takes effect', () => {
  const snapshot = snapshotOf(overlays);
  const plan = (words: string) => {
    const { operations, kept, leftover } = planEdit({ words, snapshot, near: [] }, aspects);
    expect(leftover).toEqual([]);
    return { edited: editFiles(operations, snapshot), kept };
  };
  const rendered = (words: string, environment: string): string => {
    const unit = renderUnit(withEdits(snapshot, plan(words).edited), `deploy/overlays/${environment}`, 'now');
    return unit.kind === 'rendered' ? unit.value.text : unit.kind;
  };

  test.each([
    [
      'set the image of web to ghcr.io/acme/web:2.0.0',
      ['deploy/overlays/production/kustomization.yaml', 'deploy/overlays/staging/kustomization.yaml'],
    ],
    ['bump the tag of web to 2.0.0 in production', ['deploy/overlays/production/kustomization.yaml']],
    ['scale web to 9 in production', ['deploy/overlays/production/kustomization.yaml']],
    ['scale web to 9 in staging', ['deploy/overlays/staging/kustomization.yaml']],
    ['scale web to 9', ['deploy/base/web.yaml']],
    ['set MODE to dark on web in production', ['deploy/overlays/production/mode.yaml']],
    ['set MODE to dark on web in the staging environment', ['deploy/overlays/staging/kustomization.yaml']],
    ['在生产环境把 web 的副本数改成 9', ['deploy/overlays/production/kustomization.yaml']],
    ['remove the config map extra', ['deploy/base/kustomization.yaml']],
  ])('%s', (words, paths) => {
    expect(
      plan(words)
        .edited.files.map(({ path }) => path)
        .toSorted(),
    ).toEqual(paths);
  });

  test('and the builds say so', () => {
    expect(rendered('scale web to 9 in production', 'production')).toContain('replicas: 9');
    expect(rendered('scale web to 9 in staging', 'staging')).toContain('replicas: 9');
    expect(rendered('scale web to 9 in staging', 'production')).toContain('replicas: 6');
    expect(rendered('set MODE to dark on web in staging', 'staging')).toContain('value: dark');
    expect(rendered('set MODE to dark on web in staging', 'production')).toContain('value: live');
    expect(rendered('bump the tag of web to 2.0.0', 'production')).toContain('ghcr.io/acme/web:2.0.0');
    expect(rendered('remove the config map extra', 'production')).not.toContain('name: extra');
  });

  test('what overrides it is named, and stays', () => {
    expect(plan('scale web to 9').kept).toEqual([
      { folder: 'deploy/overlays/production', path: 'deploy/overlays/production/kustomization.yaml' },
    ]);
  });

  test('a file of which nothing is left goes, and so does its mention', () => {
    const { edited } = plan('remove the config map extra');
    expect(edited.removed).toEqual(['deploy/base/extra.yaml']);
    expect(edited.files[0]?.text).toBe('resources:\n  - web.yaml # the shop\n');
  });
});

/** A patch as a text within a Kustomization. */
function held(patch: string): string {
  return `resources:
  - ../base
patches: # of production
  - patch: |-
${patch.replaceAll(/^/gmu, '      ').trimEnd()}
    target:
      kind: Deployment
      name: web
`;
}

describe('a patch is edited where it stands', () => {
  const base = {
    'base/web.yaml': overlays['deploy/base/web.yaml'] ?? '',
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
  };
  const merge = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  # busy
  replicas: 6
  template:
    spec:
      containers:
        - name: web
          env:
            - name: MODE # which
              value: live
`;
  const steps = `- op: replace
  path: /spec/replicas
  value: 6 # busy
- op: replace
  path: /spec/template/spec/containers/0/env
  value:
    - name: MODE
      value: live
`;
  const small = `- {op: replace, path: /spec/template/spec/containers/0/env/0/value, value: live}\n- op: add\n  path: /spec/replicas\n  value: 6\n`;

  test.each([
    ['a merge patch within a Kustomization', { 'production/kustomization.yaml': held(merge) }],
    ['a JSON patch within a Kustomization', { 'production/kustomization.yaml': held(steps) }],
    [
      'a JSON patch of the older field',
      { 'production/kustomization.yaml': held(steps).replace('patches:', 'patchesJson6902:') },
    ],
    [
      'a JSON patch in a file',
      {
        'production/steps.yaml': small,
        'production/kustomization.yaml':
          'resources:\n  - ../base\npatches:\n  - path: steps.yaml\n    target:\n      kind: Deployment\n      name: web\n',
      },
    ],
  ])('%s', (_, files) => {
    const snapshot = snapshotOf({
      ...base,
      ...files,
      'staging/kustomization.yaml': 'resources: [../base]\n',
    });
    for (const [words, line] of [
      ['scale web to 9 in production', /^[+] *(?:replicas|value): 9/u],
      ['set MODE to dark on web in production', /^[+].*value: dark/u],
    ] as const) {
      const edited = editFiles(planEdit({ words, snapshot, near: [] }, aspects).operations, snapshot);
      const changed = diffOf(edited, snapshot).filter(
        (one) => /^[+-]/u.test(one) && !/^(?:---|\+\+\+) [ab/]/u.test(one),
      );
      expect(changed).toHaveLength(2);
      expect(changed[1]).toMatch(line);
      const built = (folder: string): string => {
        const unit = renderUnit(withEdits(snapshot, edited), folder, 'now');
        return unit.kind === 'rendered' ? unit.value.text : unit.kind;
      };
      expect(built('production')).toMatch(/replicas: 9|value: dark/u);
      expect(built('staging')).not.toMatch(/replicas: 9|value: dark/u);
    }
  });
});

describe('a chart is changed by its values', () => {
  const chart = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
    'chart/values.yaml': `# how many
replicaCount: 2
image:
  repository: ghcr.io/acme/shop
  tag: 1.0.0 # released
resources:
  limits: {memory: 256Mi}
billing:
  replicas: 1
  image: ghcr.io/acme/billing:3.0.0
`,
    'chart/templates/deployment.yaml': 'kind: Deployment\nspec: {replicas: {{ .Values.replicaCount }}}\n',
  };
  const snapshot = snapshotOf(chart);

  test.each([
    ['scale shop to 5', ['-replicaCount: 2', '+replicaCount: 5']],
    [
      'set the image of shop to ghcr.io/acme/shop:2.0.0',
      ['-  tag: 1.0.0 # released', '+  tag: "2.0.0" # released'],
    ],
    ['raise the memory limit of shop to 512Mi', ['-  limits: {memory: 256Mi}', '+  limits: {memory: 512Mi}']],
    ['scale billing to 3', ['-  replicas: 1', '+  replicas: 3']],
    [
      'bump the tag of billing to 3.1.0',
      ['-  image: ghcr.io/acme/billing:3.0.0', '+  image: ghcr.io/acme/billing:3.1.0'],
    ],
    ['把 shop 的副本数改成 4', ['-replicaCount: 2', '+replicaCount: 4']],
  ])('%s', (words, differs) => {
    const { operations, problems } = planEdit({ words, snapshot, near: [] }, aspects);
    const edited = editFiles(operations, snapshot);
    expect([...(problems ?? []), ...edited.problems]).toEqual([]);
    expect(diffOf(edited, snapshot).filter((one) => /^[+-](?![+-])/u.test(one))).toEqual(differs);
  });

  const staged = snapshotOf({
    ...chart,
    'chart/values-prod.yaml': 'replicaCount: 6\nimage:\n  tag: 0.9.0\n',
    'chart/values.staging.yaml': '# calm\nbilling:\n  replicas: 0\n',
  });

  test.each([
    ['scale shop to 8 in production', 'chart/values-prod.yaml', ['-replicaCount: 6', '+replicaCount: 8']],
    [
      'double the replicas of shop in prod',
      'chart/values-prod.yaml',
      ['-replicaCount: 6', '+replicaCount: 12'],
    ],
    ['bump the tag of shop to 1.0.0 in prod', 'chart/values-prod.yaml', ['-  tag: 0.9.0', '+  tag: "1.0.0"']],
    ['scale billing to 2 in staging', 'chart/values.staging.yaml', ['-  replicas: 0', '+  replicas: 2']],
    ['scale shop to 3 in the staging environment', 'chart/values.staging.yaml', ['+replicaCount: 3']],
    ['把生产环境 shop 的副本数改成 4', 'chart/values-prod.yaml', ['-replicaCount: 6', '+replicaCount: 4']],
    ['scale shop to 5', 'chart/values.yaml', ['-replicaCount: 2', '+replicaCount: 5']],
  ])('for one environment: %s', (words, path, differs) => {
    const { operations, problems } = planEdit({ words, snapshot: staged, near: [] }, aspects);
    const edited = editFiles(operations, staged);
    expect([...(problems ?? []), ...edited.problems]).toEqual([]);
    expect(edited.files.map((file) => file.path)).toEqual([path]);
    expect(diffOf(edited, staged).filter((one) => /^[+-](?![+-])/u.test(one))).toEqual(differs);
  });

  test.each([
    'chart/values_prod.yaml',
    'chart/prod.values.yaml',
    'chart/values/prod.yaml',
    'chart/env/prod/values.yaml',
    'chart/environments/prod.yaml',
    'chart/production/values.yaml',
    'values/prod.yaml',
    'env/prod/values.yaml',
    'environments/production.yaml',
    'environments/prod/shop.yaml',
    'deploy/prod/shop-values.yaml',
  ])('wherever its values stand: %s', (path) => {
    const snapshot = snapshotOf({ ...chart, [path]: 'replicaCount: 6\n' });
    const { operations } = planEdit({ words: 'scale shop to 8 in prod', snapshot, near: [] }, aspects);
    const [file, ...others] = editFiles(operations, snapshot).files;
    expect([file, others]).toEqual([{ path, text: 'replicaCount: 8\n' }, []]);
    const base = planEdit({ words: 'scale shop to 5', snapshot, near: [] }, aspects);
    expect(base.operations[0]?.target.path).toBe('chart/values.yaml');
    expect(base.kept).toMatchObject([{ path }]);
  });

  test.each([
    ['an object', 'environments/prod.yaml', 'apiVersion: v1\nkind: Namespace\nreplicaCount: 1\n'],
    ['what has nothing of the chart', 'config/prod.yaml', 'database: {host: db}\n'],
    ['a template', 'chart/templates/env/prod.yaml', 'replicaCount: 6\n'],
  ])('and %s is none: %s', (_, path, text) => {
    const snapshot = snapshotOf({ ...chart, [path]: text });
    const { operations, kept } = planEdit({ words: 'scale shop to 5', snapshot, near: [] }, aspects);
    expect([operations.length, kept]).toEqual([1, []]);
  });

  test('of several charts the one that it names, or that is installed with it', () => {
    const snapshot = snapshotOf({
      'charts/shop/Chart.yaml': chart['chart/Chart.yaml'],
      'charts/shop/values.yaml': chart['chart/values.yaml'],
      'charts/till/Chart.yaml': chart['chart/Chart.yaml'].replace('shop', 'till'),
      'charts/till/values.yaml': chart['chart/values.yaml'].replaceAll('acme/shop', 'acme/till'),
      'env/prod/till.yaml': 'replicaCount: 6\n',
      'env/prod/one.yaml': 'replicaCount: 4\n',
      'argo/shop.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec:\n  source: {repoURL: https://github.com/acme/shop, path: charts/shop, helm: {valueFiles: [../../env/prod/one.yaml]}}\n',
    });
    const changed = (words: string) =>
      planEdit({ words, snapshot, near: [] }, aspects).operations.map(({ target }) => target.path);
    expect(changed('scale till to 8 in prod')).toEqual(['env/prod/till.yaml']);
    expect(changed('scale shop to 8 in prod')).toEqual(['env/prod/one.yaml']);
  });

  test.each([
    ['scale shop to 5', [{ folder: 'prod', path: 'chart/values-prod.yaml' }]],
    ['raise the memory limit of shop to 512Mi', []],
    ['scale shop to 5 in prod', []],
  ])('and which environments keep their own is told: %s', (words, kept) => {
    expect(planEdit({ words, snapshot: staged, near: [] }, aspects).kept).toEqual(kept);
  });

  test('and no list of all is lost to one environment', () => {
    const snapshot = snapshotOf({
      ...chart,
      'chart/values.yaml':
        'replicaCount: 2\nenv:\n  - {name: LOG_LEVEL, value: info}\n  - {name: TZ, value: UTC}\n',
      'chart/values-prod.yaml': 'replicaCount: 6\n',
    });
    const words = 'set LOG_LEVEL to debug on shop in prod';
    const { operations, problems = [] } = planEdit({ words, snapshot, near: [] }, aspects);
    expect(operations).toEqual([]);
    expect(problems[0]?.where).toBe('chart/values-prod.yaml');
  });

  test.each(['set LOG_LEVEL to debug on shop', 'remove shop'])(
    'and what they have no place for is told: %s',
    (words) => {
      const { operations, problems = [] } = planEdit({ words, snapshot, near: [] }, aspects);
      expect(operations).toEqual([]);
      expect(problems[0]?.what).toContain('the values of the chart `shop` have no place for');
    },
  );
});
