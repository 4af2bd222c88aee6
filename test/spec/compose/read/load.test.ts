import { expect, test } from '@jest/globals';
import { describe } from '../../../../src/kernel/problem.ts';
import { load } from '../../../../src/spec/compose/read/load.ts';
import { field, textAt, type Node } from '../../../../src/spec/compose/read/node.ts';
import { chosenFiles } from '../../../../src/spec/compose/read/files.ts';
import { snapshotOf } from '../../../support/snapshot.ts';

function loaded(files: Readonly<Record<string, string>>, ...paths: string[]): Node {
  const read = load(paths, snapshotOf(files));
  if (!read.ok) throw new Error(read.error.what);
  return read.value.root;
}

test('every part knows where it stands, an inherited one too', () => {
  const base = 'services:\n  app:\n    image: a:1\n';
  const root = loaded(
    {
      'compose.yaml': 'services:\n  web:\n    extends: {file: lib/base.yaml, service: app}\n',
      'lib/base.yaml': base,
    },
    'compose.yaml',
  );
  expect(field(root, 'services', 'web', 'image')).toMatchObject({
    text: 'a:1',
    at: { path: 'lib/base.yaml', line: 3 },
  });
});

test('lists and maps of the same field are laid over each other', () => {
  const files = {
    'a.yaml': 'services: {web: {image: a, environment: [A=1, B=2], labels: {x: 1}, ports: ["80:80"]}}\n',
    'b.yaml':
      'services: {web: {environment: {B: 3}, labels: [y=2], ports: ["80:80", "81:81"], command: [b]}}\n',
  };
  const web = field(loaded(files, 'a.yaml', 'b.yaml'), 'services', 'web');
  expect(['A', 'B'].map((name) => textAt(web, 'environment', name))).toEqual(['1', '3']);
  expect(['x', 'y'].map((name) => textAt(web, 'labels', name))).toEqual(['1', '2']);
  expect(field(web, 'ports')).toMatchObject({ items: [{ text: '80:80' }, { text: '81:81' }] });
});

test('line ends of Windows and a mark at the beginning are nothing', () => {
  const text = '\uFEFFservices:\r\n  web:\r\n    image: a:1\r\n';
  expect(textAt(loaded({ 'c.yaml': text }, 'c.yaml'), 'services', 'web', 'image')).toBe('a:1');
});

test.each([
  [['docker-compose.yml', 'compose.yaml'], ['compose.yaml']],
  [
    ['docker-compose.yml', 'docker-compose.override.yml'],
    ['docker-compose.yml', 'docker-compose.override.yml'],
  ],
  [['compose.yaml', 'docker-compose.override.yml'], ['compose.yaml']],
  [['deploy/docker-compose.prod.yml', 'deploy/docker-compose.dev.yml'], ['deploy/docker-compose.prod.yml']],
  [
    ['docker/compose.yaml', 'docker/compose.override.yaml'],
    ['docker/compose.yaml', 'docker/compose.override.yaml'],
  ],
  [['node_modules/x/docker-compose.yml'], []],
])('of %j the files read are %j', (paths, wanted) => {
  const text = 'services: {a: {image: b}}\n';
  expect(chosenFiles(snapshotOf(Object.fromEntries(paths.map((path) => [path, text]))))).toEqual(wanted);
});

test('COMPOSE_FILE names them', () => {
  const files = { '.env': 'COMPOSE_FILE=a.yml:b.yml\n', 'a.yml': '', 'b.yml': '', 'compose.yaml': '' };
  expect(chosenFiles(snapshotOf(files))).toEqual(['a.yml', 'b.yml']);
});

function problems(files: Readonly<Record<string, string>>, path = 'compose.yaml'): readonly string[] {
  const read = load([path], snapshotOf(files));
  return read.ok ? read.value.problems.map(describe) : [describe(read.error)];
}

test('what is included sees the variables that its include names', () => {
  const root = loaded(
    {
      'compose.yaml':
        'include: [{path: [m/a.yaml, m/b.yaml], env_file: m/own.env}]\nservices: {web: {image: w}}\n',
      'm/a.yaml': 'services: {prom: {image: "prom:${V:-none}"}}\n',
      'm/b.yaml': 'services: {prom: {scale: 2}}\n',
      'm/own.env': 'V=3\n',
    },
    'compose.yaml',
  );
  expect(textAt(root, 'services', 'prom', 'image')).toBe('prom:3');
  expect(textAt(root, 'services', 'prom', 'scale')).toBe('2');
});

test('one file may be included without a list, and a service may name its own file', () => {
  const root = loaded(
    {
      'compose.yaml':
        'include: b.yaml\nservices: {base: {image: w}, web: {extends: {file: compose.yaml, service: base}}}\n',
      'b.yaml': 'services: {db: {image: d}}\n',
    },
    'compose.yaml',
  );
  expect(textAt(root, 'services', 'db', 'image')).toBe('d');
  expect(textAt(root, 'services', 'web', 'image')).toBe('w');
});

test.each([
  ['services:\n', 'compose.yaml:1: there is no service below `services`'],
  ['services: [web]\n', 'compose.yaml:1: there is no service below `services`'],
  ['apiVersion: v1\nkind: Pod\n', 'compose.yaml: it has no `services`'],
  ['services:\n  a: {image: x, extends: b}\n  b: {image: y, extends: a}\n', 'extends this one in turn'],
  [
    'services:\n  a: {image: x, extends: z}\n',
    'compose.yaml:2: the service `z` that is extended was not found',
  ],
  ['services:\n  a: {image: x, extends: {file: b.yaml}}\n', 'nothing says which service is extended'],
  ['include: [no.yaml]\nservices: {a: {image: x}}\n', 'compose.yaml:1: there is no readable file no.yaml'],
])('%j is told of', (text, told) => {
  expect(problems({ 'compose.yaml': text, 'b.yaml': 'services: {q: {image: q}}\n' })).toEqual(
    expect.arrayContaining([expect.stringContaining(told)]),
  );
});

test('files that include each other are each read a few times at most', () => {
  const names = Array.from({ length: 12 }, (_none, at) => `f${at}.yaml`);
  const text = `include: ${JSON.stringify(names)}\nservices: {a: {image: x}}\n`;
  const files = Object.fromEntries([...names, 'compose.yaml'].map((name) => [name, text]));
  expect(problems(files)).toContainEqual(expect.stringContaining('which includes this file in turn'));
});
