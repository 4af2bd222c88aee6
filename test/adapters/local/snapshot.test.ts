import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFolder } from '../../../src/adapters/local/snapshot.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supercargo-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder is read by patterns: text for what is wanted, a name for everything', async () => {
  await mkdir(join(folder, 'src'));
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'src/a.js'), 'a');
  await writeFile(join(folder, 'b.bin'), 'b\0');
  await writeFile(join(folder, '.git/config'), 'x');
  await writeFile(join(folder, 'large.js'), 'x'.repeat(50));
  await symlink('/etc/passwd', join(folder, 'link.js'));
  const read = await readFolder(folder, { patterns: ['**/*.js', '*.bin'], maxBytes: 20 });
  if (!read.ok) throw new Error(read.error.what);
  expect(read.value.entries.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'file b.bin',
    'file large.js',
    'symlink link.js',
    'file src/a.js',
  ]);
  expect(read.value.text('src/a.js')).toBe('a');
  expect([read.value.text('b.bin'), read.value.text('link.js')]).toEqual([undefined, undefined]);
  expect(read.value.omitted.join('\n')).toMatch(
    /`large\.js` .larger.*\n.*`link\.js` .a symbolic link.*\n.*`b\.bin` .binary/u,
  );
});

test('in a checkout, what git ignores is not there and what it would track is', async () => {
  await promisify(execFile)('git', ['init', '-q', folder]);
  await writeFile(join(folder, '.gitignore'), 'secret.js\n');
  await writeFile(join(folder, 'secret.js'), 'x');
  await writeFile(join(folder, 'new.js'), 'x');
  const read = await readFolder(folder, { patterns: ['**'], maxBytes: 20 });
  expect(read.ok && read.value.entries.map(({ path }) => path)).toEqual(['.gitignore', 'new.js']);
});

test('a folder that is not there is a problem, not a crash', async () => {
  expect(await readFolder(join(folder, 'none'), { patterns: [], maxBytes: 1 })).toMatchObject({ ok: false });
});
