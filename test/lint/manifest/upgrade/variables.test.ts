import { describe, expect, test } from '@jest/globals';
import { kustomizeOf } from '../../../../src/kustomize/build.ts';
import { toJson } from '../../../../src/kustomize/node.ts';
import { everyRule } from '../../../../src/lint/engine/choice.ts';
import { fixTexts } from '../../../../src/lint/engine/fix.ts';
import { lintManifests } from '../../../../src/lint/manifest/engine.ts';
import { kustomizeDeprecated } from '../../../../src/lint/manifest/rules/kustomizeDeprecated.ts';
import { memoryFiles } from '../../../kustomize/cases.ts';

type Tree = Readonly<Record<string, string>>;

function lint(texts: ReadonlyMap<string, string>) {
  const files = Array.from(texts, ([path, text]) => ({ path, text }));
  return lintManifests({ files, rules: [kustomizeDeprecated], minor: 36, choice: everyRule });
}

function mend(tree: Tree): Tree {
  const fixed = fixTexts(new Map(Object.entries(tree)), lint);
  return Object.fromEntries([...fixed].map(([path, { text }]) => [path, text]));
}

/** What each folder gives, where it can be built alone. */
function objectsOf(tree: Tree): unknown[] {
  const folders = Object.keys(tree).flatMap(
    (path) => /^(?:(.*)\/)?kustomization\.yaml$/u.exec(path)?.[1] ?? [],
  );
  return ['', ...folders].map((folder) => {
    const built = kustomizeOf(memoryFiles(tree))(folder);
    return built.ok && built.value.objects.map(toJson);
  });
}

const web = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 8080}]}
`;
const job = (value: string): string => `${web}---
apiVersion: batch/v1
kind: Job
metadata: {name: job}
spec: {template: {spec: {containers: [{name: app, image: a:1, env: [{name: AT, value: "${value}"}]}]}}}
`;
const variable = 'name: WEB\n    objref: {apiVersion: v1, kind: Service, name: web}\n';
const vars = `resources: [r.yaml]\nvars:\n  - ${variable}`;
const port = `  - name: PORT\n    objref: {apiVersion: v1, kind: Service, name: web}\n    fieldref: {fieldpath: 'spec.ports[0].port'}\n`;

describe('a variable becomes a replacement', () => {
  test('that copies the name of its object', () => {
    const mended = mend({
      'kustomization.yaml': `# shop\n${vars}namePrefix: p- # for all\n`,
      'r.yaml': job('$(WEB)'),
    });
    expect(mended['kustomization.yaml']).toBe(`# shop
resources: [r.yaml]
replacements:
  - source:
      version: v1
      kind: Service
      name: web
      fieldPath: metadata.name
    targets:
      - select:
          kind: Job
          name: p-job
        fieldPaths:
          - spec.template.spec.containers.[name=app].env.[name=AT].value
namePrefix: p- # for all
`);
  });

  test.each([
    ['$(WEB):80', ':', 0],
    ['http://$(WEB)/', '/', 2],
    ['--at=$(WEB)', '=', 1],
    ['$(WEB)s', 's', 0],
    ['a & $(WEB) & b', ' ', 2],
  ])('that fills in a part of %s', (value, delimiter, index) => {
    const text = mend({ 'kustomization.yaml': vars, 'r.yaml': job(value) })['kustomization.yaml'] ?? '';
    expect(/delimiter: "?(.+?)"?\n +index: (.*)/u.exec(text)?.slice(1)).toEqual([delimiter, String(index)]);
  });

  const trees: Readonly<Record<string, Tree>> = {
    'several in one text': { 'kustomization.yaml': vars + port, 'r.yaml': job('$(WEB):$(PORT)') },
    'fields with dots in their names': {
      'kustomization.yaml': vars,
      'r.yaml': web.replace('{name: web}', '{name: web, annotations: {example.com/at: $(WEB)}}'),
    },
    'a list in braces': {
      'kustomization.yaml':
        'resources: [r.yaml]\nvars: [{name: WEB, objref: {apiVersion: v1, kind: Service, name: web}}]\n',
      'r.yaml': job('$(WEB)'),
    },
    JSON: {
      'kustomization.yaml':
        '{"resources": ["r.yaml"], "vars": [{"name": "WEB", "objref": {"apiVersion": "v1", "kind": "Service", "name": "web"}}]}\n',
      'r.yaml': job('$(WEB)'),
    },
    'dashes below their key': {
      'kustomization.yaml': `${vars}  # its port\n${port}`.replaceAll(/^ {2}/gmu, ''),
      'r.yaml': job('$(WEB):$(PORT)'),
    },
    CRLF: { 'kustomization.yaml': vars.replaceAll('\n', '\r\n'), 'r.yaml': job('$(WEB)') },
    'comments above them': {
      'kustomization.yaml': `${vars}  # its port\n${port}# behind\n`,
      'r.yaml': job('$(WEB) $(PORT)'),
    },
    'replacements that are there': {
      'kustomization.yaml': `${vars}replacements:\n- source: {kind: Service, name: web}\n  targets: [{select: {kind: Job}, fieldPaths: [metadata.annotations.at], options: {create: true}}]\n`,
      'r.yaml': job('$(WEB)'),
    },
    'one that nobody uses': { 'kustomization.yaml': vars, 'r.yaml': web },
    'a Component': {
      'part/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nvars:\n  - ${variable}`,
      'kustomization.yaml': 'resources: [r.yaml]\ncomponents: [part]\n',
      'r.yaml': job('$(WEB)'),
    },
    'a file of a generator that is no YAML': {
      'kustomization.yaml': `${vars}configMapGenerator: [{name: c, envs: [a.env]}]\n`,
      'a.env': 'A=1\n',
      'r.yaml': job('$(WEB)'),
    },
    'a base and what stands over it': {
      'base/kustomization.yaml': vars,
      'base/r.yaml': job('$(WEB)'),
      'kustomization.yaml': `resources: [base]\nvars:\n  - name: JOB\n    objref: {apiVersion: batch/v1, kind: Job, name: job}\npatches: [{patch: '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web", "labels": {"job": "$(JOB)"}}}'}]\n`,
    },
  };
  test.each(Object.entries(trees))('%s', (_, tree) => {
    const mended = mend(tree);
    expect(objectsOf(mended)).toEqual(objectsOf(tree));
    expect(Object.values(mended).filter((text) => text.includes('vars'))).toEqual([]);
    expect(mend(mended)).toEqual(mended);
    for (const [path, text] of Object.entries(tree))
      for (const [comment] of text.matchAll(/# .*/gu)) expect(mended[path]).toContain(comment);
  });
});

describe('it stays, with the reason', () => {
  const trees: Readonly<Record<string, readonly [why: string, Tree]>> = {
    'where no delimiter fits': [
      'no replacement can fill in a part of `http://$(WEB):80`',
      { 'kustomization.yaml': vars, 'r.yaml': job('http://$(WEB):80') },
    ],
    'where what stands over it changes the name': [
      '`over` would give other objects',
      {
        'base/kustomization.yaml': vars,
        'base/r.yaml': job('$(WEB)'),
        'over/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\n',
      },
    ],
    'where the name is final at the end only': [
      '`.` would give other objects',
      {
        'kustomization.yaml': `resources: [r.yaml]\nconfigMapGenerator: [{name: c, literals: [A=1]}]\nvars:\n  - name: WEB\n    objref: {apiVersion: v1, kind: ConfigMap, name: c}\n`,
        'r.yaml': job('$(WEB)'),
      },
    ],
    'where a number would become text': [
      '`.` would give other objects',
      {
        'kustomization.yaml': `resources: [r.yaml]\nvars:\n${port}`,
        'r.yaml': `${web}---\n${web.replaceAll('web', 'two').replace('8080', '$(PORT)')}`,
      },
    ],
    'where parts lie elsewhere': [
      'github.com/acme/base?ref=v1 (kustomization.yaml:1) lies elsewhere',
      {
        'kustomization.yaml': vars.replace('[r.yaml]', '[r.yaml, "github.com/acme/base?ref=v1"]'),
        'r.yaml': job('$(WEB)'),
      },
    ],
    'where nothing is built': ['no build of it can be compared', { 'kustomization.yaml': vars }],
    'where a comment would be lost': [
      'they cannot be changed in place',
      { 'kustomization.yaml': vars.replace('WEB', 'WEB # the shop'), 'r.yaml': job('$(WEB)') },
    ],
  };
  test.each(Object.entries(trees))('%s', (_, [why, tree]) => {
    const said = lint(new Map(Object.entries(tree))).map(({ message }) => message);
    expect(said).toEqual([expect.stringContaining(`for a person to do, since ${why}`)]);
    expect(mend(tree)).toEqual(tree);
  });
});
