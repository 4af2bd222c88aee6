import {
  BadSchema,
  type Check,
  type Patterns,
  type RawObject,
  type RawSchema,
  type SchemaDocument,
} from './checker.ts';
import { keywords } from './keywords.ts';
import { pointerIn, splitReference } from './reference.ts';
import { report, where } from './report.ts';
import { isObject, isSchema, type Scope } from './scope.ts';

const maxDepth = 1_500;
/** Enough for a resource of many megabytes; reached only by alternatives that multiply. */
export const maxVisits = 50_000_000;

/** Makes checks of schema documents. Their parts are compiled when a resource first meets them. */
export type Compile = (document: SchemaDocument, raw?: RawSchema) => Check;

export function compilerFor(patterns: Patterns): Compile {
  const compiler = new Compiler(patterns);
  return (document, raw = document.root) => compiler.scopeOf(document).check(raw);
}

class Compiler {
  readonly patterns: Patterns;
  readonly scopes = new Map<SchemaDocument, Scope>();

  constructor(patterns: Patterns) {
    this.patterns = patterns;
  }

  scopeOf(document: SchemaDocument): Scope {
    const known = this.scopes.get(document);
    if (known !== undefined) return known;
    const checks = new Map<unknown, Check>();
    const scope: Scope = {
      document,
      patterns: this.patterns,
      check: (raw) => {
        const found = checks.get(raw) ?? lazily(raw, scope);
        checks.set(raw, found);
        return found;
      },
      follow: (reference) => this.follow(document, reference),
      peek: (raw) => this.peek(document, raw),
    };
    this.scopes.set(document, scope);
    return scope;
  }

  follow(from: SchemaDocument, reference: string): Check {
    const { document, raw } = locate(from, reference);
    return this.scopeOf(document).check(raw);
  }

  peek(from: SchemaDocument, raw: RawSchema): RawSchema {
    const reference = isObject(raw) ? raw['$ref'] : undefined;
    return typeof reference === 'string' ? locate(from, reference).raw : raw;
  }
}

function locate(from: SchemaDocument, reference: string): { document: SchemaDocument; raw: RawSchema } {
  const { location, pointer } = splitReference(from, reference);
  const document = location === from.location ? from : from.other(location);
  if (document === undefined)
    throw new BadSchema(`the schema refers to ${location}, which could not be read`);
  const raw = document.at === undefined ? pointerIn(document.root, pointer) : document.at(pointer);
  if (raw === undefined) throw new BadSchema(`the schema refers to ${reference}, which is not there`);
  return { document, raw };
}

function lazily(raw: unknown, scope: Scope): Check {
  let checks: readonly Check[] | undefined;
  return (node, run) => {
    checks ??= build(raw, scope);
    run.budget -= 1;
    if (run.budget < 0 || run.depth > maxDepth)
      throw new BadSchema('the schema or the resource is nested without end');
    run.depth += 1;
    for (const check of checks) check(node, run);
    run.depth -= 1;
  };
}

function build(raw: unknown, scope: Scope): Check[] {
  if (!isSchema(raw)) throw new BadSchema('the schema holds something that is no schema');
  if (raw === true) return [];
  if (raw === false) return [refuse];
  return keywordsOf(raw, scope).flatMap((name) => keywords[name]?.(raw[name], raw, scope) ?? []);
}

/** Keywords of a draft that the schema does not follow are remarks. */
function keywordsOf(schema: RawObject, { document }: Scope): string[] {
  const { draft } = document.dialect;
  if (draft <= 7 && typeof schema['$ref'] === 'string') return ['$ref'];
  return Object.keys(schema).filter((name) => (since[name] ?? 4) <= draft && draft <= (until[name] ?? 2020));
}

const since: Readonly<Record<string, number>> = {
  const: 6,
  contains: 6,
  propertyNames: 6,
  if: 7,
  dependentRequired: 2019,
  dependentSchemas: 2019,
  prefixItems: 2020,
};

const until: Readonly<Record<string, number>> = { dependencies: 7 };

const refuse: Check = (node, run) => {
  report(run, node, { keyword: 'false', message: `nothing is allowed${where(run)}` });
};
