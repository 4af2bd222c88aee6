import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { shop } from '../../change/edit/shop.ts';
import { readTree, writeTree } from '../../support/folder.ts';
import { recordingIo } from '../../support/io.ts';

const never = new AbortController().signal;
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
  writeTree(cwd, shop);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function change(...args: readonly string[]) {
  const io = recordingIo({ cwd });
  const code = await run(['change', ...args], io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('the difference is shown, and nothing is written', async () => {
  const { code, out } = await change('set the replicas of web to 5');
  expect(code).toBe(0);
  expect(out).toContain('-  replicas: 2 # two zones\n+  replicas: 5 # two zones');
  expect(readTree(cwd)).toEqual(shop);
});

test('--write writes it, and takes away what goes', async () => {
  const { code, out } = await change('set the replicas of web to 5, and remove the ingress', '--write');
  expect(out).toMatch(/^Written\.\n/u);
  const { 'k8s/ingress.yaml': _gone, ...rest } = shop;
  expect(code).toBe(0);
  expect(readTree(cwd)).toEqual({
    ...rest,
    'k8s/web.yaml': shop['k8s/web.yaml']?.replace('replicas: 2', 'replicas: 5'),
  });
});

test('programs get it as JSON', async () => {
  const { out } = await change('scale web to 5', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    written: false,
    understood: [{ said: 'scale web to 5', subject: 'Replicas' }],
    operations: [
      { op: 'set', path: 'k8s/web.yaml', kind: 'Deployment', name: 'web', field: 'spec.replicas', value: 5 },
    ],
    notUnderstood: [],
  });
});

test.each([
  [['make it nicer', '--write'], 1, 'Not understood: `make it nicer`'],
  [[], 2, 'Say what shall be different'],
  [['x', '--format', 'xml'], 2, '--format is text or json'],
])('%j: %i', async (args, expected, told) => {
  const { code, out, err } = await change(...args);
  expect(code).toBe(expected);
  expect(out + err).toContain(told);
  expect(readTree(cwd)).toEqual(shop);
});
