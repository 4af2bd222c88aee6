import { expect, test } from '@jest/globals';
import type { Remote } from '../../src/facts/snapshot.ts';
import { addressOf } from '../../src/kustomize/address.ts';
import { kustomizeOf } from '../../src/kustomize/build.ts';
import { writeObjects } from '../../src/kustomize/write.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { memoryFiles } from './cases.ts';

type Files = Readonly<Record<string, string>>;

test.each([
  ['https://github.com/acme/base//app?ref=v1.2.0', 'acme/base', 'v1.2.0', 'app'],
  ['https://github.com/acme/base/deploy/app/?ref=main&timeout=90s', 'acme/base', 'main', 'deploy/app'],
  ['github.com/acme/base/app?ref=release/1.0', 'acme/base', 'release/1.0', 'app'],
  ['github.com/acme/base?version=v1', 'acme/base', 'v1', ''],
  ['github.com/acme/base?version=v1&ref=v2', 'acme/base', 'v2', ''],
  ['www.github.com/acme/base//app?ref=release%2F1.0', 'acme/base', 'release/1.0', 'app'],
  ['git@github.com:acme/base.git//app', 'acme/base', undefined, 'app'],
  ['git@github.com:acme/base', 'acme/base', undefined, ''],
  ['git::https://github.com/acme/my.base.git//app?ref=v1', 'acme/my.base', 'v1', 'app'],
  ['git::git@github.com:acme/base.git//app?ref=v1', 'acme/base', 'v1', 'app'],
  ['ssh://git@github.com/acme/base.git//app?ref=v1', 'acme/base', 'v1', 'app'],
  ['ssh://git@github.com:22/acme/base.git//app?ref=v1', 'acme/base', 'v1', 'app'],
  ['gh:acme/base//app?ref=v1', 'acme/base', 'v1', 'app'],
  ['https://x:token@github.com/acme/base//app', 'acme/base', undefined, 'app'],
  ['https://raw.githubusercontent.com/acme/base/v1/app/all.yaml', 'acme/base', 'v1', 'app/all.yaml'],
  ['https://raw.githubusercontent.com/acme/base/refs/heads/main/a.yaml', 'acme/base', 'main', 'a.yaml'],
  ['https://github.com/acme/base/raw/v1/app/all.yaml', 'acme/base', 'v1', 'app/all.yaml'],
])('%s', (text, ...named) => {
  const [repository, ref, path] = named;
  expect(addressOf(text, 'github.com')).toEqual({ repository, ref, path });
});

test.each([
  'https://github.com/acme/base/releases/download/v1/all.yaml',
  'https://github.com/acme/base/archive/v1.tar.gz',
  'https://gitlab.com/acme/base//app?ref=v1',
  'https://github.com.evil.example/acme/base//app',
  'https://evil.example/github.com/acme/base//app',
  'https://evil.example@git.example/acme/base//app',
  'https://example.com/all.yaml',
  'https://github.com/acme',
  'https://github.com/acme/..//app',
  'https://github.com/acme/base//../other?ref=v1',
  'https://github.com/acme/base//app?ref=v1 x',
])('%s is no file or folder of a repository there', (text) => {
  expect(addressOf(text, 'github.com')).toBeUndefined();
});

test('an enterprise server has its own host', () => {
  const text = 'https://git.acme.example/team/base//app?ref=v1';
  expect(addressOf(text, 'git.acme.example')).toEqual({ repository: 'team/base', ref: 'v1', path: 'app' });
  expect(addressOf('github.com/team/base//app', 'git.acme.example')).toBeUndefined();
});

const far = 'https://github.com/acme/base//over?ref=v1';

/** A build of the root; `remotes` by address. */
function build(files: Files, remotes: Readonly<Record<string, Remote>> = {}) {
  return kustomizeOf({ ...memoryFiles(files), remotes: (address) => remotes[address] })('');
}

function read(files: Files, path: string, remotes: Readonly<Record<string, Remote>> = {}): Remote {
  return { kind: 'read', snapshot: { ...snapshotOf(files), remotes: (address) => remotes[address] }, path };
}

const map = (name: string, value = '1') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {a: "${value}"}\n`;

const base: Files = {
  'app/kustomization.yaml': 'resources: [map.yaml]\n',
  'app/map.yaml': map('settings'),
  'over/kustomization.yaml': 'resources: [../app]\nnamePrefix: far-\n',
  'part/kustomization.yaml':
    'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nresources: [more.yaml]\ncommonAnnotations: {by: part}\n',
  'part/more.yaml': map('more'),
};

test.each(['resources', 'bases'])('%s of another repository are a part of the build', (key) => {
  const built = build(
    { 'kustomization.yaml': `${key}:\n  - "${far}"\nnamespace: shop\n` },
    { [far]: read(base, 'over') },
  );
  if (!built.ok) throw new Error(built.error.what);
  const { objects, skipped, reads, unanswered } = built.value;
  const { text, origins } = writeObjects(objects);
  expect(text).toContain('name: far-settings\n  namespace: shop\n');
  expect({ skipped, unanswered: [...unanswered], reads: [...reads] }).toEqual({
    skipped: [],
    unanswered: [],
    reads: ['kustomization.yaml'],
  });
  expect(new Set(origins.map((origin) => origin?.path))).toEqual(new Set(['kustomization.yaml']));
});

test('a component of another repository changes what is here, and only what it wrote stands in its entry', () => {
  const built = build(
    { 'kustomization.yaml': `resources: [own.yaml]\ncomponents: ["${far}"]\n`, 'own.yaml': map('own') },
    { [far]: read(base, 'part') },
  );
  if (!built.ok) throw new Error(built.error.what);
  const { text, origins } = writeObjects(built.value.objects);
  expect(text.match(/by: part/gu)).toHaveLength(2);
  expect(text).toContain('name: more');
  const place = (line: string) => origins[text.split('\n').indexOf(line)]?.path;
  expect([place('  name: own'), place('  name: more'), place('    by: part')]).toEqual([
    'own.yaml',
    'kustomization.yaml',
    'kustomization.yaml',
  ]);
});

test.each<[string, Remote | undefined, string]>([
  ['was not asked for', undefined, far],
  ['was refused', { kind: 'refused', why: 'not installed' }, `${far}: not installed`],
  ['has no such folder', read({}, 'over'), `${far}: it cannot be built: there is no \`over\``],
])('what %s is named and left out', (_how, remote, sentence) => {
  for (const key of ['resources', 'components']) {
    const files = {
      'kustomization.yaml': `${key}: ["${far}"]\nconfigMapGenerator: [{name: a}]\n`,
      'own.yaml': map('own'),
    };
    const built = build(files, remote && { [far]: remote });
    expect(built.ok && built.value.skipped).toEqual([`${sentence} (kustomization.yaml:1)`]);
    expect(built.ok && built.value.objects).toHaveLength(1);
    expect(built.ok && [...built.value.unanswered]).toEqual(remote === undefined ? [far] : []);
  }
});

test('another repository reads nothing of this one', () => {
  const files = { 'kustomization.yaml': `resources: ["${far}"]\n`, 'own.yaml': map('own') };
  const built = build(files, {
    [far]: read({ 'over/kustomization.yaml': 'resources: [../../own.yaml]' }, 'over'),
  });
  expect(built.ok && built.value).toMatchObject({
    objects: [],
    skipped: [expect.stringContaining('`../../own.yaml` leads out of the repository')],
  });
});

const address = (n: number) => `github.com/acme/base${n}//app?ref=v1`;

test('a repository that names itself is followed once, and others three deep', () => {
  const remotes: Record<string, Remote> = {};
  const naming = (n: number) =>
    read(
      { 'app/kustomization.yaml': `resources: ["${address(n)}"]\nconfigMapGenerator: [{name: m${n}}]\n` },
      'app',
      remotes,
    );
  for (const n of [1, 2, 3, 4]) remotes[address(n)] = naming(n + 1);
  remotes[address(9)] = naming(9);
  const files = { 'kustomization.yaml': `resources: ["${address(1)}", "${address(9)}"]\n` };
  const built = build(files, remotes);
  expect(built.ok && built.value.skipped).toEqual([
    expect.stringContaining(`${address(4)}: it is named by 3 other`),
    expect.stringContaining(`${address(9)}: it is named by 1 other`),
  ]);
  expect(built.ok && built.value.objects).toHaveLength(4);
});
