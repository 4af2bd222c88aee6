import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

/** What a call loads decides how soon it answers, so that what it has no use for stays on the disk. */
const folder = mkdtempSync(join(tmpdir(), 'startup-'));
const hook = join(folder, 'loaded.mjs');
writeFileSync(
  hook,
  `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => { process.stderr.write('LOADED ' + url + '\\n'); return next(url, context); } });`,
);
writeFileSync(join(folder, 'Dockerfile'), 'FROM alpine:3.22\nRUN apk add curl\n');
writeFileSync(join(folder, 'pod.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n');
mkdirSync(join(folder, 'empty'));

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['lint Dockerfile', 1, /\/lint\/(?:schema|manifest\/rules)\/|zod|js-yaml|\/languages\//u],
  ['lint pod.yaml', 1, /\/lint\/(?:shell|dockerfile\/hadolint)\/|unbash|\/languages\//u],
  ['generate nginx --dir empty', 0, /\/lint\/(?:shell|dockerfile\/hadolint)\/|dockerfile-ast/u],
])('for `%s` nothing else is loaded', (call, status, foreign) => {
  const cli = join(import.meta.dirname, '../../src/cli.ts');
  const done = spawnSync(process.execPath, ['--import', hook, cli, ...call.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SUPERCARGO_SHELLCHECK: 'builtin' },
  });
  const loaded = done.stderr.split('\n').filter((line) => line.startsWith('LOADED '));
  expect(done.status).toBe(status);
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.filter((line) => foreign.test(line))).toEqual([]);
});
