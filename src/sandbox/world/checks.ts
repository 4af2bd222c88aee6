import { announce } from '../hooks/announce.ts';
import { readCommit } from '../git/objects.ts';
import { presentRunInPayload, presentSuite, stateOfSuite } from '../present/check.ts';
import { requireCheckFits, type CheckOutput } from './check-limits.ts';
import { requireLive } from './people.ts';
import { found, Refusal } from './refusal.ts';
import type { CheckAction, CheckConclusion, CheckRun, CheckStatus, CheckSuite } from './rows-machines.ts';
import type { Repository } from './rows.ts';
import { ensureSuite } from './suites.ts';
import { stamp, type By, type World } from './world.ts';

export type RunChange = {
  readonly name?: string | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly status?: CheckStatus | undefined;
  readonly conclusion?: CheckConclusion | undefined;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  readonly output?: CheckOutput | undefined;
  readonly actions?: readonly CheckAction[] | undefined;
};

export type NewRun = RunChange & {
  readonly repo: Repository;
  readonly name: string;
  readonly headSha: string;
};

export async function createRun(world: World, by: By, input: NewRun): Promise<CheckRun> {
  const { repo, name, headSha } = input;
  const app = requireApp(by);
  requireLive(repo);
  requireCheckFits(input);
  if ((await readCommit(world.git.of(repo), headSha)) === undefined)
    throw new Refusal(422, `No commit found for SHA: ${headSha}`);
  const suite = ensureSuite(world, { repo, app, headSha });
  const blank: CheckRun = {
    id: world.nextId(),
    repo: repo.id,
    suite: suite.id,
    app,
    headSha,
    name,
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: stamp(world),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    actions: [],
  };
  const run = save(world, blank, input);
  tellOfRun(world, by, { repo, run, action: 'created' });
  await tellOfEnd(world, by, { repo, run, wasCompleted: false });
  return run;
}

export async function updateRun(
  world: World,
  by: By,
  { repo, id, change }: { readonly repo: Repository; readonly id: number; readonly change: RunChange },
): Promise<CheckRun> {
  const before = runWithId(world, repo, id);
  if (before.app !== requireApp(by))
    throw new Refusal(
      403,
      'Invalid app_id `' + by.app + '` - check run can only be modified by the GitHub App that created it.',
    );
  requireLive(repo);
  requireCheckFits(change);
  const run = save(world, before, change);
  world.publish({ event: 'check_run', action: 'updated', repo: repo.id, number: null });
  await tellOfEnd(world, by, { repo, run, wasCompleted: before.status === 'completed' });
  return run;
}

export function runWithId(world: World, repo: Repository, id: number): CheckRun {
  const held = found(world.tables.checkRuns.get(id));
  return found(held.repo === repo.id ? held : undefined);
}

export function suiteWithId(world: World, repo: Repository, id: number): CheckSuite {
  const held = found(world.tables.checkSuites.get(id));
  return found(held.repo === repo.id ? held : undefined);
}

export type RunTelling = {
  readonly repo: Repository;
  readonly run: CheckRun;
  readonly action: 'created' | 'completed' | 'rerequested' | 'requested_action';
  readonly facts?: Readonly<Record<string, unknown>>;
};

export function tellOfRun(world: World, by: By, { repo, run, action, facts = {} }: RunTelling): void {
  const all = { check_run: presentRunInPayload(world, repo, run), ...facts };
  const isPressed = action === 'rerequested' || action === 'requested_action';
  announce(world, {
    event: 'check_run',
    action,
    repo,
    by,
    facts: all,
    ...(isPressed ? { app: run.app } : {}),
  });
}

export type SuiteTelling = {
  readonly repo: Repository;
  readonly suite: CheckSuite;
  readonly action: 'completed' | 'rerequested';
};

export async function tellOfSuite(
  world: World,
  by: By,
  { repo, suite, action }: SuiteTelling,
): Promise<void> {
  const facts = { check_suite: await presentSuite(world, repo, suite) };
  announce(world, { event: 'check_suite', action, repo, by, facts, app: suite.app });
}

type Ending = { readonly repo: Repository; readonly run: CheckRun; readonly wasCompleted: boolean };

async function tellOfEnd(world: World, by: By, { repo, run, wasCompleted }: Ending): Promise<void> {
  if (run.status !== 'completed' || wasCompleted) return;
  tellOfRun(world, by, { repo, run, action: 'completed' });
  const suite = suiteWithId(world, repo, run.suite);
  if (stateOfSuite(world, suite).status === 'completed')
    await tellOfSuite(world, by, { repo, suite, action: 'completed' });
}

function save(world: World, before: CheckRun, change: RunChange): CheckRun {
  const { output } = change;
  const status = change.conclusion === undefined ? (change.status ?? before.status) : 'completed';
  keepAnnotations(world, before.id, output);
  const given = { name: change.name, externalId: change.externalId, detailsUrl: change.detailsUrl };
  const said = { title: output?.title, summary: output?.summary, text: output?.text };
  return world.tables.checkRuns.put({
    ...before,
    ...defined({ ...given, ...said, startedAt: change.startedAt, actions: change.actions }),
    status,
    ...(status === 'completed' ? endOf(world, before, change) : { conclusion: null, completedAt: null }),
  });
}

function endOf(
  world: World,
  before: CheckRun,
  change: RunChange,
): Pick<CheckRun, 'conclusion' | 'completedAt'> {
  return {
    conclusion: change.conclusion ?? before.conclusion,
    completedAt: change.completedAt ?? before.completedAt ?? stamp(world),
  };
}

/** Annotations add up over requests; an App sends the rest of them by further changes. */
function keepAnnotations(world: World, run: number, output: CheckOutput | undefined): void {
  const annotations = output?.annotations ?? [];
  if (annotations.length > 0) world.tables.annotations.put({ id: world.nextId(), run, annotations });
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was not said. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function requireApp(by: By): number {
  if (by.app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  return by.app;
}
