import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const shop = { owner: 'acme', repo: 'shop' };
const bot = 'supercargo[bot]';
let stage: Stage;

async function seeds(world: World): Promise<void> {
  await plant(world, {
    ...shop,
    name: 'shop',
    collaborators: { alice: 'admin', bob: 'write' },
    files: {
      'package.json': JSON.stringify({
        name: 'shop',
        version: '1.0.0',
        scripts: { start: 'node server.js' },
        engines: { node: '22' },
        dependencies: { express: '5.1.0' },
      }),
      'package-lock.json': JSON.stringify({ name: 'shop', lockfileVersion: 3, packages: {} }),
      'server.js':
        "const express = require('express');\nconst app = express();\napp.get('/healthz', (req, res) => res.send('ok'));\napp.listen(process.env.PORT || 8080);\n",
    },
  });
}

beforeAll(async () => {
  stage = await setStage(seeds, bundledEngines(await loadTemplates(), systemClock));
});
afterAll(() => stage.close());

test('`/k8s` on an issue becomes a pull request that our own review has nothing against', async () => {
  const { data: issue } = await stage.as('bob').issues.create({ ...shop, title: 'Run it', body: '/k8s' });
  await stage.settle();
  const branch = `supercargo/issue-${issue.number}`;
  const { data: pulls } = await stage.as('alice').pulls.list({ ...shop, head: `acme:${branch}` });
  expect(pulls).toMatchObject([{ user: { login: bot }, state: 'open' }]);
  const { data: files } = await stage
    .as('alice')
    .pulls.listFiles({ ...shop, pull_number: pulls[0]?.number ?? 0 });
  const paths = files.map(({ filename }) => filename);
  expect(paths).toEqual(expect.arrayContaining(['.dockerignore', 'Dockerfile', 'k8s/deployment.yaml']));
  const { data: checks } = await stage.as('alice').checks.listForRef({ ...shop, ref: branch });
  const ours = checks.check_runs.filter(({ name }) => name === 'supercargo');
  expect(ours.map(({ conclusion }) => conclusion)).not.toContain('failure');
  expect(ours).toHaveLength(1);
  const { data: answers } = await stage
    .as('alice')
    .issues.listComments({ ...shop, issue_number: issue.number });
  expect(answers).toMatchObject([
    { user: { login: bot }, body: expect.stringContaining(`#${pulls[0]?.number}`) },
  ]);
});

test('a pull request with a poor Dockerfile gets a check, a summary and a suggestion', async () => {
  const bob = stage.as('bob');
  const { data: main } = await bob.git.getRef({ ...shop, ref: 'heads/main' });
  await bob.git.createRef({ ...shop, ref: 'refs/heads/poor', sha: main.object.sha });
  const text =
    'FROM node\nWORKDIR /app\nCOPY . .\nRUN apt-get update && apt-get install curl\nCMD node server.js\n';
  const content = Buffer.from(text).toString('base64');
  await bob.repos.createOrUpdateFileContents({
    ...shop,
    path: 'Dockerfile',
    branch: 'poor',
    content,
    message: 'Add',
  });
  const { data: pull } = await bob.pulls.create({
    ...shop,
    head: 'poor',
    base: 'main',
    title: '加一个 Dockerfile',
  });
  await stage.settle();
  const { data: remarks } = await bob.pulls.listReviewComments({ ...shop, pull_number: pull.number });
  expect(remarks.some(({ body }) => body.includes('```suggestion'))).toBe(true);
  const { data: answers } = await bob.issues.listComments({ ...shop, issue_number: pull.number });
  expect(answers).toMatchObject([{ body: expect.stringContaining('合并前') }]);
});
