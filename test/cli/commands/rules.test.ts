import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';

async function call(cwd: string, ...args: readonly string[]) {
  const io = recordingIo({ cwd });
  const code = await run(args, io, new AbortController().signal);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('docs/rules.md is what the rules say (npm run docs writes it)', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8');
  const { out } = await call('/', 'rules');
  expect(page).toBe(out);
});

test('rules --format json has the examples of every rule', async () => {
  const { out } = await call('/', 'rules', '--format', 'json');
  const all: readonly { id: string; bad: unknown[]; good: unknown[] }[] = JSON.parse(out);
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter(({ bad, good }) => bad.length === 0 || good.length === 0)).toEqual([]);
  const keys = ['id', 'severity', 'profiles', 'aliases', 'fixable', 'summary', 'docs'];
  expect(all.filter((rule) => keys.some((key) => !(key in rule)))).toEqual([]);
});

test('explain says what a rule finds, whatever the case of its id', async () => {
  const { code, out } = await call('/', 'explain', 'dl3009');
  expect(code).toBe(0);
  expect(out).toMatch(/^DL3009 \(info, fixable\)\n[\s\S]*RUN apt-get update/u);
});

test('explain names the rule that was meant', async () => {
  expect(await call('/', 'explain', 'DL30099')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean'),
  });
});

test('fix shows its changes, makes them, and then has nothing more to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fix-'));
  const path = join(folder, 'Dockerfile');
  await writeFile(path, 'FROM debian:13\nWORKDIR app\nCMD node a.js\n');
  const shown = await call(folder, 'fix', '--dry-run', '.');
  expect(shown.code).toBe(1);
  expect(shown.out).toContain('-WORKDIR app\n-CMD node a.js\n+WORKDIR /app\n+CMD ["node", "a.js"]');
  expect((await call(folder, 'fix', '.')).out).toMatch(/^Dockerfile: .*DL3000.*DL3025/u);
  expect(await readFile(path, 'utf8')).toBe('FROM debian:13\nWORKDIR /app\nCMD ["node", "a.js"]\n');
  expect(await call(folder, 'fix', '.')).toEqual({ code: 0, out: '', err: 'Nothing to mend.\n' });
  await rm(folder, { recursive: true });
});

test('what fix --dry-run prints is a patch that git applies, however the files were named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fix-'));
  const files = {
    Dockerfile: 'FROM debian:13\nCMD node a.js',
    'web app/Dockerfile': 'FROM debian:13\r\nCMD node b.js\r\n',
  };
  await mkdir(join(folder, 'web app'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  const absolute = join(folder, 'Dockerfile');
  const elsewhere = await call(join(folder, 'web app'), 'fix', '--dry-run', absolute);
  expect(elsewhere.out).toContain(`--- a${absolute}\n+++ b${absolute}\n`);
  const { out } = await call(folder, 'fix', '--dry-run', absolute, './web app');
  execFileSync('git', ['apply'], { cwd: folder, input: out });
  expect(await readFile(absolute, 'utf8')).toBe('FROM debian:13\nCMD ["node", "a.js"]');
  expect(await readFile(join(folder, 'web app/Dockerfile'), 'utf8')).toContain('CMD ["node", "b.js"]\r\n');
  await rm(folder, { recursive: true });
});

test('fix mends a Service by the workload that stands in another file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fix-'));
  await writeFile(
    join(folder, 'deployment.yaml'),
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: frontend}}\n  template:\n    metadata: {labels: {app: frontend}}\n    spec:\n      containers: [{name: web, image: a:1, ports: [{name: http, containerPort: 80}]}]\n',
  );
  await writeFile(join(folder, 'service.yaml'), service('fronted', 'htp'));
  const { out } = await call(folder, 'fix', '--only', 'danglingService,targetPort', '.');
  expect(out).toBe('service.yaml: danglingService, targetPort\n');
  expect(await readFile(join(folder, 'service.yaml'), 'utf8')).toBe(service('frontend', 'http'));
  await rm(folder, { recursive: true });
});

function service(app: string, port: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: ${app}}\n  ports: [{port: 80, targetPort: ${port}}] # here\n`;
}
