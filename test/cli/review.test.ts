import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

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
