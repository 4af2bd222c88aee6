import { grep, type SourceFile } from '../../facts/source.ts';
import { isAmbientName, isSecretName } from '../../facts/secret.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { present } from '../../kernel/present.ts';

/** One place where a program asks its environment. */
export type Read = {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly fallback?: string | undefined;
  /** The program goes on without it. */
  readonly isOptional?: boolean;
  readonly why?: string;
};

/** How a language sees what it reads, where it is not as usual. */
type View = {
  /** Of places that have no default. */
  readonly isRequired?: (reads: readonly Read[]) => boolean;
  readonly isSecret?: (name: string) => boolean;
};

/** How code reads a variable: the first group is its name, the next that matched is its default. */
export type Reads = {
  readonly patterns: readonly RegExp[];
  readonly required: 'without-default' | 'never';
  /** Where a variable is only looked whether it is there. */
  readonly asked?: readonly RegExp[];
};

/** Variables that the code reads by such patterns. */
export function variablesBy(
  { patterns, required, asked = [] }: Reads,
  files: readonly SourceFile[],
): Found<EnvVariable>[] {
  const tried = new Set(asked.flatMap((pattern) => grep(files, pattern)).map(({ groups }) => groups[0]));
  const reads = patterns
    .flatMap((pattern) => grep(files, pattern))
    .map(({ path, line, groups: [name = '', ...rest] }) => ({
      path,
      line,
      name,
      fallback: rest.find((group) => group !== ''),
      isOptional: required === 'never' || tried.has(name),
    }));
  return variablesOf(reads.filter(({ name }) => /^[A-Z][A-Z0-9_]*$/u.test(name)));
}

/** One variable for all places that ask for it; a default anywhere is a default. */
export function variablesOf(reads: readonly Read[], view: View = {}): Found<EnvVariable>[] {
  const known = reads.filter(({ name }) => /^[A-Za-z_]\w*$/u.test(name) && !isAmbientName(name));
  const byName = Map.groupBy(known, ({ name }) => name);
  return [...byName.keys()].toSorted().flatMap((name) => toVariable(byName.get(name) ?? [], view));
}

function toVariable(
  reads: readonly Read[],
  { isRequired = neverOptional, isSecret = isSecretName }: View,
): Found<EnvVariable>[] {
  const [first] = reads;
  if (first === undefined) return [];
  const { name, path, line, why = 'the code reads it' } = first;
  const fallback = reads.find((read) => read.fallback !== undefined)?.fallback;
  const secret = isSecret(name);
  const value = present({
    name,
    required: fallback === undefined && !isAddress(name) && isRequired(reads),
    secret,
    default: secret && fallback !== '' ? undefined : fallback,
  });
  return [{ value, evidence: { fact: `env ${name}`, path, line, why } }];
}

/** One place that goes on without it shows that nobody needs it. */
function neverOptional(reads: readonly Read[]): boolean {
  return !reads.some(isOptional);
}

/** Each place is for itself, such as the files of several profiles. */
export function onceRequired(reads: readonly Read[]): boolean {
  return !reads.every(isOptional);
}

function isOptional(read: Read): boolean {
  return read.isOptional === true;
}

/** Where nobody says what to listen on, programs listen everywhere. */
function isAddress(name: string): boolean {
  return /^(?:HOST|BIND|LISTEN|SERVER_HOST)(?:_?ADDR(?:ESS)?|_HOST|_IP)?$/u.test(name);
}
