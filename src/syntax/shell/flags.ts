import type { ShellCommand, ShellWord } from './script.ts';

export type ShellFlag = {
  /** Without dashes: `y`, `no-install-recommends`. */
  readonly name: string;
  /** What follows `=` in the same word. */
  readonly value: string | undefined;
  readonly word: ShellWord;
};

/** Flags up to `--`: `-yq` counts as `y` and `q`, `--target=x` as `target` with the value `x`. */
export function flagsOf(command: ShellCommand): readonly ShellFlag[] {
  return optionsPart(command).flatMap((word) => readFlags(word));
}

export function hasFlag(command: ShellCommand, ...names: readonly string[]): boolean {
  return flagsOf(command).some((flag) => names.includes(flag.name));
}

/**
 * Words after the name that are no flags. Of flags that take their value as the next word, name them in
 * `valued`, so that the value does not count as an argument.
 */
export function argumentsOf(command: ShellCommand, valued: readonly string[] = []): readonly ShellWord[] {
  const options = optionsPart(command);
  const plain = options.filter((word, at) => !isFlag(word) && !takesNext(options[at - 1], valued));
  return [...plain, ...command.words.slice(options.length + 2)];
}

export function isFlag(word: ShellWord): boolean {
  return word.value.startsWith('-') && word.value.length > 1;
}

function optionsPart(command: ShellCommand): readonly ShellWord[] {
  const end = command.words.findIndex((word) => word.value === '--');
  return command.words.slice(1, end === -1 ? undefined : end);
}

function readFlags(word: ShellWord): readonly ShellFlag[] {
  if (!isFlag(word)) return [];
  if (!word.value.startsWith('--')) {
    return Array.from(word.value.slice(1), (name) => ({ name, value: undefined, word }));
  }
  const equals = word.value.indexOf('=');
  if (equals === -1) return [{ name: word.value.slice(2), value: undefined, word }];
  return [{ name: word.value.slice(2, equals), value: word.value.slice(equals + 1), word }];
}

/** `-t x` and `--target x`, and a cluster that ends in such a flag: `-yt x`. */
function takesNext(word: ShellWord | undefined, valued: readonly string[]): boolean {
  if (!word || !isFlag(word)) return false;
  const { value } = word;
  if (value.startsWith('--')) return valued.includes(value.slice(2));
  return valued.includes(value.slice(-1)) || valued.includes(value.slice(1));
}
