import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';
import { json } from '../../support/open-model.ts';
import { startScriptedModel } from '../../support/scripted-model.ts';

const never = new AbortController().signal;
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
  git('init', '-q', '-b', 'main');
  await commit({ Dockerfile: 'FROM debian:12.11-slim\nUSER 1000\nCMD ["cat"]\n', 'b ü/x.yaml': 'a: 1\n' });
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

test('a branch is compared with where it left main', async () => {
  git('checkout', '-q', '-b', 'work');
  await commit({
    Dockerfile: 'FROM debian:12.11-slim\nRUN sudo ls\nUSER 1000\nCMD ["cat"]\n',
    'b ü/x.yaml': 'a: [\n',
  });
  git('mv', 'b ü/x.yaml', 'y.yaml');
  const io = recordingIo({ cwd });
  expect(await run(['review', '--format', 'json'], io, never)).toBe(1);
  const review = JSON.parse(io.stdout());
  expect(review.verdict).toBe('fail');
  expect(review.findings.map(({ rule, path }: { rule: string; path: string }) => `${rule} ${path}`)).toEqual([
    'DL3004 Dockerfile',
    'yamlSyntax b ü/x.yaml',
  ]);
});

test('commits are reviewed, not the working tree, and a clean change exits 0', async () => {
  await commit({ Dockerfile: 'FROM debian:12.11-slim\n\nUSER 1000\nCMD ["cat"]\n' });
  await writeFile(join(cwd, 'Dockerfile'), 'FROM debian\nRUN sudo ls\n');
  for (const format of ['text', 'markdown', 'sarif', 'github', 'json']) {
    const io = recordingIo({ cwd });
    expect(await run(['review', '.', '--base', 'HEAD~1', '--format', format], io, never)).toBe(0);
    expect(io.stdout()).not.toContain('DL3004');
  }
});

test('a base that git does not know is named', async () => {
  const io = recordingIo({ cwd });
  expect(await run(['review', '--base', '--upload-pack=x'], io, never)).toBe(2);
  expect(await run(['review', '--base=--output=x'], io, never)).toBe(2);
  expect(io.stderr()).toContain('git knows no commit called --output=x');
});

async function commit(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x');
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd });
}

test('a model that is configured adds opinions, which change neither verdict nor exit code', async () => {
  git('checkout', '-q', '-b', 'work');
  await commit({ 'k8s/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: b\n' });
  const comments = [{ path: 'k8s/a.yaml', quote: 'namespace: b', comment: 'There is no such namespace.' }];
  const server = await startScriptedModel(() => json({ comments }));
  const env = { SUPERCARGO_SHELLCHECK: 'builtin', LLM_BASE_URL: server.url, LLM_MODEL: 'm' };
  const io = recordingIo({ cwd, env });
  const alone = recordingIo({ cwd });
  const codes = [await run(['review'], io, never), await run(['review'], alone, never)];
  await server.close();
  expect(codes[0]).toBe(codes[1]);
  expect(io.stdout()).toContain('k8s/a.yaml:5 opinion of the model: There is no such namespace.\n');
  expect(io.stderr()).toContain('Tokens: 100 asked, 20 answered');
  expect(io.stdout().replace(/.*opinion of the model.*\n/u, '')).toBe(alone.stdout());
});
