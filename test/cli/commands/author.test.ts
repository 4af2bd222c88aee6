import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { readTree, writeTree } from '../../support/folder.ts';
import { recordingIo } from '../../support/io.ts';
import { json } from '../../support/open-model.ts';
import { startScriptedModel, type ScriptedModel } from '../../support/scripted-model.ts';

const never = new AbortController().signal;
const there = {
  'k8s/shop.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n    - port: 80\n',
};
const quota =
  'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: team\nspec:\n  hard:\n    pods: "20"\n';
let cwd: string;
let server: ScriptedModel;
let path: string;

beforeEach(async () => {
  path = 'k8s/quota.yaml';
  server = await startScriptedModel(() => json({ files: [{ path, text: quota, why: 'Limits.' }] }));
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
  writeTree(cwd, there);
});
afterEach(async () => {
  await server.close();
  await rm(cwd, { recursive: true, force: true });
});

async function author(
  args: readonly string[],
  env: Record<string, string> = { LLM_BASE_URL: server.url, LLM_MODEL: 'm' },
) {
  const io = recordingIo({ cwd, env: { SUPERCARGO_SHELLCHECK: 'builtin', ...env } });
  const code = await run(['author', ...args], io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('objects are shown, and written on demand', async () => {
  const { code, out, err } = await author(['a ResourceQuota of 20 pods']);
  expect({ code, out }).toEqual({ code: 0, out: `# Limits.\n--- k8s/quota.yaml\n${quota}` });
  expect(err).toContain('prompt `author@');
  expect(readTree(cwd)).toEqual(there);
  expect((await author(['a ResourceQuota of 20 pods', '--write'])).code).toBe(0);
  expect(readTree(cwd)).toEqual({ ...there, 'k8s/quota.yaml': quota });
});

test('what stands against them is told, and nothing is written', async () => {
  path = '../quota.yaml';
  const { code, err } = await author(['a ResourceQuota of 20 pods', '--write']);
  expect(code).toBe(1);
  expect(err).toContain('the path must be a new .yaml file below one of: k8s');
  expect(readTree(cwd)).toEqual(there);
});

test('without a model one line says so', async () => {
  expect(await author(['a ResourceQuota'], {})).toMatchObject({
    code: 2,
    err: expect.stringContaining('no model is configured'),
  });
});
