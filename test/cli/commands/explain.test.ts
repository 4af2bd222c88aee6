import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { writeTree } from '../../support/folder.ts';
import { recordingIo } from '../../support/io.ts';
import { json } from '../../support/open-model.ts';
import { startScriptedModel, type ScriptedModel } from '../../support/scripted-model.ts';

const never = new AbortController().signal;
let cwd: string;
let server: ScriptedModel;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
  writeTree(cwd, { 'k8s/service.yaml': 'kind: Service\nspec:\n  ports:\n    - port: 8080\n' });
  const citations = [{ path: 'k8s/service.yaml', quote: '- port: 8080' }];
  server = await startScriptedModel(() => json({ answer: 'On **8080**.', citations }));
});
afterEach(async () => {
  await server.close();
  await rm(cwd, { recursive: true, force: true });
});

async function explain(args: readonly string[], env: Record<string, string> = {}) {
  const io = recordingIo({ cwd, env: { SUPERCARGO_SHELLCHECK: 'builtin', ...env } });
  const code = await run(['explain', ...args], io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('a rule is explained without a model', async () => {
  const { code, out } = await explain(['DL3006', 'DL3008'], { LLM_BASE_URL: server.url, LLM_MODEL: 'm' });
  expect(code).toBe(0);
  expect(out).toContain('DL3006');
  expect(server.heard).toEqual([]);
});

test('a question is answered with the lines that it rests on', async () => {
  const env = { LLM_BASE_URL: server.url, LLM_MODEL: 'm' };
  const { code, out, err } = await explain(['which port does the service listen on?'], env);
  expect(code).toBe(0);
  expect(out).toBe('On 8080.\n\n  k8s/service.yaml:4\n');
  expect(err).toContain('Said by a model, not by a rule');
});

test('without a model that is said', async () => {
  const { code, err } = await explain(['which port does the service listen on?']);
  expect(code).toBe(2);
  expect(err).toContain('no model is configured');
});

test('half a configuration is a problem that says what is missing', async () => {
  const { code, err } = await explain(['which port is it?'], { LLM_BASE_URL: server.url });
  expect(code).toBe(2);
  expect(err).toContain('LLM_MODEL is missing');
});
