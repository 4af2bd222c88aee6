import type { Arg, Command } from './command.ts';

/** True for a command of one of the names that has one of the words among its arguments. */
export function runs(
  command: Command,
  names: string | readonly string[],
  ...words: readonly string[]
): boolean {
  const isNamed = typeof names === 'string' ? command.name === names : names.includes(command.name);
  return isNamed && (words.length === 0 || command.args.some((arg) => words.includes(arg.text)));
}

export function hasFlag(command: Command, ...names: readonly string[]): boolean {
  return command.flags.some((flag) => names.includes(flag.name));
}

export function countFlag(command: Command, name: string): number {
  return command.flags.filter((flag) => flag.name === name).length;
}

export function hasArg(command: Command, ...texts: readonly string[]): boolean {
  return command.args.some((arg) => texts.includes(arg.text));
}

/** True where the words stand next to each other among the arguments. */
export function hasSequence(command: Command, ...words: readonly string[]): boolean {
  return command.args.some((_, at) => words.every((word, ahead) => command.args[at + ahead]?.text === word));
}

/** Arguments that are no flags, without the ones that follow the flags named in `valued`. */
export function operands(command: Command, valued: readonly string[] = []): readonly Arg[] {
  const dropped = new Set(valuesOf(command, valued));
  return command.args.filter((arg) => !arg.isFlag && !dropped.has(arg));
}

/** The words that follow a flag. */
export function valuesOf(command: Command, names: readonly string[]): readonly Arg[] {
  return command.flags
    .filter((flag) => names.includes(flag.name))
    .flatMap((flag) => command.args[flag.at + 1] ?? []);
}
