import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { moveRef } from '../world/refs.ts';
import { comment } from '../world/comments.ts';
import { commitFiles } from '../world/commits.ts';
import { openIssue } from '../world/issues.ts';
import { openPullRequest } from '../world/pulls.ts';
import { readRef } from '../git/refs.ts';
import type { Permission } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { ensureUser, plant } from './plant.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const people = [
  ['alice', 'Alice Berger'],
  ['mona', 'Mona Okafor'],
  ['bob', 'Bob Lindqvist'],
  ['xiaoli', '李晓'],
  ['tina', 'Tina Russo'],
  ['rita', 'Rita Novak'],
  ['zoe', 'Zoë Martin'],
] as const;

/** One person of each level; zoe is nobody's collaborator and only reads what is public. */
const collaborators: Readonly<Record<string, Permission>> = {
  alice: 'admin',
  mona: 'maintain',
  bob: 'write',
  xiaoli: 'write',
  tina: 'triage',
  rita: 'read',
};

/** What a newcomer finds: the same at every start, to the ids and the dates. */
export async function demonstration(real: World): Promise<void> {
  const world = { ...real, now: createCalendar() };
  ensureUser(world, { login: 'acme', name: 'Acme', type: 'Organization' });
  for (const [login, name] of people) ensureUser(world, { login, name });
  await seedShop(world);
  await seedApi(world);
  await seedGitops(world);
}

async function seedShop(world: World): Promise<void> {
  const description = 'The web shop: Express, PostgreSQL, Redis';
  const place = { owner: 'acme', name: 'shop', description, collaborators };
  const repo = await plant(world, { ...place, files: readFolder('shop'), message: 'Open the shop', author: 'alice' });
  const english = openIssue(world, as('bob'), {
    repo,
    title: 'Run the shop on Kubernetes',
    labels: ['enhancement'],
    body:
      'We deploy by hand to one virtual machine, and every release takes the shop down for a minute.\n\n' +
      'What we need:\n\n- [ ] an image that builds from a clean checkout\n- [ ] two replicas that can be rolled\n- [ ] probes on `/healthz` and `/readyz`\n\n' +
      'PostgreSQL and Redis stay where they are.',
  });
  comment(world, as('alice'), {
    repo,
    number: english.number,
    body: 'Write `/k8s` in a comment here, on a line of its own, and see what comes. `/k8s help` lists what else there is.',
  });
  openIssue(world, as('xiaoli'), {
    repo,
    title: '把商店部署到 Kubernetes',
    labels: ['enhancement'],
    body:
      '目前商店只跑在一台虚拟机上，每次发布都要停机。\n\n希望：\n\n- 有 Dockerfile，镜像不以 root 运行\n- 两个副本，带就绪和存活探针\n- 密码放在 Secret 里\n\n' +
      '在下面评论 `/k8s` 试试，也可以写 `/k8s 部署这个服务，两个副本`。',
  });
}

async function seedApi(world: World): Promise<void> {
  const description = 'Orders: FastAPI over PostgreSQL';
  const place = { owner: 'acme', name: 'api', description, collaborators };
  const repo = await plant(world, { ...place, files: readFolder('api'), message: 'Take orders', author: 'bob' });
  openIssue(world, as('mona'), {
    repo,
    title: 'The image is 1.6 GB, runs as root and carries a password',
    labels: ['bug'],
    body:
      'Our scanner refuses the image of this service. The Dockerfile was written in a hurry; it pulls `latest`, ' +
      'installs a compiler and an editor, and has the password of the database in an `ENV`.\n\nCan `/k8s` mend it?',
  });
}

async function seedGitops(world: World): Promise<void> {
  const description = 'What runs in our clusters; Argo CD watches it';
  const place = { owner: 'acme', name: 'gitops', description, collaborators };
  const repo = await plant(world, { ...place, files: readFolder('gitops'), message: 'Describe the clusters', author: 'mona' });
  const branch = 'add-worker';
  const head = await readRef(world.git.of(repo), 'refs/heads/main');
  await moveRef(world, as('bob'), { repo, name: `refs/heads/${branch}`, sha: head ?? '' });
  const changes = Object.entries(readFolder('changes/gitops-worker')).map(([path, content]) => ({ path, content }));
  await commitFiles(world, as('bob'), { repo, branch, message: 'Add a worker for mails', changes });
  await openPullRequest(world, as('bob'), {
    repo,
    head: branch,
    base: 'main',
    title: 'Add a worker for mails',
    body: 'Mails are sent by a worker of its own now, and the migrations get an image.\n\nIt goes to staging first.',
  });
  openIssue(world, as('rita'), {
    repo,
    title: 'Staging has not synced since Tuesday',
    body: 'Argo CD says `app path does not exist` for `shop-staging`. Did we rename a folder?',
  });
}

function as(login: string) {
  return { login, app: null };
}

/** Two working days in the spring of 2026: every look at the clock is a minute later than the one before. */
function createCalendar(): () => Date {
  let minute = 0;
  return () => new Date(Date.UTC(2026, 3, 14, 8, (minute += 1)));
}

function readFolder(name: string): Files {
  const folder = join(import.meta.dirname, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(folder, path))]));
}
