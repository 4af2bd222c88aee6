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
};

/** One variable for all places that ask for it; a default anywhere is a default. */
export function variablesOf(reads: readonly Read[]): Found<EnvVariable>[] {
  const known = reads.filter(({ name }) => /^[A-Za-z_]\w*$/u.test(name) && !isAmbientName(name));
  const byName = Map.groupBy(known, ({ name }) => name);
  return [...byName.keys()].toSorted().flatMap((name) => toVariable(byName.get(name) ?? []));
}

function toVariable(reads: readonly Read[]): Found<EnvVariable>[] {
  const [first] = reads;
  if (first === undefined) return [];
  const { name, path, line } = first;
  const fallback = reads.find((read) => read.fallback !== undefined)?.fallback;
  const secret = isSecretName(name);
  const value = present({
    name,
    required: fallback === undefined && !isAddress(name) && !reads.some((read) => read.isOptional === true),
    secret,
    default: secret ? undefined : fallback,
  });
  return [{ value, evidence: { fact: `env ${name}`, path, line, why: 'the code reads it' } }];
}

/** Where nobody says what to listen on, programs listen everywhere. */
function isAddress(name: string): boolean {
  return /^(?:HOST|BIND|LISTEN|SERVER_HOST)(?:_?ADDR(?:ESS)?|_HOST|_IP)?$/u.test(name);
}
