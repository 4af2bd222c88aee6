import type { JsonMap } from '../../../kernel/json.ts';
import { idAt, isEnd, nameAt, nameOf, take, termAt } from './at.ts';
import { isNameLike } from './base.ts';
import type { Term } from './term.ts';

type Column = { readonly name: string; readonly path: string | undefined; readonly type: string | undefined };

/** Which terms tell of printed columns, and the columns by what the schema says of their fields. */
export type Columns = {
  readonly span: ReadonlySet<number>;
  readonly of: (schema: JsonMap) => JsonMap[] | undefined;
};

/** The columns that are printed: a name, and where its value is. */
export function columnsIn(terms: readonly Term[], taken: Set<number>): Columns {
  const span = new Set<number>();
  const columns = terms.flatMap(({ id }, at): Column[] =>
    id === 'column' ? columnAt(terms, { at, taken, span }) : [],
  );
  return {
    span,
    of: (schema) => {
      const made = columns.map((one) => columnOf(one, schema));
      return made.includes(undefined) ? undefined : made.filter((one) => one !== undefined);
    },
  };
}

type Here = { readonly at: number; readonly taken: Set<number>; readonly span: Set<number> };

/** A column is told of up to the end of its clause. */
function columnAt(terms: readonly Term[], { at, taken, span }: Here): Column[] {
  const end = terms.findIndex((one, own) => own > at && (isEnd(one) || /^[,，]$/u.test(one.said)));
  const own = placesFrom(at + 1, end === -1 ? terms.length : end);
  const before = placesFrom(Math.max(0, at - 4), at);
  const title = titleIn(terms, own, before);
  if (title === undefined) return [];
  const path = own.find((one) => /^\.?(?:spec|status|metadata)\./u.test(nameAt(terms, one)));
  const type = own.map((one) => idAt(terms, one)).find((id) => id.startsWith('type:'));
  const name = take(terms, title, taken);
  for (const one of own) span.add(one);
  for (const one of [...own, ...before])
    if (nameAt(terms, one).toLowerCase() === name.toLowerCase()) taken.add(one);
  return [{ name, path: path === undefined ? undefined : take(terms, path, taken), type: type?.slice(5) }];
}

function placesFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, far) => from + far);
}

function titleIn(
  terms: readonly Term[],
  own: readonly number[],
  before: readonly number[],
): number | undefined {
  const isNamed = (at: number): boolean => isNameLike(terms[at]) && !nameAt(terms, at).startsWith('.');
  const titled = [...own, ...before].find((at) => isTitle(termAt(terms, at)));
  return titled ?? own.find(isNamed) ?? before.findLast(isNamed);
}

/** `Schedule`: columns are titled with a capital. */
function isTitle(term: Term): boolean {
  return /^(?:name|odd|plain)$/u.test(term.id) && /^[A-Z][A-Za-z]*$/u.test(nameOf(term));
}

/** Where nobody says where its value is, it is the field of that name. */
function columnOf({ name, path, type }: Column, schema: JsonMap): JsonMap | undefined {
  const spec = inner(inner(schema)['spec'] ?? {});
  const field = Object.keys(spec).find((one) => one.toLowerCase() === name.toLowerCase());
  const own =
    path === undefined
      ? field === undefined
        ? undefined
        : `.spec.${field}`
      : `.${path.replace(/^\./u, '')}`;
  if (own === undefined) return undefined;
  const told = spec[own.split('.').at(-1) ?? '']?.['type'];
  const said = type ?? (typeof told === 'string' ? told : 'string');
  return { name, type: own === '.metadata.creationTimestamp' ? 'date' : said, jsonPath: own };
}

function inner(schema: JsonMap): Readonly<Record<string, JsonMap>> {
  const { properties } = schema as { readonly properties?: Readonly<Record<string, JsonMap>> };
  return properties ?? {};
}
