import type { RawObject, RawSchema, SchemaDocument } from '../interpreter/checker.ts';
import { schemaOf } from './models.ts';
import type { Kind } from './kind.ts';

/** The kinds of one version of Kubernetes and the models they are made of, as the generator wrote them. */
export type Library = {
  readonly version: string;
  /** Model and names by `kind-group-version`, the way kubeconform names its files. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The kinds again, by their models: they stand within others, too, as claims do in a StatefulSet. */
  readonly kindOf: ReadonlyMap<string, Kind>;
  readonly models: ReadonlyMap<string, string>;
};

/** Every group has these, so that no one apiVersion is theirs where they are nested. */
const ofManyGroups = new Set(['DeleteOptions', 'Status']);

export function readLibrary(version: string, text: string): Library {
  const [head = '', tail = ''] = text.split('\n\n');
  const kinds = head.split('\n').map((line) => {
    const [apiVersion = '', kind = '', model = ''] = line.split(' ');
    return [fileName(kind, apiVersion), { apiVersion, kind, model }] as const;
  });
  const models = tail
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const);
  const single = kinds.filter(([, { kind }]) => !ofManyGroups.has(kind));
  const kindOf = new Map(single.map(([, kind]) => [kind.model, kind]));
  return { version, kinds: new Map(kinds), kindOf, models: new Map(models) };
}

/** `deployment-apps-v1`, `pod-v1`: a group counts up to its first dot. */
export function fileName(kind: string, apiVersion: string): string {
  const [group = '', version] = apiVersion.split('/');
  const [short = ''] = group.split('.');
  return [kind, short, ...(version === undefined ? [] : [version])].join('-').toLowerCase();
}

/** The document with the schemas of all kinds of a library; parts are made when they are first asked for. */
export function libraryDocument(library: Library, strictness: 'strict' | 'lax'): SchemaDocument {
  const made = new Map<string, RawObject | undefined>();
  return {
    root: true,
    location: `kubernetes ${library.version}`,
    dialect: { draft: 2020, openapi: true },
    other: () => undefined,
    at: (pointer) => {
      if (!made.has(pointer)) made.set(pointer, make(library, pointer, strictness));
      return made.get(pointer);
    },
  };
}

/** Where the root of a kind stands; undefined where the library does not know it. */
export function rootOf(library: Library, kind: string, apiVersion: string): RawSchema | undefined {
  const file = fileName(kind, apiVersion);
  return library.kinds.has(file) ? { $ref: `#/kinds/${file}` } : undefined;
}

function make(library: Library, pointer: string, strictness: 'strict' | 'lax'): RawObject | undefined {
  const [, group, name = ''] = pointer.split('/');
  const kind = group === 'kinds' ? library.kinds.get(name) : undefined;
  const line = library.models.get(kind?.model ?? name);
  if (line === undefined) return undefined;
  const place = kind === undefined ? 'nested' : 'root';
  return schemaOf(line, { isStrict: strictness === 'strict', kind: kind ?? library.kindOf.get(name), place });
}
