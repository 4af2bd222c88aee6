import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validate } from '../../../src/cli/commands/validate.ts';
import { recordingIo } from '../../support/io.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n';
const wrong = service.replace('port: 80', 'prot: 80');

const files: Readonly<Record<string, string>> = {
  'fine.yaml': service,
  'dir/a.yml': `${service}---\n# nothing\n---\n${wrong}`,
  'dir/b.json': JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [{ apiVersion: 'v1', kind: 'Pod' }],
  }),
  'dir/notes.txt': 'no manifest',
  'crd/definition.yaml': [
    'apiVersion: apiextensions.k8s.io/v1',
    'kind: CustomResourceDefinition',
    'metadata: {name: boats.sea.io}',
    'spec:',
    '  group: sea.io',
    '  names: {kind: Boat, plural: boats}',
    '  scope: Namespaced',
    '  versions:',
    '    - name: v1',
    '      served: true',
    '      storage: true',
    '      schema:',
    '        openAPIV3Schema:',
    '          type: object',
    '          properties: {spec: {type: object, properties: {masts: {type: integer, minimum: 1}}}}',
    '',
  ].join('\n'),
  'crd/a-boat.yaml': 'apiVersion: sea.io/v1\nkind: Boat\nmetadata: {name: a}\nspec: {masts: 0, sails: 2}\n',
  'chart/Chart.yaml': 'name: c\n',
  'chart/templates/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n',
  'kustom/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches:\n  - path: patch.yaml\n',
  'kustom/patch.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template: {}\n',
  'secret.yaml':
    'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: ENC[x]}\nsops:\n  mac: x\n',
  'schemas/pod-v1.json': JSON.stringify({
    type: 'object',
    required: ['spec'],
    properties: { spec: { $ref: 'defs.json#/definitions/spec' } },
  }),
  'schemas/defs.json': JSON.stringify({
    definitions: { spec: { type: 'object', properties: { word: { type: 'string', pattern: '^(?i)a+$' } } } },
  }),
  'pods.yaml':
    'apiVersion: v1\nkind: Pod\nspec: {word: AAA}\n---\napiVersion: v1\nkind: Pod\nspec: {word: b}\n---\napiVersion: v1\nkind: Pod\n',
};

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'validate-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function run(args: string, input = '') {
  const io = recordingIo({ cwd, input });
  const exit = await validate.run(args.split(' '), io, new AbortController().signal);
  return { exit, out: io.stdout(), err: io.stderr() };
}

test('a valid file is silent and ends with 0', async () => {
  expect(await run('fine.yaml')).toEqual({ exit: 0, out: '', err: '' });
});

test('the summary is word for word that of kubeconform', async () => {
  expect(await run('-summary fine.yaml')).toMatchObject({
    out: 'Summary: 1 resource found in 1 file - Valid: 1, Invalid: 0, Errors: 0, Skipped: 0\n',
  });
  expect((await run('--summary -strict dir fine.yaml')).out).toMatch(
    /Summary: 4 resources found in 3 files - Valid: 3, Invalid: 1, Errors: 0, Skipped: 0\n$/u,
  );
  expect((await run('-summary', service)).out).toBe(
    'Summary: 1 resource found parsing stdin - Valid: 1, Invalid: 0, Errors: 0, Skipped: 0\n',
  );
});

test('JSON keeps its shape and says where', async () => {
  const { exit, out } = await run('-output json -summary dir');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toEqual({
    resources: [
      {
        filename: 'dir/a.yml',
        kind: 'Service',
        name: 'web',
        version: 'v1',
        status: 'statusInvalid',
        msg: 'problem validating schema. Check JSON formatting: missing field `port` in `spec.ports[0]`',
        validationErrors: [
          {
            path: '/spec/ports/0',
            msg: 'missing field `port` in `spec.ports[0]`',
            line: 17,
            column: 7,
            endLine: 17,
          },
        ],
        line: 11,
        column: 1,
        endLine: 17,
      },
    ],
    summary: { valid: 2, invalid: 1, errors: 0, skipped: 0 },
  });
});

test('nothing to show is an empty list', async () => {
  expect(JSON.parse((await run('-output json fine.yaml')).out)).toEqual({ resources: [] });
});

test('TAP and JUnit count every resource', async () => {
  expect((await run('-output tap dir/a.yml')).out).toMatch(
    /^TAP version 13\nok 1 - dir\/a\.yml \(v1\/Service\/\/web\)\nok 2 .*\nnot ok 3 - .*\n1\.\.3\n$/u,
  );
  expect((await run('-output junit dir/a.yml')).out).toContain(
    'tests="2" failures="1" disabled="0" errors="0"',
  );
});

test.each([
  ['-skip Service dir/a.yml', 0],
  ['-skip v1/Service dir/a.yml', 0],
  ['-skip v2/Service dir/a.yml', 1],
  ['-reject v1/Service fine.yaml', 1],
  ['-ignore-filename-pattern \\.yml$ dir', 0],
  ['-kubernetes-version 1.32 fine.yaml', 1],
  ['-output xml fine.yaml', 1],
  ['-stric fine.yaml', 1],
  ['-cache nowhere fine.yaml', 1],
  ['-n 0 fine.yaml', 1],
  ['-strict=false -n=2 fine.yaml', 0],
  ['nowhere.yaml', 1],
  ['-h', 0],
  ['-v', 0],
])('validate %s ends with %d', async (args, exit) => {
  expect((await run(args)).exit).toBe(exit);
});

test('a definition among the files judges its own resources, wherever it stands', async () => {
  const { out } = await run('-strict crd');
  expect(out).toContain('`spec.masts` must be at least 1, not 0 - unknown field `sails` in `spec`');
});

test.each([
  ['chart/templates', 'a template that is no YAML until it is rendered'],
  ['kustom/patch.yaml', 'a Kustomize patch that kustom/kustomization.yaml names'],
  ['-strict secret.yaml', 'encrypted by SOPS'],
])('%s is skipped with its reason', async (args, reason) => {
  const { exit, out } = await run(`-verbose ${args}`);
  expect(out).toContain(`skipped: ${reason}`);
  expect(exit).toBe(0);
});

test('schemas of a folder are used, with references between files and Go patterns', async () => {
  const { out } = await run(
    '-summary -schema-location schemas/{{.ResourceKind}}{{.KindSuffix}}.json pods.yaml',
  );
  expect(out).toContain('`spec.word` must match `^(?i)a+$`');
  expect(out).toContain('Valid: 1, Invalid: 2');
});

test('the first location that has a schema wins', async () => {
  const { out } = await run('-summary -schema-location nowhere -schema-location default fine.yaml');
  expect(out).toContain('Valid: 1');
});

test('after the first error nothing more is judged when so asked', async () => {
  expect((await run('-exit-on-error -summary nowhere.yaml fine.yaml')).out).toContain(
    'Summary: 1 resource found',
  );
});

test('the checks of the API server come only when asked for', async () => {
  expect((await run('-strict -', service.replace('port: 80', 'port: 99999'))).exit).toBe(0);
  const { exit, out } = await run('-server-checks -', service.replace('port: 80', 'port: 99999'));
  expect(exit).toBe(1);
  expect(out).toContain(
    'the API server would refuse it: `port` is 99999, not between 1 and 65535 (portRange)',
  );
});

test('kept verdicts say the same, until the content, the flags or a schema change', async () => {
  mkdirSync(join(cwd, 'kept'), { recursive: true });
  const place = '-schema-location schemas/{{.ResourceKind}}{{.KindSuffix}}.json -summary -cache kept';
  const first = await run(`${place} pods.yaml`);
  expect(await run(`${place} pods.yaml`)).toEqual(first);
  writeFileSync(
    join(cwd, 'schemas/pod-v1.json'),
    JSON.stringify({ type: 'object', description: 'anything' }),
  );
  expect((await run(`${place} pods.yaml`)).out).toContain('Valid: 3');
  writeFileSync(join(cwd, 'schemas/pod-v1.json'), files['schemas/pod-v1.json'] ?? '');
  expect((await run(`${place} -skip Pod pods.yaml`)).out).toContain('Skipped: 3');
});

test('several threads give the same output in the same order as one', async () => {
  mkdirSync(join(cwd, 'many'), { recursive: true });
  for (let index = 0; index < 700; index += 1) {
    writeFileSync(join(cwd, `many/${index}.yaml`), index % 7 === 0 ? wrong : service);
  }
  const alone = await run('-n 1 -verbose -summary many');
  expect(alone.out).toContain('Valid: 600, Invalid: 100');
  expect(await run('-n 4 -verbose -summary many')).toEqual(alone);
});
