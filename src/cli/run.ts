import { diskProblem } from '../adapters/local/refused.ts';
import { closest } from '../kernel/closest.ts';
import { describe } from '../kernel/problem.ts';
import { commands } from './commands.ts';
import type { Entry, ExitCode, Io } from './command.ts';
import { version } from './version.ts';

/** Runs one command of the command line; the process is touched here and nowhere else. */
export async function runCli(process: NodeJS.Process): Promise<ExitCode> {
  const abort = new AbortController();
  const args = process.argv.slice(2);
  if (commands.find(({ name }) => name === args[0])?.ends === 'inOrder') {
    process.once('SIGINT', () => abort.abort());
    process.once('SIGTERM', () => abort.abort());
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
    });
  }
  return run(args, toIo(process), abort.signal);
}

export async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const [name, ...left] = args[0] === 'help' && args.length > 1 ? [...args.slice(1), '--help'] : args;
  if (name === undefined || asksHelp([name]) || name === 'help') {
    io.out(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`supercargo ${version()}\n`);
    return 0;
  }
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) {
    io.err(unknownCommand(name));
    return 2;
  }
  return runEntry({ entry, args: left }, io, signal);
}

function asksHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

type Call = { readonly entry: Entry; readonly args: readonly string[] };

async function runEntry(call: Call, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const command = await call.entry.load();
  if (asksHelp(call.args)) {
    io.out(`${command.help.trimEnd()}\n`);
    return 0;
  }
  try {
    return await command.run(call.args, io, signal);
  } catch (error) {
    const problem = diskProblem(error);
    if (problem !== undefined) {
      io.err(`supercargo ${command.name}: ${describe(problem)}\n`);
      return 2;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`supercargo ${command.name}: this is a fault of supercargo, please report it.\n${detail}\n`);
    return 3;
  }
}

function overview(): string {
  const width = Math.max(0, ...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Usage: supercargo <command> [options]',
    '',
    ...rows,
    '',
    'supercargo <command> --help says more.',
    '',
  ].join('\n');
}

function unknownCommand(name: string): string {
  const near = closest(
    name,
    commands.map((command) => command.name),
  );
  const hint = near === undefined ? 'supercargo --help lists them.' : `Did you mean "${near}"?`;
  return `supercargo: there is no command "${name}". ${hint}\n`;
}

function toIo(process: NodeJS.Process): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    columns: process.stdout.columns ?? 80,
  };
}
