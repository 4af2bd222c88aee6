import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaults } from '../../../src/sandbox/faults.ts';
import { readRef } from '../../../src/sandbox/git/refs.ts';
import { createPages } from '../../../src/sandbox/page/page.ts';
import { registerApp } from '../../../src/sandbox/world/apps.ts';
import { createRun } from '../../../src/sandbox/world/checks.ts';
import { comment } from '../../../src/sandbox/world/comments.ts';
import { commitFiles } from '../../../src/sandbox/world/commits.ts';
import { install } from '../../../src/sandbox/world/installations.ts';
import { openIssue } from '../../../src/sandbox/world/issues.ts';
import { addUser } from '../../../src/sandbox/world/people.ts';
import { openPullRequest } from '../../../src/sandbox/world/pulls.ts';
import { react } from '../../../src/sandbox/world/reactions.ts';
import { moveRef } from '../../../src/sandbox/world/refs.ts';
import { createRepository } from '../../../src/sandbox/world/repositories.ts';
import { submitReview } from '../../../src/sandbox/world/reviews.ts';
import type { Pull, Repository } from '../../../src/sandbox/world/rows.ts';
import { openWorld } from '../../../src/sandbox/world/open.ts';
import type { By, World } from '../../../src/sandbox/world/world.ts';

export const ada: By = { login: 'ada', app: null };
export const grace: By = { login: 'grace', app: null };
export const bot: By = { login: 'pilot[bot]', app: 7 };

export type Harbour = {
  readonly url: string;
  readonly world: World;
  readonly shop: Repository;
  readonly gitops: Repository;
  readonly pull: Pull;
  readonly close: () => Promise<void>;
};

/** A small world with its pages: a shop with an issue, and a pull request that an App has looked at. */
export async function openHarbour(): Promise<Harbour> {
  const folder = mkdtempSync(join(tmpdir(), 'harbour-'));
  const origin = { url: 'http://localhost' };
  const world = openWorld({
    stateDir: folder,
    fresh: false,
    clock: { now: () => new Date() },
    origin: () => origin.url,
    log: () => {},
  });
  const pages = createPages({ world, faults: createFaults(), log: () => {} });
  const server = createServer((request, response) => void pages(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { shop, gitops } = await settle(world);
  const pull = await propose(world, gitops);
  await reviewed(world, gitops, pull);
  await checked(world, gitops, pull);
  return {
    url: origin.url,
    world,
    shop,
    gitops,
    pull,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settle(world: World) {
  addUser(world, { login: 'harbour', type: 'Organization' });
  for (const login of ['ada', 'grace', 'linus', 'mallory']) addUser(world, { login });
  const collaborators = { ada: 'admin', grace: 'write', linus: 'triage' } as const;
  const shop = await createRepository(world, {
    owner: 'harbour',
    name: 'shop',
    description: 'A shop in Express',
    collaborators,
  });
  await createRepository(world, {
    owner: 'harbour',
    name: 'secret',
    private: true,
    collaborators: { ada: 'admin' },
  });
  const gitops = await createRepository(world, { owner: 'harbour', name: 'gitops', collaborators });
  const app = registerApp(world, {
    id: 7,
    slug: 'pilot',
    name: 'Pilot',
    owner: 'harbour',
    publicKey: '',
    webhookSecret: 'secret',
    webhookUrl: 'http://127.0.0.1:9/hook',
    permissions: { issues: 'write', checks: 'write', pull_requests: 'write' },
    events: ['issue_comment', 'pull_request', 'check_run', 'check_suite'],
  });
  install(world, ada, { app, account: 'harbour' });
  await commitFiles(world, ada, {
    repo: shop,
    branch: 'main',
    message: 'Start the shop',
    changes: [
      { path: 'README.md', content: '# The shop\n' },
      { path: 'src/server.js', content: "import express from 'express';\n" },
      { path: 'logo.png', content: new Uint8Array([137, 80, 78, 71, 0, 1]) },
    ],
  });
  const issue = openIssue(world, grace, {
    repo: shop,
    title: 'Run this on our cluster',
    body: 'Two replicas.\n\n- [ ] Dockerfile\n- [x] plan\n\n```mermaid\ngraph LR; shop-->redis\n```',
    labels: ['enhancement'],
  });
  const asked = comment(world, ada, { repo: shop, number: issue.number, body: '/k8s two replicas' });
  react(world, bot, { repo: shop, subject: 'comment', id: asked.id, content: 'eyes' });
  return { shop, gitops };
}

function deployment(more: { readonly replicas: number; readonly image: string }): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: ${more.replicas}
  template:
    spec:
      containers:
        - name: web
          image: ${more.image}
`;
}

async function propose(world: World, repo: Repository): Promise<Pull> {
  const path = 'base/deployment.yaml';
  const before = [{ path, content: deployment({ replicas: 1, image: 'web:1.4.0' }) }];
  const after = [{ path, content: deployment({ replicas: 4, image: 'web:latest' }) }];
  const sha = await commitFiles(world, ada, { repo, branch: 'main', message: 'Base', changes: before });
  await moveRef(world, ada, { repo, name: 'refs/heads/raise', sha });
  await commitFiles(world, grace, { repo, branch: 'raise', message: 'Raise replicas', changes: after });
  if ((await readRef(world.git.of(repo), 'refs/heads/raise')) === sha)
    throw new Error('nothing was committed');
  return openPullRequest(world, grace, {
    repo,
    head: 'raise',
    base: 'main',
    title: 'Raise web',
    body: 'Traffic grows.\n\n- [ ] Twice as much',
  });
}

export const suggestion = 'Pin the image.\n\n```suggestion\n          image: web:1.4.0\n```';

/** What an App leaves behind: a review with a suggestion on one line. */
async function reviewed(world: World, repo: Repository, pull: Pull): Promise<void> {
  const comments = [{ path: 'base/deployment.yaml', line: 11, body: suggestion }];
  await submitReview(world, bot, { repo, number: pull.number, event: 'COMMENT', comments });
}

/** And a check with an annotation and a button. */
async function checked(world: World, repo: Repository, pull: Pull): Promise<void> {
  const place = {
    path: 'base/deployment.yaml',
    startLine: 11,
    endLine: 11,
    startColumn: null,
    endColumn: null,
  };
  const words = { message: 'latest is another image every day', title: 'no-latest', rawDetails: null };
  await createRun(world, bot, {
    repo,
    name: 'pilot',
    headSha: pull.head.sha,
    conclusion: 'failure',
    output: {
      title: 'One finding',
      summary: 'The image is **not pinned**.',
      annotations: [{ ...place, ...words, level: 'warning' }],
    },
    actions: [{ label: 'Fix all', description: 'Commit every fix', identifier: 'fix' }],
  });
}
