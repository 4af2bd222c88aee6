import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openInbox } from '../sandbox/support/inbox.ts';
import { asUser, startRig } from '../sandbox/support/sandbox.ts';
import { noLimits } from '../../src/sandbox/http/limits.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { placeOf } from '../../src/inbox/conversation.ts';
import { auditGitHub } from './github-audit.ts';
import type { Octokit } from '@octokit/rest';
import type { Inbox, Received } from '../sandbox/support/inbox.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import type { Sent, Target } from './target.ts';

export const owner = 'acme';
export const repositories = ['shop', 'mail', 'cart', 'bill'];

/** What people did; each must have been answered once when all is over. */
export type Deeds = {
  /** Issues with a command that ends in a pull request. */
  readonly generate: string[];
  /** Issues with a command that ends in an answer. */
  readonly help: string[];
  /** Pull requests with something to find. */
  readonly pulls: string[];
};

/** The embedded GitHub that forgets to answer and asks for patience, and people who keep an App busy on it. */
export async function startGitHub(count: number, seed: number): Promise<Target> {
  const rig = await startRig({ seeds, limits: noLimits });
  const inbox = await openInbox();
  rig.setWebhook(inbox.url);
  const deeds = await live({ octokit: asUser(rig, 'bob'), inbox, count });
  await rig.world.hooks.idle();
  const deliveries = inbox.received.map(sentOf);
  rig.faults.set({ seed, failAfterWrite: 0.05, secondaryLimit: 0.005, retryAfterSeconds: 1, latencyMs: 5 });
  return {
    handler: join(import.meta.dirname, 'github-handler.ts'),
    env: {
      APP_ID: `${rig.app.id}`,
      PRIVATE_KEY: rig.app.privateKey,
      WEBHOOK_SECRET: rig.app.webhookSecret,
      GITHUB_API_URL: rig.apiUrl,
    },
    secret: rig.app.webhookSecret,
    deliveries,
    follow: (listener) => void relay({ inbox, from: deliveries.length }, listener),
    audit: async () => {
      rig.faults.clear();
      return auditGitHub(asUser(rig, 'alice'), deeds);
    },
    close: async () => {
      await inbox.close();
      await rig.stop();
    },
  };
}

async function seeds(world: World): Promise<void> {
  const collaborators = { alice: 'admin', bob: 'write' } as const;
  const files = {
    'package.json': JSON.stringify({
      name: 'shop',
      scripts: { start: 'node index.js' },
      engines: { node: '24' },
    }),
    'package-lock.json': JSON.stringify({ name: 'shop', lockfileVersion: 3, packages: {} }),
    'index.js': "require('node:http').createServer().listen(process.env.PORT ?? 3000);\n",
  };
  for (const name of repositories) await plant(world, { owner, name, collaborators, files });
}

type Life = { readonly octokit: Octokit; readonly inbox: Inbox; readonly count: number };

async function live({ octokit, inbox, count }: Life): Promise<Deeds> {
  const deeds: Deeds = { generate: [], help: [], pulls: [] };
  for (let at = 0; inbox.received.length < count; at += 1) {
    const repo = repositories[at % repositories.length] ?? '';
    const day = Math.floor(at / repositories.length) % 4;
    if (day === 0) deeds.generate.push(await say({ octokit, repo, words: '/k8s' }));
    else if (day === 1) deeds.help.push(await say({ octokit, repo, words: '/k8s help' }));
    else if (day === 2) deeds.pulls.push(await propose({ octokit, repo, words: `change-${at}` }));
    else await say({ octokit, repo, words: 'Who has the key?' });
    if (at % 20 === 0) await setTimeout(20);
  }
  return deeds;
}

type Deed = { readonly octokit: Octokit; readonly repo: string; readonly words: string };

async function say({ octokit, repo, words }: Deed): Promise<string> {
  const { data } = await octokit.rest.issues.create({ owner, repo, title: 'A question', body: 'See below.' });
  await octokit.rest.issues.createComment({ owner, repo, issue_number: data.number, body: words });
  return `${repo}#${data.number}`;
}

async function propose({ octokit, repo, words: branch }: Deed): Promise<string> {
  const main = await octokit.rest.git.getRef({ owner, repo, ref: 'heads/main' });
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: main.data.object.sha });
  const content = Buffer.from(`FROM node\n# ${branch}\nRUN cd /app\nCMD node index.js\n`).toString('base64');
  const file = { path: `${branch}/Dockerfile`, message: 'Build it', content, branch };
  await octokit.rest.repos.createOrUpdateFileContents({ owner, repo, ...file });
  const { data } = await octokit.rest.pulls.create({
    owner,
    repo,
    title: branch,
    head: branch,
    base: 'main',
  });
  return `${repo}#${data.number}`;
}

function sentOf({ headers, body, event, payload }: Received): Sent {
  const id = String(headers['x-github-delivery']);
  return { id, name: event, body, lane: placeOf(event, payload).conversation ?? id };
}

/** What comes in later is passed on as it comes. */
async function relay(
  { inbox, from }: { readonly inbox: Inbox; readonly from: number },
  listener: (sent: Sent) => void,
): Promise<void> {
  const { received } = inbox;
  for (const [index, one] of received.slice(from).entries()) listener(sentOf(one ?? received[from + index]!));
  const push = received.push.bind(received);
  received.push = (...more) => {
    for (const one of more) listener(sentOf(one));
    return push(...more);
  };
}
