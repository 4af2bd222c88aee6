import { expect, test } from '@jest/globals';
import { node } from '../../../src/languages/node.ts';
import { reading } from '../samples/seen.ts';

const json = (fields: object): string => JSON.stringify({ private: true, ...fields });

const repo = {
  'package.json': json({
    name: '@acme/source',
    workspaces: ['apps/*'],
    scripts: {},
    dependencies: { express: '5' },
    devDependencies: { nx: '23', vite: '7' },
  }),
  'package-lock.json': '{}',
  'nx.json': json({ plugins: [{ plugin: '@nx/vite/plugin', options: {} }] }),
  'apps/api/package.json': json({
    name: '@acme/api',
    nx: {
      targets: {
        build: {
          executor: '@nx/esbuild:esbuild',
          options: { outputPath: 'apps/api/dist', main: 'apps/api/src/main.ts' },
        },
      },
    },
  }),
  'apps/api/src/main.ts': "import express from 'express';\nexpress().listen(3000);\n",
  'apps/shop/package.json': json({ name: '@acme/shop' }),
  'apps/shop/vite.config.ts': 'export default {};\n',
  'apps/shop/index.html': '<div id="root"></div>',
};

test('a package of Nx is built by its target, and started where that puts it', () => {
  const snapshot = reading(repo);
  const service = node.detect(snapshot).services.find(({ path }) => path === 'apps/api');
  if (service === undefined) throw new Error('no service was found');
  expect([service.framework, service.start, service.build]).toEqual([
    'express',
    'node dist/main.js',
    'npx nx build @acme/api',
  ]);
  const plan = node.plan(service, snapshot, {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  expect(plan.dockerfile.holes['build']).toEqual([
    { command: 'env -C apps/api npx --no-install nx build @acme/api' },
  ]);
});

test('and by what its plugins know of the folder', () => {
  const service = node.detect(reading(repo)).services.find(({ path }) => path === 'apps/shop');
  expect([service?.kind, service?.build]).toEqual(['static', 'npx nx build @acme/shop']);
});
