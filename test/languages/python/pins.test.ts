import { expect, test } from '@jest/globals';
import { dependency } from '../../../src/languages/python/dependencies.ts';
import { lockedPackages } from '../../../src/languages/python/locked.ts';
import { newestMinor } from '../../../src/languages/python/pins.ts';
import { chooseVersion } from '../../../src/languages/python/releases.ts';
import { snapshotOf } from '../../support/snapshot.ts';

test.each([
  [['flask==3.0.3'], undefined],
  [['numpy==2.1.0', 'torch'], undefined],
  [['psycopg2-binary==2.9.9'], 12],
  [['psycopg[binary]==3.1.18'], 12],
  [['numpy<2'], 12],
  [['gunicorn==20.0.4'], 11],
  [['numpy>=1.21,<=2.1'], undefined],
  [['pandas==2.0.3', 'psycopg2-binary==2.9.9'], 11],
  [['tensorflow~=2.10.0'], 10],
])('%j is held back to %s', (specs, minor) => {
  expect(newestMinor(specs.map((spec) => dependency(spec, 'requirements.txt', 1)))).toBe(minor);
});

test.each([
  [undefined, '3.12'],
  ['>=3.9', '3.12'],
  ['>=3.13', '3.13'],
  ['3.13', '3.13'],
])('of what %s admits the newest that packages install on', (declared, tag) => {
  expect(chooseVersion(declared, 12).tag).toBe(tag);
});

function wheel(made: string): string {
  return `torch = { url = "https://a.example/torch-2.0.1-${made}-linux_x86_64.whl" }\n`;
}

test('a file of a package is made for one Python, and several for none', () => {
  expect(newestMinor([], wheel('cp310-cp310'))).toBe(10);
  expect(newestMinor([dependency('pandas==2.0.3', 'requirements.txt', 1)], wheel('cp310-cp310'))).toBe(10);
  expect(newestMinor([], wheel('cp310-cp310') + wheel('cp311-cp311'))).toBeUndefined();
});

const poetry =
  '[[package]]\nname = "asyncpg"\nversion = "0.26.0"\n\n[[package]]\nname = "asyncpg"\nversion = "0.29.0"\n';
const pipenv = '{ "default": { "lxml": { "hashes": ["sha256:a"], "version": "==4.9.2" } } }';

test.each([
  ['poetry', { 'poetry.lock': poetry }, 12],
  ['pipenv', { 'Pipfile.lock': pipenv }, 11],
] as const)('what %s locks holds the Python back as well', (manager, files, minor) => {
  const project = { folder: '', manager };
  expect(newestMinor(lockedPackages({ project, workspace: undefined }, snapshotOf(files)))).toBe(minor);
});
