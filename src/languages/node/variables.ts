import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { handedReads } from '../common/handed-on.ts';
import { variablesOf, type Read } from '../common/variables.ts';
import { checkedReads } from './checked.ts';
import { environment } from './code.ts';
import { mappedReads } from './mapped.ts';
import { validatedReads } from './validated.ts';
import { writtenIn } from './written-in.ts';

/** What Vite sets itself for the pages that it builds. */
const notOfVite = String.raw`(?:(?<!import\.meta\.)|(?!env\.(?:DEV|PROD|MODE|BASE_URL|SSR)\b))`;
const variable = new RegExp(
  String.raw`${notOfVite}${environment}([A-Za-z_]\w*)['"\]]*\)?(?:\s*(?:\|\||\?\?)\s*(?:(['"\x60])([^'"\x60$]{0,200})\2|(\d+|true|false)))?`,
  'u',
);

/** Whether it is there is all that is asked, and the program goes on without. */
const asked = new RegExp(
  [
    String.raw`(?:\bif ?\(|\.\.\.\()${environment}(\w+)(?: ?&&|\))`,
    String.raw`\bif ?\(!${environment}(\w+)\) ?\{? ?return\b`,
    String.raw`(?:!!|\bBoolean\()${environment}(\w+)\b`,
    String.raw`${environment}(\w+)(?: ?\?(?![?.])| ?(?:\?\?|\|\|) ?(?:undefined|null)\b)`,
    String.raw`(?<![!\w.])${environment}(\w+) ?(?:\?\?|\|\|)=? ?[^\s'"\x60\d]`,
  ].join('|'),
  'u',
);

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
    ...grep(files, variable).map((hit) => ({ ...nameAt(hit), fallback: fallbackOf(hit) })),
    ...grep(files, asked).map(askedAt),
    ...grep(files, prisma).map(nameAt),
    ...files.flatMap(destructuredIn),
    ...writtenIn(files),
    ...checkedReads(files),
    ...mappedReads(files),
    ...validatedReads(files),
    ...handedReads(files),
  ];
  return variablesOf(reads.filter(({ name }) => /^[A-Z][A-Z0-9_]*$/u.test(name)));
}

/** A destructured environment, over as many lines as it takes. */
function destructuredIn({ path, text }: SourceFile): Read[] {
  return [...text.matchAll(/\} ?= ?process\.env\b/gu)].flatMap(({ index }) => {
    const start = text.lastIndexOf('{', index);
    if (start === -1 || index - start > 4000) return [];
    const line = text.slice(0, start).split('\n').length;
    const names = text.slice(start + 1, index).split(',');
    return names.map((part) => ({ path, line, ...unpacked(part) }));
  });
}

function nameAt({ path, line, groups: [name = ''] }: Hit): Read {
  return { path, line, name };
}

function askedAt({ path, line, groups }: Hit): Read {
  return { path, line, name: groups.find((group) => group !== '') ?? '', isOptional: true };
}

function fallbackOf(hit: Hit): string | undefined {
  const [, quote, text, bare] = hit.groups;
  if (quote !== undefined && quote !== '') return text;
  return bare === '' ? undefined : bare;
}

function unpacked(part: string): Pick<Read, 'name' | 'fallback'> {
  const [left = '', right] = part.split('=');
  const name = left.split(':')[0]?.trim() ?? '';
  return { name, fallback: right?.trim().replaceAll(/^['"]|['"]$/gu, '') };
}
