import { expect, test } from '@jest/globals';
import { node } from '../../../src/languages/node.ts';
import { reading } from '../samples/seen.ts';

const pkg = (fields: object): string => JSON.stringify({ private: true, ...fields });

const repo = {
  'package.json': pkg({ name: 'shop', packageManager: 'pnpm@9.12.1' }),
  'pnpm-workspace.yaml': 'packages: ["apps/*", "packages/*"]\n',
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
  'apps/api/package.json': pkg({
    name: '@shop/api',
    scripts: { build: 'tsc', start: 'node dist/main.js' },
    dependencies: { express: '5', '@shop/db': 'workspace:*' },
  }),
  'apps/api/src/main.ts': "import express from 'express';\nexpress().listen(3000);\n",
  'apps/web/package.json': pkg({
    name: '@shop/web',
    scripts: { build: 'next build', start: 'next start' },
    dependencies: { next: '15', '@shop/db': 'workspace:*' },
  }),
  'apps/web/next.config.js':
    'module.exports = { rewrites: async () => [{ source: "/a", destination: process.env.API_URL + "/a" }] };\n',
  'packages/db/package.json': pkg({
    name: '@shop/db',
    scripts: { build: 'tsc' },
    devDependencies: { prisma: '6' },
  }),
  'packages/db/prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
  'packages/db/prisma/migrations/1_init/migration.sql': '',
};

function planned(path: string) {
  const snapshot = reading(repo);
  const service = node.detect(snapshot).services.find((one) => one.path === path);
  if (service === undefined) throw new Error(`nothing at ${path}`);
  const plan = node.plan(service, snapshot, {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  return { service, plan, holes: plan.dockerfile.holes };
}

test('the client of a package beside is generated, and stays with what migrates', () => {
  const { holes, plan, service } = planned('apps/api');
  expect(holes['build']).toEqual([
    { command: 'env -C packages/db npx prisma generate && pnpm --filter "@shop/api..." run build' },
  ]);
  expect(holes['prune']).toEqual([]);
  expect(service.migrations).toBe(
    'npx prisma migrate deploy --schema=../../packages/db/prisma/schema.prisma',
  );
  expect(plan.runtime.migrate?.[0]).toBe('/app/packages/db/node_modules/.bin/prisma');
});

test('only one of those that use it migrates, and what Next keeps is an argument of the build', () => {
  const { holes, plan, service } = planned('apps/web');
  expect(service.migrations).toBeUndefined();
  expect(holes['args']).toEqual([{ name: 'API_URL' }]);
  expect(plan.notes.map(({ id }) => id)).toContain('build-argument');
});
