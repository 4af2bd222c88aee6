import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readAppManifest } from '../adapters/local/app-manifest.ts';
import { diskProblem } from '../adapters/local/refused.ts';
import { createLog } from '../adapters/log/log.ts';
import { ensureFree } from '../app/hold.ts';
import { webhookPath } from '../app/ingress.ts';
import { stopOnSignal } from '../app/stop.ts';
import { type GitHubApp, readEnvironment, type Settings } from '../config/env.ts';
import { secretsOf } from '../config/secrets.ts';
import { describe, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Sandbox } from '../sandbox/start.ts';

/**
 * The App on the GitHub that the environment names, or on an embedded one where it names none. What does the work is
 * loaded once it is known that it can begin: who mistyped an option is told at once.
 */
export async function start(args: readonly string[]): Promise<number> {
  try {
    return await begin(args);
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === undefined) throw error;
    return refuse({ ...problem, fix: 'SUPERCARGO_STATE names another folder for the state' });
  }
}

async function begin(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown !== undefined)
    return refuse({
      what: `there is no option "${unknown}"`,
      fix: 'Only --fresh is known, which forgets the embedded GitHub; the README lists the environment',
    });
  const settings = readEnvironment(process.env);
  if (!settings.ok) return refuse(settings.error);
  const isFresh = args.includes('--fresh');
  const { github } = settings.value;
  const started =
    github === undefined
      ? await demonstrate(settings.value, isFresh)
      : await real({ ...settings.value, github }, isFresh);
  return started.ok ? 0 : refuse(started.error);
}

async function real(
  settings: Settings & { readonly github: GitHubApp },
  isFresh: boolean,
): Promise<Result<void>> {
  if (isFresh)
    return fail({
      what: '--fresh forgets the embedded GitHub, but a real App is configured',
      fix: 'Leave it out',
    });
  const { serve } = await import('../app/serve.ts');
  const app = await serve({ settings, log: logFor(settings) });
  if (!app.ok) return app;
  stopOnSignal(app.value.drain);
  return ok(undefined);
}

async function demonstrate(settings: Settings, isFresh: boolean): Promise<Result<void>> {
  const free = await ensureFree(settings.state);
  if (!free.ok) return free;
  if (isFresh) await rm(join(settings.state, 'database'), { recursive: true, force: true });
  const sandbox = await openSandbox(settings, isFresh);
  if (!sandbox.ok) return sandbox;
  const github = appOf(sandbox.value);
  const log = logFor({ ...settings, github, logLevel: quiet(settings) });
  const { serve } = await import('../app/serve.ts');
  const app = await serve({ settings: { ...settings, port: 0, github }, host: '127.0.0.1', log });
  if (!app.ok) {
    await sandbox.value.close();
    return app;
  }
  await sandbox.value.connect(`http://127.0.0.1:${app.value.port}${webhookPath}`);
  stopOnSignal(async () => {
    await app.value.drain();
    await sandbox.value.close();
  });
  greet(sandbox.value.url, settings.state);
  return ok(undefined);
}

/** The embedded GitHub grants what `app.yml` asks for and not a permission more. */
async function openSandbox({ port, state }: Settings, fresh: boolean): Promise<Result<Sandbox>> {
  try {
    const { permissions, events } = await readAppManifest();
    const app = { permissions, events };
    const { startSandbox } = await import('../sandbox/start.ts');
    return ok(await startSandbox({ port, stateDir: join(state, 'github'), fresh, app, isAwaited: true }));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    return fail({
      what: `port ${port} is taken`,
      fix: 'Stop what uses it, or choose another: PORT=3001 npm start',
    });
  }
}

function appOf({ app, apiUrl }: Sandbox): GitHubApp {
  return {
    appId: app.id,
    privateKey: { kind: 'text', pem: app.privateKey },
    webhookSecrets: [app.webhookSecret],
    apiUrl,
  };
}

/** A newcomer reads the page, not the log; who names a level gets it. */
function quiet(settings: Settings): Settings['logLevel'] {
  return process.env['LOG_LEVEL'] === undefined ? 'warn' : settings.logLevel;
}

function logFor(settings: Settings): ReturnType<typeof createLog> {
  return createLog({
    level: settings.logLevel,
    secrets: secretsOf(settings),
    write: (line) => void process.stderr.write(line),
  });
}

function greet(url: string, state: string): void {
  process.stdout.write(`
  Supercargo is at work on an embedded GitHub:

    ${url}

  Open an issue of acme/shop and comment  /k8s
  State: ${state}    Forget it: npm start -- --fresh    Stop: Ctrl+C

`);
}

function refuse(problem: Problem): number {
  process.stderr.write(`supercargo: ${describe(problem)}\n`);
  return 2;
}
