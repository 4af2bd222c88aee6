import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

/* The same pull requests as in test/change/review-examples, as commits before the command line. */
const root = join(import.meta.dirname, '../examples/reviews');
const never = new AbortController().signal;
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'supercargo-'));
  git('init', '-q', '-b', 'main');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test.each(readdirSync(root).toSorted())('%s has the same verdict', async (name) => {
  commit(join(root, name, 'base'));
  commit(join(root, name, 'head'));
  const io = recordingIo({ cwd });
  const code = await run(['review', '--base', 'HEAD~1', '--format', 'json'], io, never);
  const { verdict, title, findings } = JSON.parse(io.stdout());
  const said = findings.map((one: Readonly<Record<string, string>>) => {
    return `${one['severity']} ${one['rule']} ${one['path']}:${one['line']} ${one['message']}`;
  });
  const expected = readFileSync(join(root, name, 'expect/verdict.txt'), 'utf8');
  expect(`${[verdict, title, ...said].join('\n')}\n`).toBe(expected);
  expect(code).toBe(verdict === 'fail' ? 1 : 0);
});

function commit(folder: string): void {
  for (const entry of readdirSync(cwd)) {
    if (entry !== '.git') rmSync(join(cwd, entry), { recursive: true });
  }
  cpSync(folder, cwd, { recursive: true });
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'x');
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd });
}
