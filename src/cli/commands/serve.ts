import { createLog } from '../../adapters/log/log.ts';
import { serve as serveApp } from '../../app/serve.ts';
import { readEnvironment } from '../../config/env.ts';
import { secretsOf } from '../../config/secrets.ts';
import { describe } from '../../kernel/problem.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { untilAborted } from '../until-aborted.ts';

const help = `Usage: supercargo serve

Runs the App for a real GitHub until it is stopped. What it needs comes from the
environment:

  APP_ID, WEBHOOK_SECRET           from the settings page of the GitHub App
  PRIVATE_KEY or PRIVATE_KEY_PATH  its private key
  DATABASE_URL                     a PostgreSQL; without it a built-in database
  GITHUB_API_URL                   of a GitHub Enterprise Server
  LLM_BASE_URL, LLM_MODEL, LLM_API_KEY   a model; without them rules alone
  PORT, SUPERCARGO_STATE, SUPERCARGO_WORKERS, LOG_LEVEL

Webhooks go to /api/github/webhooks; /healthz, /readyz and /metrics are beside
it.
`;

export const serve: Command = { name: 'serve', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  if (args.length > 0) return refuse(io, `"${args[0]}" is not understood. --help says more.`);
  const settings = readEnvironment(io.env);
  if (!settings.ok) return refuse(io, describe(settings.error));
  const { github } = settings.value;
  if (github === undefined) {
    return refuse(io, 'no GitHub App is configured. --help lists what it needs; `npm start` needs nothing.');
  }
  const log = createLog({
    level: settings.value.logLevel,
    secrets: secretsOf(settings.value),
    write: io.err,
  });
  const app = await serveApp({ settings: { ...settings.value, github }, log });
  if (!app.ok) return refuse(io, describe(app.error));
  await untilAborted(signal);
  await app.value.drain();
  return 0;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo serve: ${message}\n`);
  return 2;
}
