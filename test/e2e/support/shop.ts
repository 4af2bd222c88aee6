import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { readRef, writeRef } from '../../../src/sandbox/git/refs.ts';
import { plant } from '../../../src/sandbox/seeds/plant.ts';
import { commitFiles } from '../../../src/sandbox/world/commits.ts';
import { openPullRequest } from '../../../src/sandbox/world/pulls.ts';
import { createRepository } from '../../../src/sandbox/world/repositories.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { setStage, type Stage } from './stage.ts';

export const shop = { owner: 'acme', repo: 'shop' };
export const bot = 'supercargo[bot]';
type Files = Readonly<Record<string, string>>;

/** One repository with people of every role, the real engines, and a way to push, say and read. */
export type Shop = {
  readonly stage: Stage;
  readonly push: (branch: string, files: Files, login?: string) => Promise<string>;
  readonly openPull: (branch: string, files: Files, login?: string) => Promise<number>;
  readonly openFork: (branch: string, files: Files) => Promise<number>;
  readonly say: (pull: number, words: string, login?: string) => Promise<void>;
  readonly answers: (pull: number) => Promise<readonly string[]>;
  readonly textAt: (ref: string, path: string) => Promise<string | undefined>;
  readonly runs: (ref: string) => ReturnType<typeof runsAt>;
};

export async function openShop(files: Files): Promise<Shop> {
  const clock = { now: () => new Date('2026-11-20T12:00:00Z'), sleep: async () => {} };
  const engines = bundledEngines(await loadTemplates(), clock);
  const collaborators = { alice: 'admin', bob: 'write', tina: 'triage', rita: 'read' } as const;
  const seeds = async (world: World) =>
    void (await plant(world, { ...shop, name: 'shop', collaborators, files }));
  const stage = await setStage(seeds, engines);
  return {
    stage,
    push: (branch, changes, login = 'bob') => push(stage, { branch, changes, login }),
    openPull: (branch, changes, login = 'bob') => openPull(stage, { branch, changes, login }),
    openFork: (branch, changes) => openFork(stage, { branch, changes, login: 'rita' }),
    say: async (pull, body, login = 'bob') => {
      await stage.as(login).issues.createComment({ ...shop, issue_number: pull, body });
      await stage.settle();
    },
    answers: (pull) => answersTo(stage, pull),
    textAt: (ref, path) => textAt(stage, ref, path),
    runs: (ref) => runsAt(stage, ref),
  };
}

type Push = { readonly branch: string; readonly changes: Files; readonly login: string };

async function push({ sandbox }: Stage, { branch, changes, login }: Push): Promise<string> {
  const by = { login, app: null };
  const repo = repository(sandbox.world);
  const list = Object.entries(changes).map(([path, content]) => ({ path, content }));
  return commitFiles(sandbox.world, by, { repo, branch, message: `Work on ${branch}`, changes: list });
}

function repository(world: World) {
  const found = world.tables.repositories.first('name', 'acme/shop');
  if (found === undefined) throw new Error('There is no shop');
  return found;
}

async function openPull(stage: Stage, work: Push): Promise<number> {
  const { world } = stage.sandbox;
  const repo = repository(world);
  const main = await readRef(world.git.of(repo), 'refs/heads/main');
  await writeRef(world.git.of(repo), { name: `refs/heads/${work.branch}`, sha: main ?? '' });
  await push(stage, work);
  const title = `Work on ${work.branch}`;
  const by = { login: work.login, app: null };
  const { number } = await openPullRequest(world, by, { repo, head: work.branch, base: 'main', title });
  await stage.settle();
  return number;
}

async function openFork(stage: Stage, { branch, changes, login }: Push): Promise<number> {
  const { world } = stage.sandbox;
  const parent = repository(world);
  const by = { login, app: null };
  const fork = await createRepository(world, {
    owner: login,
    name: 'shop',
    parent: parent.id,
    collaborators: { [login]: 'admin' },
  });
  const main = await readRef(world.git.of(parent), 'refs/heads/main');
  await writeRef(world.git.of(fork), { name: `refs/heads/${branch}`, sha: main ?? '' });
  const list = Object.entries(changes).map(([path, content]) => ({ path, content }));
  await commitFiles(world, by, { repo: fork, branch, message: 'Mine', changes: list });
  const head = `${login}:${branch}`;
  const { number } = await openPullRequest(world, by, { repo: parent, head, base: 'main', title: 'Mine' });
  await stage.settle();
  return number;
}

async function answersTo(stage: Stage, pull: number): Promise<readonly string[]> {
  const { data } = await stage.as('alice').issues.listComments({ ...shop, issue_number: pull });
  return data.filter(({ user }) => user?.login === bot).map(({ body = '' }) => body);
}

async function textAt(stage: Stage, ref: string, path: string): Promise<string | undefined> {
  const call = { ...shop, path, ref };
  const answer = await stage
    .as('alice')
    .repos.getContent(call)
    .catch(() => undefined);
  if (answer === undefined || !('content' in answer.data)) return undefined;
  return Buffer.from(answer.data.content, 'base64').toString('utf8');
}

async function runsAt(stage: Stage, ref: string) {
  const call = { ...shop, ref, check_name: 'supercargo', filter: 'all' as const };
  const { data } = await stage.as('alice').checks.listForRef(call);
  return data.check_runs;
}
