import { helmCharts } from '../../adapters/helm/charts.ts';
import { githubForge } from '../../adapters/github/forge.ts';
import { hostOf } from '../../adapters/github/host.ts';
import { otherRepository } from '../../adapters/github/other.ts';
import { githubProblem } from '../../adapters/github/problem.ts';
import { githubReading } from '../../adapters/github/reading.ts';
import { openWithToken } from '../../adapters/github/token.ts';
import { memoryJournal } from '../../adapters/journal/memory.ts';
import { systemClock } from '../../adapters/clock/system.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { bundledEngines } from '../../app/engines.ts';
import { commands } from '../../commands/catalogue.ts';
import { readPolicy } from '../../config/policy.ts';
import type { Steps } from '../../flows/action.ts';
import { wanted } from '../../facts/wanted.ts';
import { languages } from '../../languages/languages.ts';
import type { Api } from '../../adapters/github/api.ts';
import type { Range } from './range.ts';
import { perform } from '../../flows/perform/perform.ts';
import { reviewPull } from '../../flows/review/review.ts';
import type { World } from '../../flows/world.ts';
import { languageOf } from '../../kernel/language.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Forge } from '../../ports/forge.ts';
import type { ExitCode, Io } from '../command.ts';
import type { Remote } from '../remote.ts';

export type RemoteCall = { readonly remote: Remote; readonly mode: 'show' | 'post' };

/** Reviews a pull request on GitHub with a token, and posts what there is to say, or prints it. */
export function reviewRemote(call: RemoteCall, io: Io, signal: AbortSignal): Promise<Result<ExitCode>> {
  return onGitHub(() => post(call, io, signal));
}

async function post({ remote, mode }: RemoteCall, io: Io, signal: AbortSignal): Promise<Result<ExitCode>> {
  const { number } = remote;
  const opened = await open(remote, io, signal);
  if (!opened.ok) return opened;
  const api = opened.value;
  const templates = await loadTemplates();
  const engines = bundledEngines(templates, systemClock);
  const journal = memoryJournal();
  const neighbours = { ...sightOf(api, io), open: async () => undefined };
  const charts = helmCharts(io.env['PATH']);
  const nobody = { neighbours, model: undefined, installation: undefined, charts };
  const world = {
    ...githubReading(api),
    ...nobody,
    app: api.app.slug,
    templates,
    commands,
    engines,
    journal,
  };
  const seen: Seen = { conclusion: undefined };
  const forge = watched(mode === 'post' ? githubForge(api) : printing(io), { seen, io });
  await perform(stepsOf(remote, world, signal), { forge, journal }, signal);
  return seen.conclusion === undefined ? nothingOpen(number) : ok(seen.conclusion === 'failure' ? 1 : 0);
}

/** Both ends of a pull request on GitHub, for who only prints. */
export function readRemote(remote: Remote, io: Io, signal: AbortSignal): Promise<Result<Range>> {
  return onGitHub(() => readBoth(remote, io, signal));
}

async function onGitHub<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const problem = githubProblem(error);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}

async function readBoth(remote: Remote, io: Io, signal: AbortSignal): Promise<Result<Range>> {
  const api = await open(remote, io, signal);
  if (!api.ok) return api;
  const { inquiries, snapshots } = githubReading(api.value);
  const pull = await inquiries.pull(remote.number, signal);
  if (pull?.state !== 'open') return nothingOpen(remote.number);
  const reading = wanted(languages);
  const head = await snapshots.read(pull.head.commit, reading, signal);
  if (!head.ok) return head;
  const difference = await inquiries.difference(pull, signal);
  const base = await snapshots.before(head.value, { difference, wanted: reading }, signal);
  if (!base.ok) return base;
  const ends = { base: base.value, head: head.value };
  return ok({ policy: pull.policy, ...ends, changed: difference.files, sight: sightOf(api.value, io) });
}

/** Other repositories as the token sees them. */
function sightOf(api: Api, io: Io) {
  return {
    host: hostOf(io.env['GITHUB_API_URL']),
    view: async (named: string, signal: AbortSignal) => {
      const found = await otherRepository(api, named, signal);
      return found && githubReading(found.api).snapshots;
    },
  };
}

function nothingOpen(number: number): Result<never> {
  return fail({ what: `There is no open pull request ${number} to review` });
}

async function open({ owner, repo }: Remote, io: Io, signal: AbortSignal): Promise<Result<Api>> {
  const token = io.env['GITHUB_TOKEN'] ?? '';
  if (token === '') return fail({ what: 'GITHUB_TOKEN is not set', fix: 'Give it a token that may read.' });
  const access = { token, repository: { owner, repo }, apiUrl: io.env['GITHUB_API_URL'] };
  return ok(await openWithToken(access, signal));
}

async function* stepsOf({ owner, repo, number }: Remote, world: World, signal: AbortSignal): Steps {
  const pull = await world.inquiries.pull(number, signal);
  if (pull?.state !== 'open') return;
  const difference = await world.inquiries.difference(pull, signal);
  const { policy, problems } = readPolicy(pull.policy);
  const asked = {
    repository: { id: 0, owner, name: repo, defaultBranch: pull.base.branch },
    conversation: { number, kind: 'pullRequest' as const },
    requester: world.app,
    occasion: 'push',
    language: policy.language ?? languageOf(pull.text),
    policy,
    policyProblems: problems,
  };
  yield* reviewPull({ pull, difference }, { asked, world, signal });
}

type Seen = { conclusion: string | undefined };

/** Only Apps and workflows may write checks: with a token of a person the rest is posted all the same. */
function watched(forge: Forge, { seen, io }: { readonly seen: Seen; readonly io: Io }): Forge {
  return {
    ...forge,
    check: async (report, signal) => {
      seen.conclusion = report.conclusion;
      try {
        await forge.check(report, signal);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        io.err(`supercargo review: no check was written. ${error.problem.what}\n`);
      }
    },
  };
}

function printing(io: Io): Forge {
  return {
    react: async () => {},
    check: async () => {},
    say: async ({ parts, when }) => void (when === 'always' && io.out(`${parts.join('\n')}\n`)),
    review: async ({ comments }) => {
      for (const { path, line, body } of comments) io.out(`${path}:${line}\n\n${body}\n\n`);
    },
    propose: () => Promise.reject(new Error('A review proposes nothing')),
    commit: () => Promise.reject(new Error('A review commits nothing')),
  };
}
