import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from '../../sandbox/start.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { untilAborted } from '../until-aborted.ts';

const help = `Usage: supercargo sandbox [options]

Runs an embedded GitHub without the App: REST, GraphQL, git and a web page, over
three seeded repositories. Any program that speaks to GitHub can be pointed at
it.

Options:
  --port N        port to listen on (default 3000; 0 takes any free one)
  --state DIR     where everything is kept (default: supercargo-sandbox below
                  the XDG state folder)
  --fresh         forget what an earlier run left, the App's key as well
  --webhook URL   send the webhooks of its App there
`;

export const sandbox: Command = { name: 'sandbox', help, run };

type Options = {
  readonly port: number;
  readonly state: string;
  readonly fresh: boolean;
  readonly webhook: string | undefined;
};

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const options = read(args, io);
  if (typeof options === 'string') {
    io.err(`supercargo sandbox: ${options} supercargo sandbox --help says more.\n`);
    return 2;
  }
  const { port, state: stateDir, fresh, webhook } = options;
  const log = (line: string) => io.err(`${line}\n`);
  const place = { port, stateDir, fresh, log };
  try {
    const started = await startSandbox(webhook === undefined ? place : { ...place, webhookUrl: webhook });
    io.out(greeting(started, io.cwd));
    await untilAborted(signal);
    await started.close();
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    io.err(`supercargo sandbox: port ${port} is taken. Choose another one by --port.\n`);
    return 2;
  }
}

function read(args: readonly string[], io: Io): Options | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { port = '3000', state, fresh = false, webhook } = parsed;
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) return `"${port}" is not a port (0 to 65535).`;
  if (webhook !== undefined && !URL.canParse(webhook)) return `"${webhook}" is not a URL.`;
  return { port: Number(port), state: resolve(io.cwd, state ?? defaultState(io)), fresh, webhook };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        state: { type: 'string' },
        fresh: { type: 'boolean' },
        webhook: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}

function defaultState(io: Io): string {
  const base = io.env['XDG_STATE_HOME'] ?? join(io.env['HOME'] ?? homedir(), '.local', 'state');
  return join(base, 'supercargo-sandbox');
}

function greeting({ url, apiUrl, graphqlUrl, app }: Sandbox, cwd: string): string {
  const key = app.privateKeyPath.startsWith(`${cwd}/`)
    ? app.privateKeyPath.slice(cwd.length + 1)
    : app.privateKeyPath;
  return [
    `The sandbox is at ${url}`,
    `  REST           ${apiUrl}`,
    `  GraphQL        ${graphqlUrl}`,
    `  App id         ${app.id} (${app.slug}), installation ${app.installationId}`,
    `  private key    ${key}`,
    `  webhook secret is in the same folder. Ctrl+C stops it.`,
    '',
  ].join('\n');
}
