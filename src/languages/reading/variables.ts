import { present } from '../../kernel/present.ts';
import { isAmbientName, isSecretName } from '../../facts/secret.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';

/** How code reads a variable: the first group is its name, the next that matched is its default. */
export type Reads = {
  readonly patterns: readonly RegExp[];
  readonly required: 'without-default' | 'never';
  /** Where a variable is only looked whether it is there. */
  readonly asked?: readonly RegExp[];
};

/** Variables that the code reads; one with a default anywhere is not required. */
export function variablesBy(reads: Reads, files: readonly SourceFile[]): Found<EnvVariable>[] {
  const hits = reads.patterns
    .flatMap((pattern) => grep(files, pattern))
    .filter(({ groups }) => isName(groups[0] ?? ''));
  const asked = new Set(
    (reads.asked ?? []).flatMap((pattern) => grep(files, pattern)).map(({ groups }) => groups[0]),
  );
  const names = [...new Set(hits.map(({ groups }) => groups[0] ?? ''))].toSorted();
  return names.flatMap((name) =>
    toVariable(
      name,
      hits.filter(({ groups }) => groups[0] === name),
      asked.has(name) ? 'never' : reads.required,
    ),
  );
}

function isName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/u.test(name) && !isAmbientName(name);
}

function toVariable(name: string, hits: readonly Hit[], required: Reads['required']): Found<EnvVariable>[] {
  const [first] = hits;
  if (first === undefined) return [];
  const fallback = hits
    .map(({ groups }) => groups.slice(1).find((group) => group !== ''))
    .find((text) => text !== undefined);
  const secret = isSecretName(name);
  const value = present({
    name,
    required: required === 'without-default' && fallback === undefined,
    secret,
    default: secret ? undefined : fallback,
  });
  const { path, line } = first;
  return [{ value, evidence: { fact: `env ${name}`, path, line, why: 'the code reads it' } }];
}
