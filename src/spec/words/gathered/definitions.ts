import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { has, nameOf, placesOf, saidAt, take } from './at.ts';
import { whole } from '../spelled/values.ts';
import { isNameLike, nameBehind, onlyOf } from './base.ts';
import { columnsIn } from './columns.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { schemaIn } from './schema.ts';
import { termsIn } from './terms.ts';
import { definitionsWords } from './definitions-words.ts';
import type { Term } from './term.ts';

/** A kind of objects that a cluster shall know. */
export function definition(text: string): Gathered | undefined {
  const terms = termsIn(text, definitionsWords);
  const taken = new Set<number>();
  if (has(terms, /^(?:turn|scale)$/u)) return undefined;
  const names = namesIn(terms, taken);
  const version = onlyOf(versionsIn(terms).map((at) => take(terms, at, taken)));
  const columns = columnsIn(terms, taken);
  const schema = schemaIn(terms, { taken, columns: columns.span });
  const printed = schema === undefined ? undefined : columns.of(schema);
  const told = whole({ names, version, schema, printed });
  if (told === undefined) return undefined;
  return { documents: [definitionOf(told, terms)], odd: oddIn(terms, taken) };
}

function versionsIn(terms: readonly Term[]): number[] {
  return terms.flatMap((term, at) =>
    /^v\d+(?:(?:alpha|beta)\d+)?$/u.test(nameOf(term)) && saidAt(terms, at - 1) !== '/' ? [at] : [],
  );
}

type Told = {
  readonly names: Names;
  readonly version: string;
  readonly schema: JsonMap;
  readonly printed: readonly JsonMap[];
};

function definitionOf({ names, version, schema, printed }: Told, terms: readonly Term[]): JsonMap {
  const { group, shortNames, ...own } = names;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${own.plural}.${group}` },
    spec: {
      group,
      scope: has(terms, /^cluster$/u) ? 'Cluster' : 'Namespaced',
      names: present({ ...own, shortNames: shortNames.length === 0 ? undefined : shortNames }),
      versions: [
        present({
          name: version,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: schema },
          subresources: has(terms, /^status$/u) ? { status: {} } : undefined,
          additionalPrinterColumns: printed.length === 0 ? undefined : printed,
        }),
      ],
    },
  };
}

type Names = {
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly group: string;
  readonly shortNames: string[];
};

function namesIn(terms: readonly Term[], taken: Set<number>): Names | undefined {
  const [plural, singular, short] = ['plural', 'singular', 'short'].map((id) => saidBehind(terms, id, taken));
  const entire = entireIn(terms, taken);
  const group = saidBehind(terms, 'group', taken);
  const kind = kindIn(terms, taken);
  if (kind === undefined) return undefined;
  const plain = kind.toLowerCase();
  const [listed = plain, ofAll, listedShort] = listedIn(terms, taken) ?? [];
  takeAll(terms, [plain, pluralOf(plain)], taken);
  const parted = partedOf(entire, { group, first: plural === undefined ? plain : `${plural}.` });
  const own = group ?? parted?.group ?? entire;
  if (own === undefined) return undefined;
  const known = { plural: pluralOf(plain), ...parted, ...present({ plural: plural ?? ofAll }) };
  const shortNames = [short, listedShort].filter((one) => one !== undefined).slice(0, 1);
  return { kind, singular: listed, ...known, ...present({ singular }), group: own, shortNames };
}

/** What is called so wherever it stands belongs to it. */
function takeAll(terms: readonly Term[], names: readonly string[], taken: Set<number>): void {
  terms.forEach((term, at) => {
    if (names.includes(nameOf(term))) taken.add(at);
  });
}

/** The first name behind a word for it. */
function saidBehind(terms: readonly Term[], id: string, taken: Set<number>): string | undefined {
  const own = placesOf(terms, id)
    .flatMap((at) => behindAll(terms, at) ?? [])
    .find((at) => !taken.has(at));
  return own === undefined ? undefined : take(terms, own, taken);
}

/** `backups.ops.example.io`, or a group of as many parts. */
function entireIn(terms: readonly Term[], taken: Set<number>): string | undefined {
  const at = terms.findIndex((term) => /^[a-z0-9-]+(?:\.[a-z0-9-]+){2,}$/u.test(nameOf(term)));
  return at === -1 ? undefined : take(terms, at, taken);
}

type Parts = { readonly plural: string; readonly group: string };

/** The plural and the group of a name that is made of both. */
function partedOf(
  name: string | undefined,
  { group, first }: { readonly group: string | undefined; readonly first: string },
): Parts | undefined {
  if (name?.startsWith(first) !== true || (group !== undefined && !name.endsWith(`.${group}`)))
    return undefined;
  const dot = name.indexOf('.');
  return { plural: name.slice(0, dot), group: name.slice(dot + 1) };
}

/** What is told of stands right behind, `is` and the like in between. */
function behindAll(terms: readonly Term[], at: number): number | undefined {
  const next = /^(?:is|are|of|为|是|the)$/iu.test(terms[at + 1]?.said ?? '') ? at + 1 : at;
  return nameBehind(terms, next);
}

function pluralOf(plain: string): string {
  if (/[^aeiou]y$/u.test(plain)) return `${plain.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(plain) ? `${plain}es` : `${plain}s`;
}

/** `(backup / backups / bk)`: singular, plural and short, in this order. */
function listedIn(terms: readonly Term[], taken: Set<number>): string[] | undefined {
  const at = terms.findIndex((term, own) => {
    const next = terms.slice(own, own + 5);
    return (
      isNameLike(term) &&
      next[1]?.said === '/' &&
      next[3]?.said === '/' &&
      isNameLike(next[2]) &&
      isNameLike(next[4])
    );
  });
  if (at === -1) return undefined;
  return [at, at + 2, at + 4].map((own) => take(terms, own, taken));
}

/** `kind Backup`; else the only word with a capital that is no other thing. */
function kindIn(terms: readonly Term[], taken: Set<number>): string | undefined {
  const all = terms.flatMap(({ id }, at) => {
    if (id !== 'kind' && id !== 'definition') return [];
    const near = terms
      .slice(at + 1, at + 4)
      .findIndex((one) => /^[A-Z][A-Za-z]{2,40}$/u.test(nameOf(one)) && isWord(one));
    return near === -1 ? [] : [at + 1 + near];
  });
  const [own] = all;
  const term = own === undefined ? undefined : terms[own];
  if (own === undefined || term === undefined) return undefined;
  terms.forEach((one, at) => {
    if (nameOf(one) === nameOf(term)) taken.add(at);
  });
  return nameOf(term);
}

function isWord({ id }: Term): boolean {
  return /^(?:name|odd|plain)$/u.test(id);
}
