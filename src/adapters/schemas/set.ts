import { type Library, libraryDocument, rootOf } from '../../lint/schema/bundle/library.ts';
import { customDocument, type OwnKind } from '../../lint/schema/crd.ts';
import { dialectOf, referencesOf } from '../../lint/schema/dialect.ts';
import type { RawSchema, SchemaDocument } from '../../lint/schema/interpreter/checker.ts';
import { compilerFor } from '../../lint/schema/interpreter/compile.ts';
import { splitReference } from '../../lint/schema/interpreter/reference.ts';
import type { Lookup } from '../../lint/schema/judge.ts';
import { type Cluster, fill } from '../../lint/schema/location.ts';
import type { Signature } from '../../lint/schema/verdict.ts';
import { bundledLibrary } from './bundled.ts';
import { bundledCustom, type CustomSchemas } from './custom.ts';
import { readLocal } from './local.ts';
import { patterns } from './patterns.ts';
import type { Remote } from './remote.ts';
import type { Fetched } from './source.ts';

export type SetOptions = {
  /** `default`, or templates of folders and URLs. */
  readonly locations: readonly string[];
  readonly cluster: Cluster;
  readonly remote: Remote;
  /** Kinds that the repository itself defines; asked only when a schema is found nowhere else. */
  readonly ownKinds: () => ReadonlyMap<string, OwnKind>;
};

/** Finds and keeps schemas. Only URLs have to be waited for. */
export type SchemaSet = {
  readonly lookup: (signature: Signature) => Lookup;
  readonly load: (signature: Signature) => Promise<void>;
  /** True where a verdict depended on what else stands in the repository. */
  readonly isOwn: (signature: Signature) => boolean;
  /** Files of schemas that were read: verdicts that were kept hold only while these do not change. */
  readonly files: () => readonly string[];
};

type State = {
  readonly options: SetOptions;
  readonly compile: ReturnType<typeof compilerFor>;
  readonly bundled: CustomSchemas;
  readonly found: Map<string, Lookup>;
  readonly fetched: Map<string, Fetched>;
  readonly documents: Map<string, SchemaDocument>;
  readonly own: Set<string>;
  readonly files: Set<string>;
  library: { readonly value: Library; readonly document: SchemaDocument } | undefined;
};

export function schemaSet(options: SetOptions): SchemaSet {
  const state: State = {
    options,
    compile: compilerFor(patterns),
    bundled: bundledCustom(),
    found: new Map(),
    fetched: new Map(),
    documents: new Map(),
    own: new Set(),
    files: new Set(),
    library: undefined,
  };
  return {
    lookup: (signature) => lookup(state, signature),
    load: (signature) => load(state, signature),
    isOwn: (signature) => state.own.has(keyOf(signature)),
    files: () => [...state.files],
  };
}

export function keyOf({ version, kind }: Pick<Signature, 'version' | 'kind'>): string {
  return `${version} ${kind}`;
}

function lookup(state: State, signature: Signature): Lookup {
  const key = keyOf(signature);
  const known = state.found.get(key) ?? search(state, signature);
  if (known.kind === 'schema' || known.kind === 'error') state.found.set(key, known);
  return known.kind === 'missing' ? inRepository(state, signature) : known;
}

function search(state: State, signature: Signature): Lookup {
  for (const location of state.options.locations) {
    const found =
      location === 'default' ? inBundle(state, signature) : inTemplate(state, signature, location);
    if (found.kind !== 'missing') return found;
  }
  return { kind: 'missing' };
}

/** What the repository defines may come to light later, and so is asked again until it does. */
function inRepository(state: State, signature: Signature): Lookup {
  const key = keyOf(signature);
  const own = state.options.ownKinds().get(key);
  if (own === undefined) return { kind: 'missing' };
  const found = custom(state, own.schema(), `the definition of ${key}`);
  state.own.add(key);
  state.found.set(key, found);
  return found;
}

function inBundle(state: State, { kind, version }: Signature): Lookup {
  const { cluster } = state.options;
  const library = (state.library ??= openLibrary(cluster));
  const root = rootOf(library.value, kind, version);
  if (root !== undefined) {
    return {
      kind: 'schema',
      check: state.compile(library.document, root),
      location: library.document.location,
    };
  }
  const schema = state.bundled(kind, version);
  return schema === undefined ? { kind: 'missing' } : custom(state, schema, `${version} ${kind}`);
}

function openLibrary(cluster: Cluster): NonNullable<State['library']> {
  const value = bundledLibrary(cluster.version);
  return { value, document: libraryDocument(value, cluster.strict ? 'strict' : 'lax') };
}

function custom(state: State, schema: Parameters<typeof customDocument>[0], location: string): Lookup {
  const { strict } = state.options.cluster;
  return { kind: 'schema', check: state.compile(customDocument(schema, { location, strict })), location };
}

function inTemplate(state: State, signature: Signature, template: string): Lookup {
  const location = fill(template, signature, state.options.cluster);
  const fetched = read(state, location);
  if (fetched === undefined) return { kind: 'pending' };
  if (fetched.kind === 'failed') return { kind: 'error', message: fetched.message };
  if (fetched.kind === 'missing') return { kind: 'missing' };
  return { kind: 'schema', check: state.compile(documentAt(state, location, fetched.raw)), location };
}

function read(state: State, location: string): Fetched | undefined {
  const known = state.fetched.get(location);
  if (known !== undefined || isRemote(location)) return known;
  const fetched = readLocal(location);
  state.files.add(location);
  state.fetched.set(location, fetched);
  return fetched;
}

function documentAt(state: State, location: string, root: RawSchema): SchemaDocument {
  const known = state.documents.get(location);
  if (known !== undefined) return known;
  const document: SchemaDocument = {
    root,
    location,
    dialect: dialectOf(root),
    other: (place) => {
      const fetched = read(state, place);
      return fetched?.kind === 'found' ? documentAt(state, place, fetched.raw) : undefined;
    },
  };
  state.documents.set(location, document);
  return document;
}

/** Fetches what `lookup` said is pending, and what that refers to. */
async function load(state: State, signature: Signature): Promise<void> {
  for (const template of state.options.locations) {
    if (template === 'default' || !isRemote(template)) continue;
    const location = fill(template, signature, state.options.cluster);
    await fetchWithReferences(state, location);
    if (state.fetched.get(location)?.kind !== 'missing') return;
  }
}

async function fetchWithReferences(state: State, location: string): Promise<void> {
  if (state.fetched.has(location) || !isRemote(location)) return;
  const { fetchSchema } = await import('./remote.ts');
  const fetched = await fetchSchema(location, state.options.remote);
  state.fetched.set(location, fetched);
  if (fetched.kind !== 'found') return;
  const document = documentAt(state, location, fetched.raw);
  const places = referencesOf(fetched.raw).map((reference) => splitReference(document, reference).location);
  for (const place of new Set(places)) await fetchWithReferences(state, place);
}

function isRemote(location: string): boolean {
  return location.startsWith('http');
}
