import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { run } from '../../src/cli/run.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { readTree } from '../support/folder.ts';
import { recordingIo } from '../support/io.ts';
import { setStage, type Stage } from './support/stage.ts';

/* The pull requests of test/change/review/review-examples, before the command line and before the App: all say the same. */
const root = join(import.meta.dirname, '../examples/reviews');
const names = readdirSync(root).toSorted();
const place = { owner: 'acme', repo: 'reviews' };
const bot = 'supercargo[bot]';
const never = new AbortController().signal;
let cwd: string;
let stage: Stage;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'supercargo-'));
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], importOf(names) + aside);
  stage = await setStage(seeds, bundledEngines(await loadTemplates(), systemClock));
});
afterAll(async () => {
  await stage.close();
  rmSync(cwd, { recursive: true, force: true });
});

describe.each(names)('%s', (name) => {
  const expected = Object.fromEntries(
    ['verdict.txt', 'summary.md', 'comments.md'].map((file) => [
      file,
      readFileSync(join(root, name, 'expect', file), 'utf8'),
    ]),
  );

  test('has the same verdict by the command line', async () => {
    const io = recordingIo({ cwd });
    const ends = ['--base', `${name}-base`, '--head', `${name}-head`];
    const code = await run(['review', ...ends, '--format', 'json'], io, never);
    const { verdict, title, findings } = JSON.parse(io.stdout());
    const said = findings.map((one: Readonly<Record<string, string>>) => {
      return `${one['severity']} ${one['rule']} ${one['path']}:${one['line']} ${one['message']}`;
    });
    expect(`${[verdict, title, ...said].join('\n')}\n`).toBe(expected['verdict.txt']);
    expect(code).toBe(verdict === 'fail' ? 1 : 0);
  });

  test('has the same check and the same remarks by the App', async () => {
    const bob = stage.as('bob');
    const { data: pull } = await bob.pulls.create({
      ...place,
      head: `${name}-head`,
      base: `${name}-base`,
      title: name,
    });
    await stage.settle();
    const { data: checks } = await bob.checks.listForRef({ ...place, ref: pull.head.sha });
    const run = checks.check_runs.find(({ name: own }) => own === 'supercargo');
    const { data: remarks } = await bob.pulls.listReviewComments({ ...place, pull_number: pull.number });
    const [verdict = '', title, ...findings] = (expected['verdict.txt'] ?? '').trimEnd().split('\n');
    expect({ conclusion: run?.conclusion, title: run?.output.title }).toEqual({
      conclusion: conclusions.get(verdict),
      title,
    });
    expect(run?.output.annotations_count).toBe(findings.length);
    expect(ofThisCommit(run?.output.summary, pull.head.sha)).toBe(expected['summary.md']);
    const said = remarks.filter(({ user }) => user.login === bot).map(({ body }) => withoutMark(body));
    for (const one of said) expect(expected['comments.md']).toContain(one);
  });
});

test('what came to the base in the meantime is neither blamed on a branch nor taken for its work', async () => {
  const bob = stage.as('bob');
  const { data: pull } = await bob.pulls.create({ ...place, head: 'older', base: 'newer', title: 'Older' });
  await stage.settle();
  const { data: checks } = await bob.checks.listForRef({ ...place, ref: pull.head.sha });
  const [check] = checks.check_runs;
  expect(check?.output.title).toBe('Nothing to object to');
  expect(check?.output.summary).toContain('1 ConfigMap created.');
  expect(check?.output.summary).not.toContain('deleted');
});

const conclusions = new Map([
  ['pass', 'success'],
  ['warn', 'neutral'],
  ['fail', 'failure'],
]);

function withoutMark(body: string): string {
  return body.replace(/\n\n<!-- supercargo:[^>]*-->$/u, '');
}

function ofThisCommit(summary: string | null | undefined, commit: string): string {
  return (summary ?? '').replaceAll(commit, '0123456789abcdef0123456789abcdef01234567');
}

async function seeds(world: World): Promise<void> {
  const repo = await plant(world, {
    owner: place.owner,
    name: place.repo,
    collaborators: { bob: 'write' },
    files: { 'README.md': '# Reviews\n' },
  });
  const { gitdir } = world.git.of(repo);
  git(['--git-dir', gitdir, 'config', 'receive.unpackLimit', '1000000']);
  git(['push', '-q', gitdir, '--all', '--force']);
}

const settings = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {}\n`;

/** A branch that left its base before that went on. */
const aside = [
  commitOf('newer', { 'k8s/a.yaml': settings('a') }),
  'reset refs/heads/older\nfrom refs/heads/newer\n\n',
  commitOf('newer', { 'k8s/a.yaml': settings('a'), 'k8s/b.yaml': settings('b') }),
  commitOf('older', { 'k8s/a.yaml': settings('a'), 'k8s/c.yaml': settings('c') }),
].join('');

/** Every pull request as two branches, in one stream for git. */
function importOf(all: readonly string[]): string {
  return all
    .flatMap((name) => [
      commitOf(`${name}-base`, readTree(join(root, name, 'base'))),
      `reset refs/heads/${name}-head\nfrom refs/heads/${name}-base\n\n`,
      commitOf(`${name}-head`, readTree(join(root, name, 'head'))),
    ])
    .join('');
}

function commitOf(branch: string, files: Readonly<Record<string, string>>): string {
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${dataOf(text)}`);
  const head = `commit refs/heads/${branch}\ncommitter a <a@example.org> 1700000000 +0000\n${dataOf('x')}`;
  return `${head}deleteall\n${changes.join('')}\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function git(args: readonly string[], input = ''): void {
  execFileSync('git', [...args], { cwd, input });
}
