import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { z } from 'zod';

/* What the action does on a runner: its second step, on the merge commit that GitHub checks out. */
const root = join(import.meta.dirname, '..');
const step = z.object({ run: z.string(), env: z.record(z.string(), z.string()).default({}) });
const action = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({ using: z.literal('composite'), steps: z.tuple([step, step]) }),
});
const { inputs, runs } = action.parse(load(readFileSync(join(root, 'action.yml'), 'utf8')));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supercargo-'));
  git('init', '-q', '-b', 'main');
  commit('FROM debian:12.11-slim\nUSER 1000\nCMD ["cat"]\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('annotates what merging brings, and fails by the threshold', () => {
  git('checkout', '-q', '-b', 'work');
  commit('FROM debian:12.11-slim\nADD a /a\nUSER 1000\nCMD ["cat"]\n');
  git('checkout', '-q', 'main');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'merge', '-q', '--no-ff', 'work', '-m', 'Merge');
  // The model of the job's environment is asked as well, and is dead here.
  const model = { LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'm', LLM_TIMEOUT_SECONDS: '1' };
  const { status, stdout, stderr, output } = run({}, model);
  expect(stdout).toContain('::error file=Dockerfile,line=2');
  expect(stderr).toContain('The model could not be reached');
  expect({ status, output }).toEqual({ status: 1, output: 'verdict=fail\n' });
});

test('writes SARIF into a file, and passes where nothing is wrong', () => {
  commit('FROM debian:12.11-slim\n\nUSER 1000\nCMD ["cat"]\n');
  const { status, output } = run({ format: 'sarif', output: 'out.sarif', base: 'HEAD~1' });
  expect({ status, output }).toEqual({ status: 0, output: 'verdict=pass\n' });
  expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
});

test('no input becomes a part of a script', () => {
  for (const { run: script } of runs.steps) expect(script).not.toContain('${{');
});

function run(given: Readonly<Record<string, string>>, job: Readonly<Record<string, string>> = {}) {
  const [, review] = runs.steps;
  const filled = Object.entries(review.env).map(([name, value]) => {
    const input = /inputs\.(\w+)/u.exec(value)?.[1] ?? '';
    return [name, given[input] ?? inputs[input]?.default ?? ''];
  });
  const file = join(folder, '.git/output');
  writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', review.run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${dirname(execPath)}:${env['PATH'] ?? ''}`,
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: file,
      ...job,
      ...Object.fromEntries(filled),
    },
  });
  return { status, stdout, stderr, output: readFileSync(file, 'utf8') };
}

function commit(text: string): void {
  writeFileSync(join(folder, 'Dockerfile'), text);
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x');
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder });
}
