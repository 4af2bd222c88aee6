import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../src/app/engines.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { setStage, type Stage } from './support/stage.ts';

const collaborators = { alice: 'admin', bob: 'write', carl: 'write' } as const;
const app = {
  'package.json': '{"name":"shop","scripts":{"start":"node app.js"},"dependencies":{"express":"5"}}',
  'app.js': "require('express')().listen(3000)\n",
};
const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: billing
  namespace: argocd
spec:
  project: default
  source: { repoURL: https://github.com/acme/fleet, targetRevision: trunk, path: services/billing }
  destination: { server: https://kubernetes.default.svc, namespace: billing }
`;
let stage: Stage;

async function seeds(world: World): Promise<void> {
  const files = { ...app, '.github/supercargo.yml': 'gitops: {repository: acme/fleet}\n' };
  await plant(world, { owner: 'acme', name: 'shop', collaborators, files });
  const ready = {
    ...files,
    Dockerfile: 'FROM node:24.11-slim\nUSER 1000\nCMD ["node", "app.js"]\n',
    '.dockerignore': 'x\n',
  };
  await plant(world, { owner: 'acme', name: 'ready', collaborators, files: ready });
  const strange = { ...app, '.github/supercargo.yml': 'gitops: {tool: flux, repository: umbrella/fleet}\n' };
  await plant(world, { owner: 'acme', name: 'stray', collaborators, files: strange });
  const fleet = { 'clusters/prod/billing.yaml': application, 'services/billing/kustomization.yaml': '{}\n' };
  const { carl: _, ...people } = collaborators;
  await plant(world, {
    owner: 'acme',
    name: 'fleet',
    defaultBranch: 'trunk',
    collaborators: people,
    files: fleet,
  });
  await plant(world, { owner: 'umbrella', name: 'fleet', collaborators, files: fleet });
}

beforeAll(async () => {
  const clock = { now: () => new Date('2026-11-20T12:00:00Z'), sleep: async () => {} };
  stage = await setStage(seeds, bundledEngines(await loadTemplates(), clock));
});
afterAll(() => stage.close());

async function ask(repo: string, body: string, login = 'bob'): Promise<number> {
  const { data } = await stage.as(login).issues.create({ owner: 'acme', repo, title: 'Run it', body });
  await stage.settle();
  return data.number;
}

/** The newest of the bot. */
async function answerTo(repo: string, issue_number: number): Promise<string> {
  const { data } = await stage.as('alice').issues.listComments({ owner: 'acme', repo, issue_number });
  return data.findLast(({ user }) => user?.login === 'supercargo[bot]')?.body ?? '';
}

async function openPulls(repo: string) {
  const { data } = await stage.as('alice').pulls.list({ owner: 'acme', repo, state: 'open' });
  return data;
}

async function filesOf(repo: string, pull_number: number): Promise<readonly string[]> {
  const { data } = await stage
    .as('alice')
    .pulls.listFiles({ owner: 'acme', repo, pull_number, per_page: 100 });
  return data.map(({ filename }) => filename);
}

async function textOf(repo: string, path: string, ref = ''): Promise<unknown> {
  const place = { owner: 'acme', repo, path, ref, mediaType: { format: 'raw' } };
  return (await stage.as('alice').repos.getContent(place)).data;
}

test('two pull requests name each other: the image here, the manifests where clusters are synced from', async () => {
  const issue = await ask('shop', '/k8s');
  const [here] = await openPulls('shop');
  const [there] = await openPulls('fleet');
  expect(await filesOf('shop', here?.number ?? 0)).toEqual([
    '.dockerignore',
    '.github/supercargo.lock',
    'Dockerfile',
  ]);
  expect(await filesOf('fleet', there?.number ?? 0)).toEqual([
    '.github/supercargo.lock',
    'clusters/prod/shop.yaml',
    ...[
      'deployment',
      'kustomization',
      'networkpolicy',
      'poddisruptionbudget',
      'service',
      'serviceaccount',
    ].map((name) => `services/shop/${name}.yaml`),
  ]);
  expect(here?.body).toContain(`acme/fleet#${there?.number}`);
  expect(here?.body).toContain(`Closes #${issue}`);
  expect(there?.body).toContain(`acme/shop#${here?.number}`);
  expect(there).toMatchObject({ base: { ref: 'trunk' }, head: { ref: `supercargo/shop-issue-${issue}` } });
  expect(await answerTo('shop', issue)).toMatch(
    new RegExp(`I opened #${here?.number}[^]*I opened acme/fleet#${there?.number}`, 'u'),
  );
  expect(await textOf('fleet', 'clusters/prod/shop.yaml', there?.head.ref)).toMatch(
    /repoURL: https:\/\/github.com\/acme\/fleet\n +targetRevision: trunk\n +path: services\/shop\n/u,
  );

  await stage.as('bob').issues.createComment({
    owner: 'acme',
    repo: 'shop',
    issue_number: issue,
    body: '/k8s 5 replicas',
  });
  await stage.settle();
  expect([(await openPulls('shop')).length, (await openPulls('fleet')).length]).toEqual([1, 1]);
  expect(await answerTo('shop', issue)).toContain(`I updated acme/fleet#${there?.number}`);

  await stage.as('bob').issues.createComment({
    owner: 'acme',
    repo: 'shop',
    issue_number: issue,
    body: '/k8s on port 4000 with Node 22',
  });
  await stage.settle();
  const [mine, theirs] = [(await openPulls('shop'))[0], (await openPulls('fleet'))[0]];
  expect(await answerTo('shop', issue)).toMatch(/I updated #[^]*I updated acme\/fleet#/u);
  expect(await textOf('shop', 'Dockerfile', mine?.head.ref)).toMatch(/node:22[^]*EXPOSE 4000/u);
  expect(await textOf('fleet', 'services/shop/deployment.yaml', theirs?.head.ref)).toMatch(
    /replicas: 5[^]*containerPort: 4000/u,
  );
  expect([mine?.number, theirs?.number]).toEqual([here?.number, there?.number]);
  expect(mine?.body).toContain(`acme/fleet#${there?.number}`);
  expect(theirs?.body).toContain(`acme/shop#${here?.number}`);
});

test('what is said on the one there is answered with where to say it', async () => {
  const there = (await openPulls('fleet')).find(({ head }) => head.ref.startsWith('supercargo/shop-issue-'));
  const issue = /-(\d+)$/u.exec(there?.head.ref ?? '')?.[1];
  const issue_number = there?.number ?? 0;
  await stage
    .as('bob')
    .issues.createComment({ owner: 'acme', repo: 'fleet', issue_number, body: '/k8s 5 replicas' });
  await stage.settle();
  expect(await answerTo('fleet', issue_number)).toContain(`is made from acme/shop#${issue}. Say \`/k8s\``);
  expect(await openPulls('fleet')).toHaveLength(1);
});

test('where the image needs nothing there is one pull request, and it closes the issue', async () => {
  const issue = await ask('ready', '/k8s');
  expect(await openPulls('ready')).toEqual([]);
  const there = (await openPulls('fleet')).find(({ head }) => head.ref === `supercargo/ready-issue-${issue}`);
  expect(there?.body).toContain(`Closes acme/ready#${issue}`);
  expect(there?.body).toContain('Add this file to the default branch of acme/ready:');
  expect(there?.body).toContain('<summary><code>.github/workflows/image.yml</code></summary>');
  expect(await answerTo('ready', issue)).toContain(`I opened acme/fleet#${there?.number}`);
});

test('who may not write there gets the image, and the manifests to look at', async () => {
  const issue = await ask('shop', '/k8s', 'carl');
  const pull = (await openPulls('shop')).find(({ head }) => head.ref === `supercargo/issue-${issue}`);
  expect(pull?.body).toContain('@carl may not write there, so I opened no pull request.');
  expect(pull?.body).toContain('<summary><code>apps/shop/deployment.yaml</code></summary>');
  expect(await openPulls('fleet')).toHaveLength(2);
});

test('a repository without the App is told of, and gets nothing', async () => {
  await ask('stray', '/k8s');
  const [pull] = await openPulls('stray');
  expect(pull?.body).toContain('I am not installed on umbrella/fleet');
  expect(pull?.body).toContain('<summary><code>apps/stray/deployment.yaml</code></summary>');
});
