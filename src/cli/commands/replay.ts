import { describe } from '../../kernel/problem.ts';
import { readArguments } from '../arguments.ts';
import { asOperator } from '../operator.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo replay ID...
       supercargo replay --dead

Puts deliveries back at the end of their conversations, as if they had just
arrived: those that are named, or all that were given up. What waits or runs
already is left alone. Doing a delivery twice changes nothing on GitHub.

supercargo deliveries lists ids. Exit code 1: an id was not put back. 2: the
call or the environment is wrong.
`;

export const replay: Command = { name: 'replay', help, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { dead: { type: 'boolean' } });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals: ids, options } = parsed.value;
  const wantsDead = options['dead'] === 'true';
  if (wantsDead === ids.length > 0) return refuse(io, 'Name deliveries, or say --dead. --help says more.');
  const replayed = await asOperator(io, (operable) => operable.replay(wantsDead ? 'dead' : ids));
  if (!replayed.ok) return refuse(io, describe(replayed.error));
  for (const id of replayed.value) io.out(`${id} is back in the queue\n`);
  if (wantsDead && replayed.value.length === 0) io.out('There are none.\n');
  const left = ids.filter((id) => !replayed.value.includes(id));
  for (const id of left) io.err(`supercargo replay: ${id} is unknown, or waits or runs already.\n`);
  return left.length > 0 ? 1 : 0;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo replay: ${message}\n`);
  return 2;
}
