import type { JsonMap } from '../../../kernel/json.ts';
import { entryOf } from '../../../kernel/entry.ts';

/** A command of kubectl, parted as a shell would. */
export type Command = {
  /** `run`, `create secret generic`. */
  readonly verb: string;
  /** What stands between the verb and `--` and is no option. */
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** What follows `--`. */
  readonly args: readonly string[];
};

/** What one command does to the objects of those before it; undefined where it says nothing of what should exist. */
export type Verb = {
  readonly said: readonly string[];
  /** What follows it: the name of what is made, what is there by its kind and name, and what that is assigned. */
  readonly takes?: 'name' | 'target' | 'pairs';
  readonly apply: (command: Command, made: readonly JsonMap[]) => Applied | undefined;
};

export type Applied = {
  readonly made: readonly JsonMap[];
  /** The object that it is about. */
  readonly about: JsonMap;
};

/** A command that brings an object. */
export function making(
  said: readonly string[],
  make: (command: Command, made: readonly JsonMap[]) => JsonMap | undefined,
  takes: Verb['takes'] = 'name',
): Verb {
  return {
    said,
    takes,
    apply: (command, made) => {
      const about = make(command, made);
      return about === undefined ? undefined : { made: [...made, about], about };
    },
  };
}

/** The last value of an option, under any of its names. */
export function option({ options }: Command, ...names: readonly string[]): string | undefined {
  return names.flatMap((name) => entryOf(options, name) ?? []).at(-1);
}

/** All values of an option that may be given again, or parted by commas. */
export function listed({ options }: Command, ...names: readonly string[]): string[] {
  return names
    .flatMap((name) => entryOf(options, name) ?? [])
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** `a=b,c=d` by key. */
export function pairsOf(parts: readonly string[]): Record<string, string> {
  const pairs = parts.map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  return Object.fromEntries(pairs.filter(([key]) => key !== ''));
}

export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** A number, or the name of a port or a share. */
export function amountOf(text: string | undefined): number | string | undefined {
  return numberOf(text) ?? text;
}

/** The name that a command gives, and the namespace. */
export function metadataOf(command: Command, labels: JsonMap = {}): JsonMap {
  const space = option(command, 'namespace', 'n');
  return {
    name: command.names[0] ?? '',
    ...(space !== undefined && { namespace: space }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}
