import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from '@jest/globals';

/** Folders of src in import order: each may import from itself and from those before it. */
const order = [
  'kernel',
  'syntax',
  'config',
  'inbox',
  'intent',
  'commands',
  'facts',
  'kustomize',
  'spec',
  'languages',
  'render',
  'manifests',
  'lint',
  'change',
  'report',
  'advise',
  'ports',
  'flows',
  'adapters',
  'app',
  'sandbox',
  'cli',
];
const roots = new Set(['cli.ts', 'main.ts']);
const pure = new Set(order.slice(0, order.indexOf('adapters')));
/** config/env.ts is handed `process.env`; nothing else on the left of adapters knows a process. */
const impureExceptions = new Set(['config/env.ts']);
const data = ['sandbox/seeds'];

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !data.some((folder) => path.startsWith(folder)))
  .toSorted();

test('every source file lies in a known folder or is a root', () => {
  const lost = files.filter((path) => !order.includes(folderOf(path)) && !roots.has(path));
  expect(lost).toEqual([]);
});

test('a folder imports only from those on its left', () => {
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter((target) => rank(target) > rank(path))
      .map((target) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no files need one another, be it for a type', () => {
  const needs = files.flatMap((path) => importsOf(path).map((other) => [path, other] as const));
  expect(circles(needs).map((need) => need.join(' imports '))).toEqual([]);
});

type Need = readonly [from: string, to: string];

/** Without what needs nothing more, and what nothing needs, again and again: what is left goes round. */
function circles(needs: readonly Need[]): readonly Need[] {
  const from = new Set(needs.map(([path]) => path));
  const to = new Set(needs.map(([, path]) => path));
  const left = needs.filter((need) => to.has(need[0]) && from.has(need[1]));
  return left.length === needs.length ? left : circles(left);
}

test('ports are types that know kernel, facts and their own folder', () => {
  const wrong = files
    .filter((path) => folderOf(path) === 'ports')
    .filter((path) => /^export (?:async )?function|^export const/mu.test(sourceOf(path)));
  expect(wrong).toEqual([]);
});

test('the sandbox does not know the App', () => {
  const allowed = new Set(['kernel', 'syntax', 'sandbox']);
  const wrong = files
    .filter((path) => folderOf(path) === 'sandbox')
    .flatMap((path) => importsOf(path).filter((target) => !allowed.has(folderOf(target))));
  expect(wrong).toEqual([]);
});

test('everything left of the adapters is pure', () => {
  const forbidden =
    /from '(?:node:|@octokit|probot|openai|pg|pg-boss|kysely)|\bDate\.now\b|\bnew Date\(\)|\bfetch\(|\bprocess\.|\bMath\.random\b/u;
  const wrong = files
    .filter((path) => pure.has(folderOf(path)) && !impureExceptions.has(path))
    .filter((path) => forbidden.test(sourceOf(path)));
  expect(wrong).toEqual([]);
});

test.each([
  {
    what: 'octokit and probot',
    library: /from '(?:@octokit\/|probot)/u,
    homes: ['adapters/github', 'app', 'main.ts', 'sandbox'],
  },
  {
    what: 'SQL',
    library: /from '(?:pg|pg-boss|kysely|@electric-sql\/pglite)'/u,
    homes: ['adapters/journal', 'adapters/queue', 'adapters/database'],
  },
  { what: 'openai', library: /from 'openai/u, homes: ['adapters/model'] },
])('$what stays at home', ({ library, homes }) => {
  const wrong = files.filter(
    (path) =>
      library.test(sourceOf(path)) && !homes.some((home) => path === home || path.startsWith(`${home}/`)),
  );
  expect(wrong).toEqual([]);
});

function sourceOf(path: string): string {
  return readFileSync(join(src, path), 'utf8');
}

function importsOf(path: string): string[] {
  const found = sourceOf(path).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu);
  return [...found]
    .map((match) => relative(src, normalize(join(src, dirname(path), match[1] ?? ''))))
    .filter((target) => !target.startsWith('..'));
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

function rank(path: string): number {
  const at = order.indexOf(folderOf(path));
  return at === -1 ? order.length : at;
}
