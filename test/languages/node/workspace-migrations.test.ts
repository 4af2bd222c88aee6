import { expect, test } from '@jest/globals';
import { node } from '../../../src/languages/node.ts';
import { reading } from '../samples/seen.ts';

const json = (fields: object): string => JSON.stringify({ private: true, ...fields });

const server = (name: string): Readonly<Record<string, string>> => ({
  [`apps/${name}/package.json`]: json({
    name,
    scripts: { build: 'tsc', start: 'node dist/main.js' },
    dependencies: { express: '5', '@acme/db': '*' },
  }),
  [`apps/${name}/src/main.ts`]: "import express from 'express';\nexpress().listen(3000);\n",
});

const repo = {
  'package.json': json({ name: 'acme', workspaces: ['apps/*', 'packages/*'] }),
  'package-lock.json': '{}',
  ...server('api'),
  ...server('backoffice'),
  'packages/db/package.json': json({
    name: '@acme/db',
    scripts: { build: 'tsc', migrate: 'node dist/migrate.js' },
    dependencies: { pg: '8' },
  }),
};

function migrating(path: string) {
  const snapshot = reading(repo);
  const service = node.detect(snapshot).services.find((one) => one.path === path);
  if (service === undefined) throw new Error(`nothing at ${path}`);
  const plan = node.plan(service, snapshot, {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  return [service.migrations, plan.runtime.migrate];
}

test('a program of a package beside migrates from its own folder, for the first of those that use it', () => {
  expect(migrating('apps/api')).toEqual([
    'node dist/migrate.js',
    ['env', '-C', '/app/packages/db', 'node', 'dist/migrate.js'],
  ]);
  expect(migrating('apps/backoffice')).toEqual([undefined, undefined]);
});
