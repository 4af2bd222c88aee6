import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app/Dockerfile'), 'FROM debian\nRUN sudo make\n');
  await writeFile(join(folder, 'api.Dockerfile'), 'FROM debian:12\nWORKDIR api\n');
  await writeFile(join(folder, 'clean.txt'), 'FROM scratch\n');
  await writeFile(
    join(folder, 'ours.yaml'),
    'ignored: [DL3004]\noverride:\n  error: [DL3006]\n  info: [DL3057]\n',
  );
});

afterAll(async () => rm(folder, { recursive: true }));

async function lint(...args: readonly string[]) {
  const io = recordingIo({ cwd: folder });
  const code = await run(['lint', ...args], io, new AbortController().signal);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('finds Dockerfiles in a folder, with paths from there', async () => {
  const { code, out } = await lint('--format', 'json', '--only', 'DL3000,DL3004', '.');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { path: 'api.Dockerfile', rule: 'DL3000', line: 2, severity: 'error' },
    { path: 'app/Dockerfile', rule: 'DL3004', line: 2, fix: { edits: [{ start: 16, end: 21, text: '' }] } },
  ]);
});

test('names the folder beside others, and every file once', async () => {
  await mkdir(join(folder, 'twin'), { recursive: true });
  await writeFile(join(folder, 'twin/Dockerfile'), 'FROM debian\nRUN sudo make\n');
  const only = ['--format', 'json', '--only', 'DL3004'];
  const { out } = await lint(...only, 'app', './twin/', join(folder, 'app'), 'twin/Dockerfile');
  await rm(join(folder, 'twin'), { recursive: true });
  expect(JSON.parse(out).map(({ path }: { path: string }) => path)).toEqual([
    'app/Dockerfile',
    'twin/Dockerfile',
  ]);
});

test('takes a file that is named for a Dockerfile, and its path as it was given', async () => {
  expect(await lint('./clean.txt', '--format', 'json')).toEqual({ code: 0, out: '[]\n', err: '' });
});

test("follows hadolint's configuration, which brings rules to life too", async () => {
  const { out } = await lint('--config', 'ours.yaml', '--format', 'json', 'app/Dockerfile');
  const found: readonly { rule: string; severity: string }[] = JSON.parse(out);
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual(
    expect.arrayContaining([
      ['DL3006', 'error'],
      ['DL3057', 'info'],
    ]),
  );
  expect(found.map(({ rule }) => rule)).not.toContain('DL3004');
});

test('judges by the policy of the repository, found in the folder that is linted', async () => {
  const repository = join(folder, 'repository');
  await mkdir(join(repository, '.github'), { recursive: true });
  await writeFile(
    join(repository, '.github/supercargo.yml'),
    'registries: [ghcr.io/acme]\ningressClasses: [nginx]\nstorageClasses: [gp3]\nseverities: {imageDigest: "off", latestTag: error}\n',
  );
  await writeFile(
    join(repository, 'claim.yaml'),
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {storageClassName: standard}\n',
  );
  await writeFile(
    join(repository, 'pod.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n',
  );
  const { out } = await lint(
    '--format',
    'json',
    '--only',
    'trustedRegistry,storageClass,latestTag',
    'repository',
  );
  const found: readonly { rule: string; severity: string }[] = JSON.parse(out);
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'error storageClass',
    'error latestTag',
    'error trustedRegistry',
  ]);
  await writeFile(join(repository, '.github/supercargo.yml'), 'kubernetes: "1.20"\n');
  await writeFile(
    join(repository, 'cron.yaml'),
    'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\n',
  );
  const old = (...args: string[]) => lint('--format', 'json', '--only', 'removedApi', 'repository', ...args);
  expect((await old()).out).toBe('[]\n');
  expect((await old('--kubernetes-version', '1.33')).code).toBe(1);
  expect((await lint('--format', 'json', 'repository')).out).not.toContain('"runAsNonRoot"');
  await writeFile(join(repository, '.github/supercargo.yml'), 'profiles: [pss-restricted]\n');
  expect((await lint('--format', 'json', 'repository')).out).toContain('"runAsNonRoot"');
  await writeFile(join(repository, '.github/supercargo.yml'), 'registrys: [ghcr.io]\n');
  const broken = await lint('repository');
  expect(broken.code).toBe(2);
  expect(broken.err).toContain('.github/supercargo.yml:1');
});

test('says which ids of hadolint nobody here looks for, and goes on with the others', async () => {
  const { code, out, err } = await lint('--format', 'json', '--only', 'DL3067,DL3004', 'app/Dockerfile');
  expect({ code, err }).toEqual({ code: 1, err: 'Not looked for here: DL3067.\n' });
  expect(JSON.parse(out)).toHaveLength(1);
});

test.each([
  [['--only', 'DL3306', '.'], 'Did you mean DL3006?'],
  [['--format', 'yaml', '.'], '--format is one of'],
  [['nothing'], 'There is no nothing'],
  [['--config', 'none.yaml', '.'], 'none.yaml cannot be read'],
  [[], 'Name a file'],
  [['--nope', '.'], '--help'],
])('refuses %j and says what to do', async (args, message) => {
  const { code, err } = await lint(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('knows the ports that the code beside a Dockerfile listens on', async () => {
  const shop = join(folder, 'shop');
  await mkdir(shop);
  await writeFile(
    join(shop, 'package.json'),
    '{"name":"shop","scripts":{"start":"node a.js"},"dependencies":{"express":"5"}}',
  );
  await writeFile(join(shop, 'a.js'), "require('express')().listen(3000);\n");
  await writeFile(join(shop, 'Dockerfile'), 'FROM node:24\nEXPOSE 8080\nCMD ["node", "a.js"]\n');
  const { out } = await lint('--format', 'json', '--only', 'ExposedPortUnused', 'shop');
  expect(JSON.parse(out)).toMatchObject([
    { path: 'Dockerfile', line: 2, message: 'The code listens on 3000, not on 8080.' },
  ]);
});

test('knows what a Kustomization names beyond the files that are linted', async () => {
  await mkdir(join(folder, 'base/files'), { recursive: true });
  await mkdir(join(folder, 'overlay'));
  await writeFile(join(folder, 'base/files/redis.conf'), 'save ""\n');
  await writeFile(
    join(folder, 'base/kustomization.yaml'),
    'configMapGenerator:\n  - name: redis\n    files:\n      - redis.conf=files/redis.conf\n',
  );
  await writeFile(join(folder, 'overlay/kustomization.yaml'), 'resources:\n  - ../base\n  - ../gone\n');
  const only = ['--only', 'kustomizationEntry', '--format', 'json'];
  expect(await lint(...only, 'base')).toMatchObject({ code: 0, out: '[]\n' });
  expect(JSON.parse((await lint(...only, 'overlay')).out)).toMatchObject([{ line: 3 }]);
  expect(JSON.parse((await lint(...only, 'overlay/kustomization.yaml')).out)).toMatchObject([{ line: 3 }]);
});
