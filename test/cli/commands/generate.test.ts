import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';
import { json } from '../../support/open-model.ts';
import { startScriptedModel } from '../../support/scripted-model.ts';

const never = new AbortController().signal;
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'supercargo-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

test('words alone give files, and nothing is written without --write', async () => {
  const io = recordingIo({ cwd });
  expect(await run(['generate', '部署一个包含3个副本的Nginx服务', '--format', 'json'], io, never)).toBe(0);
  const change = JSON.parse(io.stdout());
  expect(change.files.map(({ path }: { path: string }) => path)).toEqual([
    'k8s/kustomization.yaml',
    'k8s/serviceaccount.yaml',
    'k8s/deployment.yaml',
    'k8s/service.yaml',
    'k8s/poddisruptionbudget.yaml',
    'k8s/networkpolicy.yaml',
  ]);
  expect(change.understood).toHaveLength(3);
  expect(await readdir(cwd)).toEqual([]);
});

test.each(['production', 'minimal'])('the sentences that this began with, %s', async (profile) => {
  const made = await changeOf('一个包含Python 3.8和Flask框架的容器镜像', profile);
  expect(made.paths).toEqual(['Dockerfile', '.dockerignore', 'requirements.txt']);
  expect(made.change.files[0].text).toContain('python:3.8');
  const [warning] = made.change.findings;
  expect(warning).toMatchObject({ rule: 'end-of-life', severity: 'warning' });
  expect(warning.message).toContain('3.8');

  const served = await changeOf('部署一个包含3个副本的Nginx服务', profile);
  const texts = served.change.files.map(({ text }: { text: string }) => text).join('---\n');
  expect(texts).toMatch(/^kind: Deployment$[^]*^ {2}replicas: 3$/mu);
  expect(texts).toMatch(/^kind: Service$/mu);
  expect(served.change.notUnderstood).toEqual([]);
});

test('the value of a Secret stands nowhere, neither in the files nor in what is shown back', async () => {
  const words = 'create a secret named db-creds with username=admin and password=s3cr3t';
  const minimal = await changeOf(words, 'minimal');
  expect(minimal.paths).toEqual(['k8s/secret-db-creds.yaml']);
  expect(minimal.change.files[0].text).toContain('stringData:\n  username: CHANGE_ME\n  password: CHANGE_ME');
  const production = await changeOf(words, 'production');
  expect(production.paths).toEqual([]);
  expect(JSON.stringify([minimal.change, production.change])).not.toMatch(/s3cr3t|admin/u);
  const io = recordingIo({ cwd });
  await run(['generate', words], io, never);
  expect(io.stdout()).toContain(
    'kubectl create secret generic db-creds --from-literal=username=… --from-literal=password=…',
  );
  expect(io.stdout()).not.toMatch(/s3cr3t|admin/u);
});

test('a job runs a tool of a known program, not the program', async () => {
  const words = 'create a job named dump with image postgres:17 that runs "pg_dump -h db shop"';
  const { paths, change } = await changeOf(words, 'production');
  expect(paths).not.toContain('k8s/persistentvolumeclaim.yaml');
  const job = change.files.find(({ path }: { path: string }) => path === 'k8s/job.yaml').text;
  expect(job).toContain('image: postgres:17');
  expect(job).toContain('- pg_dump');
  expect(job).not.toMatch(/ports:|Probe:|env:|claimName:/u);
});

async function changeOf(words: string, profile: string) {
  const io = recordingIo({ cwd });
  expect(await run(['generate', words, '--profile', profile, '--format', 'json'], io, never)).toBe(0);
  const change = JSON.parse(io.stdout());
  return { change, paths: change.files.map(({ path }: { path: string }) => path) };
}

test('--profile minimal writes what was asked for and nothing else', async () => {
  const io = recordingIo({ cwd });
  const words = '3 nginx replicas';
  expect(await run(['generate', words, '--profile', 'minimal', '--format', 'json'], io, never)).toBe(0);
  const change = JSON.parse(io.stdout());
  expect(change.files.map(({ path }: { path: string }) => path)).toEqual(['k8s/deployment.yaml']);
  expect(change.files[0].text).not.toContain('securityContext');
});

test('--write writes into --dir, once', async () => {
  const manifest = { dependencies: { express: '5' }, scripts: { start: 'node app.js' } };
  await writeFile(join(cwd, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(cwd, 'app.js'), 'app.listen(4000)\n');
  const args = ['generate', '--write', '--dir', '.', '--repository', 'acme/shop'];
  expect(await run(args, recordingIo({ cwd }), never)).toBe(0);
  expect(await readFile(join(cwd, 'Dockerfile'), 'utf8')).toContain('EXPOSE 4000');
  const again = recordingIo({ cwd });
  expect(await run(args, again, never)).toBe(0);
  expect(again.stdout()).toMatch(/\nNothing was written\.\n$/u);
  await writeFile(join(cwd, 'Dockerfile'), 'FROM mine\n');
  expect(await run(args, recordingIo({ cwd }), never)).toBe(0);
  expect(await readFile(join(cwd, 'Dockerfile'), 'utf8')).toBe('FROM mine\n');
});

test('what is wrong with the policy is told', async () => {
  await mkdir(join(cwd, '.github'));
  await writeFile(join(cwd, '.github/supercargo.yml'), 'delivery: {tool: argocd}\n');
  const io = recordingIo({ cwd });
  expect(await run(['generate', '3 nginx replicas'], io, never)).toBe(0);
  expect(io.stderr()).toContain('supercargo generate: .github/supercargo.yml');
});

test('a setting without a value keeps no pod from starting, whatever the profile', async () => {
  await writeFile(
    join(cwd, 'package.json'),
    '{"scripts":{"start":"node a.js"},"dependencies":{"express":"5"}}',
  );
  await writeFile(join(cwd, 'a.js'), 'if (!process.env.PEER_URL) throw new Error("PEER_URL");\n');
  const io = recordingIo({ cwd });
  await run(['generate', '--profile', 'minimal', '--format', 'json'], io, never);
  const { files } = JSON.parse(io.stdout());
  const deployment = files.find(({ path }: { path: string }) => path === 'k8s/deployment.yaml');
  expect(deployment.text).toMatch(/key: PEER_URL\n\s+optional: true\n/u);
});

test('words that ask for nothing give no files and a question', async () => {
  const io = recordingIo({ cwd });
  expect(await run(['generate', 'sing me a song', '--format=json'], io, never)).toBe(0);
  const change = JSON.parse(io.stdout());
  expect(change).toMatchObject({ files: [], notUnderstood: ['sing me a song'] });
  expect(change.questions).toHaveLength(1);
});

test.each([
  [['generate', '--format', 'xml'], '--format is text or json'],
  [['generate', '--write', '--dry-run'], 'exclude each other'],
  [['generate', '--profile', 'tiny', 'nginx'], '--profile is production or minimal, not "tiny"'],
  [['generate', '--dir', 'nowhere'], 'There is no such folder'],
  [['generate', '--repository', '../x y'], 'OWNER/NAME'],
  [['analyze', 'nowhere'], 'There is no such folder'],
  [['review', '--format', 'xml'], '--format is one of'],
  [['review'], 'This is no checkout of git'],
])('%j is refused with what is wrong', async (args, message) => {
  const io = recordingIo({ cwd });
  expect(await run(args, io, never)).toBe(2);
  expect(io.stderr()).toContain(message);
});

test('analyze prints facts with their evidence, as text and as JSON', async () => {
  await writeFile(join(cwd, 'requirements.txt'), 'fastapi==0.115.0\nuvicorn==0.34.0\n');
  await writeFile(join(cwd, 'main.py'), 'from fastapi import FastAPI\n\napp = FastAPI()\n');
  const text = recordingIo({ cwd });
  expect(await run(['analyze'], text, never)).toBe(0);
  expect(text.stdout()).toContain('start: main.py:3');
  const json = recordingIo({ cwd });
  expect(await run(['analyze', '.', '--format', 'json'], json, never)).toBe(0);
  expect(JSON.parse(json.stdout()).services[0]).toMatchObject({
    path: '.',
    language: 'python',
    framework: 'fastapi',
    start: 'uvicorn --host 0.0.0.0 --port 8000 main:app',
  });
});

test('a compose file is named from the repository, from here, or brings its own folder', async () => {
  await mkdir(join(cwd, 'app/conf'), { recursive: true });
  const text = 'services:\n  web: {image: "acme/web:1", volumes: ["./conf/app.xyz:/app.xyz"]}\n';
  await writeFile(join(cwd, 'app/stack.yml'), text);
  await writeFile(join(cwd, 'app/conf/app.xyz'), 'a\n');
  for (const args of [
    ['--dir', 'app', '--from', 'compose=stack.yml'],
    ['--dir', 'app', '--from', 'compose=app/stack.yml'],
    ['--from', `compose=${join(cwd, 'app/stack.yml')}`],
    ['--from', 'compose=app/stack.yml'],
  ]) {
    const io = recordingIo({ cwd });
    expect(await run(['generate', ...args, '--profile', 'minimal', '--format', 'json'], io, never)).toBe(0);
    const { files } = JSON.parse(io.stdout());
    const texts: string[] = files.map((file: { text: string }) => file.text);
    expect(texts.some((one) => one.includes('app.xyz: |\n    a\n'))).toBe(true);
  }
});

test('a broken compose file is told', async () => {
  await writeFile(join(cwd, 'compose.yaml'), 'services:\n  a: {image: x\n');
  const asked = recordingIo({ cwd });
  expect(await run(['generate', '--from', 'compose'], asked, never)).toBe(2);
  expect(asked.stderr()).toContain('compose.yaml:');
  const unasked = recordingIo({ cwd });
  expect(await run(['generate'], unasked, never)).toBe(0);
  expect(unasked.stdout()).toContain('compose.yaml:');
});

test('written again it keeps what people edited, tells where both changed a line, and then changes nothing more', async () => {
  const write = async (words: string) => {
    const io = recordingIo({ cwd });
    await run(['generate', words, '--write'], io, never);
    return io.stdout();
  };
  const path = join(cwd, 'k8s/deployment.yaml');
  await write('3 nginx replicas');
  const first = await readFile(path, 'utf8');
  await writeFile(path, first.replace('replicas: 3', 'replicas: 7').replace('drop:\n', 'drop: # mine\n'));
  const told = await write('4 nginx replicas on port 9090');
  const second = await readFile(path, 'utf8');
  expect(second).toContain('containerPort: 9090');
  expect(second).toContain('drop: # mine');
  expect(told).toMatch(/k8s\/deployment\.yaml[\s\S]*- {3}replicas: 7\n\+ {3}replicas: 4/u);
  await write('4 nginx replicas on port 9090');
  expect(await readFile(path, 'utf8')).toBe(second);
});

test('what was generated stays where it is, in its form, until another one is asked for', async () => {
  const manifest = '{"scripts":{"start":"node a.js"},"dependencies":{"express":"5"}}';
  await writeFile(join(cwd, 'package.json'), manifest);
  await writeFile(join(cwd, 'a.js'), "require('express')().listen(3000)\n");
  const write = async (...args: string[]) => {
    const io = recordingIo({ cwd });
    await run(['generate', ...args, '--write', '--repository', 'acme/shop'], io, never);
    return io.stdout();
  };
  const files = async () => (await readdir(join(cwd, 'k8s'), { recursive: true })).toSorted();
  await write();
  const alone = await files();
  await write('with redis');
  const both = await files();
  expect(both).toEqual(expect.arrayContaining([...alone, 'redis/statefulset.yaml']));
  await write('3 replicas');
  expect(await files()).toEqual(both);
  expect(await readFile(join(cwd, 'k8s/kustomization.yaml'), 'utf8')).toContain('  - redis\n');
  const told = await write('--environments=staging');
  expect(told).toMatch(/Removed:\n  k8s\/deployment\.yaml/u);
  expect(await files()).not.toContain('deployment.yaml');
  await write('5 replicas');
  expect(await readFile(join(cwd, 'k8s/base/deployment.yaml'), 'utf8')).toContain('replicas: 5');
  expect(await files()).not.toContain('deployment.yaml');
});

test('with the folder of a GitOps repository the manifests go there, and the objects that deliver them', async () => {
  const [app, fleet] = [join(cwd, 'app'), join(cwd, 'fleet')];
  await mkdir(join(app, '.github'), { recursive: true });
  await mkdir(fleet);
  await writeFile(
    join(app, 'package.json'),
    '{"scripts":{"start":"node a.js"},"dependencies":{"express":"5"}}',
  );
  await writeFile(join(app, 'a.js'), "require('express')().listen(3000)\n");
  await writeFile(
    join(app, '.github/supercargo.yml'),
    'gitops: {tool: flux, repository: acme/fleet, path: clusters}\n',
  );
  const call = ['generate', '--dir', 'app', '--gitops-dir', 'fleet', '--repository', 'acme/shop'];
  const json = recordingIo({ cwd });
  expect(await run([...call, '--format', 'json'], json, never)).toBe(0);
  const { files, elsewhere } = JSON.parse(json.stdout());
  expect(pathsOf(files)).toEqual(['Dockerfile', '.dockerignore']);
  expect([elsewhere.repository, pathsOf(elsewhere.files)]).toEqual([
    'acme/fleet',
    expect.arrayContaining(['apps/shop/deployment.yaml', 'clusters/shop.yaml']),
  ]);
  expect(await run([...call, '--write'], recordingIo({ cwd }), never)).toBe(0);
  expect((await readdir(fleet)).toSorted()).toEqual(['.github', 'apps', 'clusters']);
  expect(await readFile(join(fleet, 'clusters/shop.yaml'), 'utf8')).toContain('path: "./apps/shop"');
  const images = join(fleet, 'apps/shop/kustomization.yaml');
  const built = (await readFile(images, 'utf8')).replace(/newTag: .*/u, 'newTag: sha-0123456789ab');
  await writeFile(images, built);
  await writeFile(join(app, 'a.js'), "require('express')().listen(3000) // more\n");
  expect(await run([...call, '--write'], recordingIo({ cwd }), never)).toBe(0);
  expect(await readFile(images, 'utf8')).toBe(built);
  expect((await readdir(app)).toSorted()).toEqual([
    '.dockerignore',
    '.github',
    'Dockerfile',
    'a.js',
    'package.json',
  ]);
});

function pathsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path);
}

test('a model proposes what is open, with its reason', async () => {
  const answers = [
    {
      key: 'memory@owner-app',
      value: '384Mi/768Mi',
      because: 'It keeps carts in memory.',
      path: '',
      quote: '',
    },
  ];
  const server = await startScriptedModel(() => json({ answers }));
  await writeFile(join(cwd, 'package.json'), '{"name":"owner-app","scripts":{"start":"node a.js"}}');
  await writeFile(join(cwd, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
  await writeFile(join(cwd, 'a.js'), "require('http').createServer().listen(process.env.PORT || 3000)\n");
  const env = {
    SUPERCARGO_SHELLCHECK: 'builtin',
    SUPERCARGO_CACHE: 'none',
    LLM_BASE_URL: server.url,
    LLM_MODEL: 'm',
  };
  const io = recordingIo({ cwd, env });
  expect(await run(['generate', '2 replicas', '--format', 'json'], io, never)).toBe(0);
  await server.close();
  const change = JSON.parse(io.stdout());
  expect(change.body).toContain('`384Mi/768Mi`: It keeps carts in memory.');
  const texts = change.files.map(({ text }: { text: string }) => text).join('\n');
  expect(texts).toContain('memory: 768Mi');
});
