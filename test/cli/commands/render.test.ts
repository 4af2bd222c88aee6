import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { render } from '../../../src/cli/commands/render.ts';
import { writeTree } from '../../support/folder.ts';
import { recordingIo } from '../../support/io.ts';

const base = {
  'base/kustomization.yaml': 'resources: [app.yaml]\n',
  'base/app.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\n',
};

async function run(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'render-'));
  writeTree(cwd, { ...files, '.git/HEAD': '' });
  const io = recordingIo({ cwd, env: { PATH: cwd } });
  const code = await render.run(args, io, new AbortController().signal);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('prints the objects of an overlay', async () => {
  const files = { ...base, 'prod/kustomization.yaml': 'resources: [../base]\nnamespace: prod\n' };
  expect(await run(files, ['prod'])).toEqual({
    code: 0,
    out: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\n  namespace: prod\n',
    err: '',
  });
});

test('prints them as JSON', async () => {
  const { out } = await run(base, ['base', '--format', 'json']);
  expect(JSON.parse(out)).toEqual([{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' } }]);
});

test('names what it did not fetch', async () => {
  const files = { 'kustomization.yaml': 'resources:\n  - https://example.com/install.yaml\n' };
  expect(await run(files, ['.'])).toEqual({
    code: 0,
    out: '',
    err: 'Left out, it lies elsewhere: https://example.com/install.yaml (kustomization.yaml:2)\n',
  });
});

test('says where a build fails', async () => {
  const files = { 'kustomization.yaml': 'resources:\n  - missing.yaml\n' };
  const { code, err } = await run(files, ['.']);
  expect(code).toBe(2);
  expect(err).toBe(
    'supercargo render: kustomization.yaml:2: there is no `missing.yaml`. Mend the path, or add the file.\n',
  );
});

test('asks helm for a chart, and says so where there is none', async () => {
  const { code, err } = await run({ 'chart/Chart.yaml': 'apiVersion: v2\nname: x\nversion: 1.0.0\n' }, [
    'chart',
  ]);
  expect(code).toBe(2);
  expect(err).toContain('there is no `helm` on the PATH');
});

test('says so where there is nothing to render', async () => {
  const { code, err } = await run({ 'app/deployment.yaml': '' }, ['app']);
  expect(code).toBe(2);
  expect(err).toContain('There is nothing to render');
});

test('a file that is no text becomes binaryData', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'render-'));
  const generator = 'configMapGenerator: [{name: a, files: [b.bin]}]\n';
  writeTree(cwd, { 'kustomization.yaml': generator, '.git/HEAD': '' });
  writeFileSync(join(cwd, 'b.bin'), Buffer.from([0xff, 0xfe, 0x00]));
  const io = recordingIo({ cwd });
  await render.run(['--format', 'json'], io, new AbortController().signal);
  expect(JSON.parse(io.stdout())).toMatchObject([{ binaryData: { 'b.bin': '//4A' } }]);
});
