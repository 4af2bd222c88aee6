import type { Command, ExitCode, Io } from '../command.ts';
import { help } from '../validate/help.ts';
import { parseOptions } from '../validate/options.ts';
import { prepare } from '../validate/prepare.ts';
import { start } from '../validate/start.ts';
import { version } from '../version.ts';

export const validate: Command = {
  name: 'validate',
  help,
  run: async (args, io, signal) => {
    const options = parseOptions(args);
    if (!options.ok) return refuse(io, `failed parsing command line: ${options.error}`);
    if (options.value.asksHelp) return show(io, help);
    if (options.value.asksVersion) return show(io, `v${version()}\n`);
    const prepared = prepare(options.value, io.cwd);
    if (!prepared.ok) return refuse(io, prepared.error);
    return start(prepared.value, io, signal);
  },
};

/** Wrong usage, too, ends with 1: that is the contract. */
function refuse(io: Io, message: string): ExitCode {
  io.err(`${message}\n`);
  return 1;
}

function show(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}
