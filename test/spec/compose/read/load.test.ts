import { expect, test } from '@jest/globals';
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
