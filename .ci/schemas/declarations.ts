import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Json = { [key: string]: unknown };

type Scope = {
  readonly path: string;
  readonly types: Map<string, string>;
  readonly imports: Map<string, { readonly name: string; readonly from: string }>;
};

/** Types of Kubernetes itself that a custom resource uses; a schema of their own is not needed. */
const known: Readonly<Record<string, Json>> = {
  ObjectMeta: { type: 'object' },
  RawExtension: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  JSON: {},
  IntOrString: { 'x-kubernetes-int-or-string': true },
  Quantity: { 'x-kubernetes-quantity': true },
  Time: { type: 'string' },
  MicroTime: { type: 'string' },
};

/** JSON schemas of TypeScript declarations: fields, what must be there, fixed values. Patterns and ranges are not in them. */
export class Declarations {
  readonly folder: string;
  readonly scopes = new Map<string, Scope>();

  constructor(folder: string) {
    this.folder = folder;
  }

  schemaOf(path: string, name: string, seen: readonly string[] = []): Json {
    const short = Object.keys(known).find((end) =>
      new RegExp(`(?:^I|V1|Runtime|Intstr|Resource)${end}$`, 'u').test(name),
    );
    if (short !== undefined) return { ...known[short] };
    const found = this.find(path, name);
    const key = `${found?.scope.path} ${found?.name}`;
    if (found === undefined || seen.includes(key) || seen.length > 40)
      return { 'x-kubernetes-preserve-unknown-fields': true };
    const text = found.scope.types.get(found.name) ?? '';
    return new TypeReader(text, (other) => this.schemaOf(found.scope.path, other, [...seen, key])).read();
  }

  /** The declaration of a name, through imports and renamings. */
  find(path: string, name: string, hops = 0): { scope: Scope; name: string } | undefined {
    const scope = this.scopeOf(path);
    if (scope === undefined || hops > 8) return undefined;
    if (scope.types.has(name)) return { scope, name };
    const imported = scope.imports.get(name);
    if (imported === undefined) return undefined;
    if (imported.from === path) return this.find(path, imported.name, hops + 1);
    return this.find(imported.from, imported.name, hops + 1);
  }

  scopeOf(path: string): Scope | undefined {
    const known = this.scopes.get(path);
    if (known !== undefined || !existsSync(path)) return known;
    const source = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '');
    const scope: Scope = { path, types: typesIn(source), imports: this.importsIn(source, path) };
    this.scopes.set(path, scope);
    return scope;
  }

  importsIn(source: string, path: string): Scope['imports'] {
    const imports = new Map<string, { name: string; from: string }>();
    for (const [, names = '', from = ''] of source.matchAll(/import \{([^}]*)\} from "([^"]+)"/gu)) {
      for (const [name = '', as = name] of names.split(',').map((part) => part.trim().split(/\s+as\s+/u))) {
        imports.set(as, { name, from: this.resolve(path, from) });
      }
    }
    for (const [, names = ''] of source.matchAll(/export type \{([^}]*)\}/gu)) {
      for (const [name = '', as = name] of names.split(',').map((part) => part.trim().split(/\s+as\s+/u))) {
        if (as !== name) imports.set(as, { name, from: path });
      }
    }
    return imports;
  }

  resolve(path: string, from: string): string {
    const base = from.startsWith('.') ? join(dirname(path), from) : join(this.folder, from);
    return `${base.replace(/\.js$/u, '')}.d.ts`;
  }
}

function typesIn(source: string): Map<string, string> {
  const types = new Map<string, string>();
  for (const match of source.matchAll(
    /export interface (\w+)(?: extends ([^{]*))?[^{]*(?=\{)|export type (\w+) = /gu,
  )) {
    const parents = (match[2] ?? '').split(',').map((name) => name.trim());
    const inherited = parents
      .filter((name) => name !== '' && name !== 'TypeMeta')
      .map((name) => `extends ${name} `);
    const body = source.slice((match.index ?? 0) + match[0].length);
    types.set(match[1] ?? match[3] ?? '', `${inherited.join('')}${body}`);
  }
  return types;
}

/** Reads one type at the start of a text. */
class TypeReader {
  readonly tokens: RegExpStringIterator<RegExpExecArray>;
  readonly refer: (name: string) => Json;
  token = '';

  constructor(text: string, refer: (name: string) => Json) {
    this.tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[\w$.]+|[{}[\]<>()|&:;?,=]/gu);
    this.refer = refer;
    this.next();
  }

  read(): Json {
    const options = [this.both()];
    while (this.token === '|') {
      this.next();
      options.push(this.both());
    }
    return unite(options);
  }

  /** Of an intersection the first part says which fields there are; the others only forbid combinations. */
  both(): Json {
    if (this.token === '|') this.next();
    const first = this.postfix();
    while (this.token === '&') {
      this.next();
      this.postfix();
    }
    return first;
  }

  postfix(): Json {
    let type = this.primary();
    while (this.token === '[') {
      this.next();
      this.take(']');
      type = { type: 'array', items: type };
    }
    return type;
  }

  primary(): Json {
    const token = this.token;
    this.next();
    if (token === 'extends') return this.inherit();
    if (token === '(') return this.closed(')');
    if (token === '{') return this.object();
    if (token.startsWith('"')) return { enum: [JSON.parse(token)] };
    if (token === 'Array') {
      this.take('<');
      return { type: 'array', items: this.closed('>') };
    }
    if (this.token === '<') return this.generic();
    return simple[token] ?? (/^\d/u.test(token) ? { enum: [Number(token)] } : this.refer(token));
  }

  /** An interface has the fields of those that it extends. */
  inherit(): Json {
    const parent = this.refer(this.token);
    this.next();
    const own = this.primary();
    const required = [...list(parent['required']), ...list(own['required'])];
    const properties = { ...object(parent['properties']), ...object(own['properties']) };
    return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  }

  generic(): Json {
    for (let depth = 0; ; this.next()) {
      if (this.token === '<') depth += 1;
      if (this.token === '>') depth -= 1;
      if (depth === 0 || this.token === '') break;
    }
    this.next();
    return { 'x-kubernetes-preserve-unknown-fields': true };
  }

  closed(end: string): Json {
    const type = this.read();
    this.take(end);
    return type;
  }

  object(): Json {
    const properties: Json = {};
    const required: string[] = [];
    let rest: Json | undefined;
    while (this.token !== '}' && this.token !== '') {
      const key = this.token;
      this.next();
      if (key === '[') rest = this.index();
      else {
        const name = key.startsWith('"') ? String(JSON.parse(key)) : key;
        if (this.token === '?') this.next();
        else required.push(name);
        this.take(':');
        properties[name] = this.read();
      }
      if (this.token === ';' || this.token === ',') this.next();
    }
    this.next();
    if (rest !== undefined) return { type: 'object', additionalProperties: rest };
    if (Object.keys(properties).length === 0)
      return { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  }

  index(): Json {
    while (this.token !== ']') this.next();
    this.next();
    this.take(':');
    return this.read();
  }

  take(token: string): void {
    if (this.token !== token) throw new Error(`expected ${token}, found ${this.token}`);
    this.next();
  }

  next(): void {
    this.token = this.tokens.next().value?.[0] ?? '';
  }
}

const simple: Readonly<Record<string, Json>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
  any: {},
  unknown: {},
  object: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  never: {},
};

function unite(options: readonly Json[]): Json {
  if (options.length === 1) return options[0] ?? {};
  const enums = options.map((option) => option['enum']);
  if (enums.every(Array.isArray)) return { enum: enums.flat() };
  const types = new Set(options.map((option) => option['type']));
  if (types.size === 2 && types.has('string') && types.has('number'))
    return { 'x-kubernetes-int-or-string': true };
  const rest = options.filter((option) => option['type'] !== 'null');
  return rest.length === 1 ? { ...rest[0], nullable: true } : { anyOf: rest };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
