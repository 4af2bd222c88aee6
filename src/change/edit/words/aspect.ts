import type { Bilingual } from '../../../kernel/language.ts';
import type { Json } from '../../../kernel/json.ts';
import type { FieldChange } from '../operation.ts';
import type { FieldPath } from '../path.ts';
import type { ContainerPlace } from '../objects.ts';
import type { Thing } from '../thing.ts';

/** What a clause is about, as far as it names it. */
export type Subject = {
  readonly thing: Thing;
  /** The container that is meant: the one that is named, else the first. */
  readonly container: ContainerPlace | undefined;
  /** Kinds that the clause speaks of. */
  readonly kinds: readonly string[];
};

/** What is wanted of it. */
export type Verb = 'set' | 'add' | 'remove';

export type Ask = Subject & {
  readonly verb: Verb;
  /** The object, or its kind, is named: it is not only the one that fits. */
  readonly isNamed: boolean;
  /** The clause without the names of what it is about. */
  readonly words: string;
};

/** One sort of thing that can be changed by words; of a list the first that understands a clause has it. */
export type Aspect = {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether such an object can have it. */
  readonly on: (thing: Thing) => boolean;
  readonly read: (ask: Ask) => readonly FieldChange[] | undefined;
};

export function isWorkload({ pod }: Thing): boolean {
  return pod !== undefined;
}

export function isOf(...kinds: readonly string[]): Aspect['on'] {
  return ({ kind }) => kinds.includes(kind);
}

/** A value as people write it, without its quotes; what YAML would read as a number is one. */
export function plain(said: string): string {
  const [first = ''] = said;
  const isQuoted = said.length > 1 && '"\'`'.includes(first) && said.endsWith(first);
  return isQuoted ? said.slice(1, -1) : said.replace(/[.,;。]+$/u, '');
}

export function set(field: FieldPath, value: Json): FieldChange {
  return { op: 'set', field, value };
}

export function remove(field: FieldPath): FieldChange {
  return { op: 'remove', field };
}
