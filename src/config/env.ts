import { z } from 'zod';
import { fail, ok } from '../kernel/result.ts';
import { complaints, credentials, credentialNames } from './credentials.ts';
import type { Result } from '../kernel/result.ts';
import type { GitHubApp, Variables } from './credentials.ts';
import { readModel, type ModelSettings } from './model.ts';

export type { GitHubApp, PrivateKeySource } from './credentials.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export type DatabaseSettings =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

export type Settings = {
  readonly port: number;
  /** The folder that holds everything that must survive a restart. */
  readonly state: string;
  readonly logLevel: LogLevel;
  readonly database: DatabaseSettings;
  /** How many conversations are worked on at once. */
  readonly workers: number;
  /** Undefined where no credential is set: the embedded GitHub. */
  readonly github: GitHubApp | undefined;
  /** Undefined where no model is configured: everything works by rules. */
  readonly model: ModelSettings | undefined;
};

/** A half configuration is one Problem that names all that is wrong; it never falls back to something else. */
export function readEnvironment(env: Variables): Result<Settings> {
  const general = General.safeParse(env);
  const wrong = general.success ? [] : general.error.issues.map(({ message }) => message);
  const state = stateFolder(env);
  if (state === undefined)
    wrong.push('SUPERCARGO_STATE: set it to a folder that may be written; HOME is unset');
  const wantsApp = credentialNames.some((name) => env[name] !== undefined);
  if (wantsApp) wrong.push(...complaints(env));
  if (!general.success || state === undefined || wrong.length > 0) return fail(problemOf(wrong, wantsApp));
  const model = readModel(env);
  if (!model.ok) return model;
  return ok({
    port: general.data.PORT,
    state,
    logLevel: general.data.LOG_LEVEL,
    database: databaseOf(general.data.DATABASE_URL, state),
    workers: general.data.SUPERCARGO_WORKERS,
    github: wantsApp ? credentials(env) : undefined,
    model: model.value,
  });
}

const General = z.object({
  PORT: z.coerce
    .number({ error: 'PORT: write a number from 0 to 65535' })
    .int({ error: 'PORT: write a whole number' })
    .min(0, { error: 'PORT: write a number from 0 to 65535' })
    .max(65_535, { error: 'PORT: write a number from 0 to 65535' })
    .default(3000),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'LOG_LEVEL: write one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  SUPERCARGO_WORKERS: z.coerce
    .number({ error: 'SUPERCARGO_WORKERS: write a number from 1 to 64' })
    .int({ error: 'SUPERCARGO_WORKERS: write a whole number' })
    .min(1, { error: 'SUPERCARGO_WORKERS: write a number from 1 to 64' })
    .max(64, { error: 'SUPERCARGO_WORKERS: write a number from 1 to 64' })
    .default(4),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, {
      error:
        'DATABASE_URL: write postgres://user:password@host:5432/name, or leave it out for the built-in database',
    })
    .optional(),
});

function stateFolder(env: Variables): string | undefined {
  const named = env['SUPERCARGO_STATE'];
  if (named !== undefined && named !== '') return named;
  const xdg = env['XDG_STATE_HOME'];
  if (xdg !== undefined && xdg !== '') return `${xdg}/supercargo`;
  const home = env['HOME'] ?? env['USERPROFILE'];
  return home === undefined || home === '' ? undefined : `${home}/.local/state/supercargo`;
}

function databaseOf(url: string | undefined, state: string): DatabaseSettings {
  return url === undefined ? { kind: 'folder', path: `${state}/database` } : { kind: 'postgres', url };
}

function problemOf(wrong: readonly string[], wantsApp: boolean) {
  const list = wrong.map((line) => `\n  - ${line}`).join('');
  return {
    what: `the configuration cannot be used:${list}\n`,
    where: 'environment',
    ...(wantsApp && {
      why: `At least one of ${credentialNames.join(', ')} is set, so the real GitHub App was asked for`,
      fix: 'Set what is missing, or unset all of them to start with the embedded GitHub',
    }),
  };
}
