import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'wrong-'));
const cli = join(import.meta.dirname, '../../src/cli.ts');
const manifest =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n';

mkdirSync(join(folder, 'empty'));
mkdirSync(join(folder, 'mixed'));
symlinkSync('loop', join(folder, 'loop'));
writeFileSync(join(folder, 'binary.yaml'), new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
writeFileSync(join(folder, 'large.yaml'), '# '.repeat(600_000));
writeFileSync(join(folder, 'mixed/large.yaml'), '# '.repeat(600_000));
writeFileSync(join(folder, 'mixed/pod.yaml'), manifest);
writeFileSync(join(folder, '清单.yaml'), manifest);
writeFileSync(join(folder, 'windows.Dockerfile'), 'FROM debian:12\r\nWORKDIR app\r\n');

afterAll(() => rmSync(folder, { recursive: true }));

async function call(...args: readonly string[]) {
  const io = recordingIo({ cwd: folder, env: { ...recordingIo().env, HOME: folder } });
  const code = await run(args, io, new AbortController().signal);
  return { code, out: io.stdout(), err: io.stderr() };
}

describe.each(['lint', 'fix'])('%s says of', (command) => {
  test.each([
    ['nothing', [], 'Name a file or a folder'],
    ['a file that is not there', ['gone.yaml'], 'There is no gone.yaml'],
    ['links that lead to one another', ['loop'], 'too many links'],
    ['what is no text', ['binary.yaml'], 'binary.yaml cannot be read: it is no text in UTF-8'],
    ['what is too large', ['large.yaml'], 'large.yaml cannot be read: it is larger than 1 MB'],
    ['an option that it does not know', ['--nope', 'empty'], "Unknown option '--nope'"],
    ['a rule that there is not', ['--only', 'NOPE', '清单.yaml'], 'There is no rule NOPE'],
    ['a configuration that is not there', ['--config', 'gone.yaml', '清单.yaml'], 'gone.yaml'],
    ['a configuration that is a folder', ['--config', 'empty', '清单.yaml'], 'empty'],
  ])('%s what to do', async (_, args, sentence) => {
    const { code, err } = await call(command, ...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
    expect(err).not.toMatch(/fault of supercargo|^ +at /mu);
  });

  test('a folder without anything to read, that it is so', async () => {
    expect(await call(command, 'empty')).toMatchObject({
      code: 0,
      err: expect.stringContaining('No Dockerfile'),
    });
  });

  test('a file in a folder that it does not read, and judges the others', async () => {
    const { out, err } = await call(command, 'mixed', ...(command === 'fix' ? ['--dry-run'] : []));
    expect(err).toContain('Not looked at: large.yaml cannot be read: it is larger than 1 MB');
    expect(out).toContain('pod.yaml');
  });
});

test.each([
  ['names in Chinese', '清单.yaml', '清单.yaml'],
  ['lines that end as in Windows', 'windows.Dockerfile', 'DL3000'],
])('lint reads %s', async (_, path, found) => {
  const { code, out } = await call('lint', path);
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(found) });
});

test.each([
  [['generate', '--dir', 'gone', 'x'], 'gone'],
  [['generate', '--output', 'nope', 'nginx'], 'plain, kustomize, helm'],
  [['generate', '--nope'], "Unknown option '--nope'"],
  [['change', 'set replicas to 3', '--dir', 'gone'], 'gone'],
  [['change'], 'supercargo change'],
  [['analyze', 'gone'], 'gone'],
  [['analyze', '清单.yaml'], '清单.yaml'],
  [['render', 'gone'], 'gone'],
  [['render', 'empty'], 'empty'],
  [['review', 'gone'], 'gone'],
  [['review', 'empty'], 'This is no checkout of git'],
  [['review', 'acme/shop#7'], 'GITHUB_TOKEN'],
  [['explain'], 'supercargo explain'],
  [['explain', 'NOPE'], 'NOPE'],
  [['rules', '--format', 'nope'], 'json or markdown'],
  [['author', 'a quota'], 'LLM_'],
  [['serve'], 'no GitHub App is configured'],
  [['sandbox', '--port', 'x'], 'not a port'],
  [['nope'], 'there is no command "nope"'],
])('%j is a sentence and no fault', async (args, sentence) => {
  const { code, err } = await call(...args);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
  expect(err).not.toMatch(/fault of supercargo|^ +at /mu);
});

/** A process, because a pipe, a signal and a reader that goes away are of processes. */
const shell = (script: string) =>
  promisify(execFile)('bash', ['-c', script.replaceAll('supercargo', `'${process.execPath}' '${cli}'`)], {
    cwd: folder,
  }).catch((error: { stdout: string; stderr: string; code: number }) => error);

test.each([
  ['a manifest in a pipe', `supercargo lint <(cat 清单.yaml)`, 'latestTag'],
  ['standard input', `cat windows.Dockerfile | supercargo lint -`, 'DL3000'],
  ['a reader that has seen enough', `supercargo rules 2>&1 | head -1`, '# Rules'],
])('lint takes %s', async (_, script, found) => {
  const { stdout, stderr } = await shell(script);
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(found), stderr: '' });
});

test('a signal ends what waits at once', async () => {
  const waiting = spawn(process.execPath, [cli, 'lint', '-'], { cwd: folder });
  await new Promise((resolve) => setTimeout(resolve, 500));
  waiting.kill('SIGTERM');
  expect(await new Promise((resolve) => waiting.once('close', (_, signal) => resolve(signal)))).toBe(
    'SIGTERM',
  );
});
