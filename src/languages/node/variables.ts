import { present } from '../../kernel/present.ts';
import { isAmbientName, isSecretName } from '../../facts/secret.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { environment } from './code.ts';

const variable = new RegExp(
  String.raw`${environment}([A-Za-z_]\w*)['"\]]*\)?(?:\s*(?:\|\||\?\?)\s*(?:(['"\x60])([^'"\x60$]{0,200})\2|(\d+|true|false)))?`,
  'u',
);
type Read = { readonly name: string; readonly fallback: string | undefined; readonly at: Hit };

/** `env("DATABASE_URL")` in a Prisma schema. */
const prisma = /\benv\("([A-Z][A-Z0-9_]*)"\)/u;

const cache = new WeakMap<readonly SourceFile[], Found<EnvVariable>[]>();

/** Variables that the code reads; one with a default anywhere is not required. Read once for files that many share. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  const known = cache.get(files) ?? readVariables(files);
  cache.set(files, known);
  return known;
}

function readVariables(files: readonly SourceFile[]): Found<EnvVariable>[] {
  const reads = [
    ...grep(files, variable).map((at) => ({ at, name: at.groups[0] ?? '', fallback: fallbackOf(at) })),
    ...grep(files, prisma).map((at) => ({ at, name: at.groups[0] ?? '', fallback: undefined })),
    ...files.flatMap(destructuredIn),
  ].filter(({ name }) => /^[A-Z][A-Z0-9_]*$/u.test(name) && !isAmbientName(name));
  const byName = Map.groupBy(reads, ({ name }) => name);
  return [...byName.keys()].toSorted().flatMap((name) => toVariable(byName.get(name) ?? []));
}

/** A destructured environment, over as many lines as it takes. */
function destructuredIn({ path, text }: SourceFile): Read[] {
  return [...text.matchAll(/\} ?= ?process\.env\b/gu)].flatMap(({ index }) => {
    const start = text.lastIndexOf('{', index);
    if (start === -1 || index - start > 4000) return [];
    const line = text.slice(0, start).split('\n').length;
    const names = text.slice(start + 1, index).split(',');
    return names.map((part) => unpacked(part, { path, line, groups: [] }));
  });
}

function fallbackOf(hit: Hit): string | undefined {
  const [, quote, text, bare] = hit.groups;
  if (quote !== undefined && quote !== '') return text;
  return bare === '' ? undefined : bare;
}

function unpacked(part: string, at: Hit): Read {
  const [left = '', right] = part.split('=');
  const name = left.split(':')[0]?.trim() ?? '';
  return { at, name, fallback: right?.trim().replaceAll(/^['"]|['"]$/gu, '') };
}

function toVariable(reads: readonly Read[]): Found<EnvVariable>[] {
  const [first] = reads;
  if (first === undefined) return [];
  const fallback = reads.find((read) => read.fallback !== undefined)?.fallback;
  const { name } = first;
  const { path, line } = first.at;
  const secret = isSecretName(name);
  const value = present({
    name,
    required: fallback === undefined,
    secret,
    default: secret ? undefined : fallback,
  });
  return [{ value, evidence: { fact: `env ${name}`, path, line, why: 'the code reads it' } }];
}
