import { hasArg, operands, runs } from './arguments.ts';
import type { Arg, Command } from './command.ts';

/** What yum and dnf install without a version: packages as `name-1.2`, modules as `name:stream`. */
export function looseRpms(command: Command, tools: readonly string[]): readonly Arg[] {
  if (!runs(command, tools, 'install')) return [];
  const isModule = hasArg(command, 'module');
  const words = operands(command).filter(({ text }) => text !== 'install' && text !== 'module');
  return words.filter(({ text }) =>
    isModule ? !text.includes(':') : !text.includes('-') && !text.endsWith('.rpm'),
  );
}
