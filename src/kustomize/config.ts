import { Fault } from './fault.ts';
import { type FieldSpec, splitPath } from './field-spec.ts';
import { isSelected } from './id.ts';
import { mapsOf } from './kustomization.ts';
import { type Node, textAt } from './node.ts';
import * as fields from './tables/fields.ts';
import { type NameReference, nameReferences } from './tables/name-references.ts';
import { variableFields } from './tables/variables.ts';

/** Which fields the transformers change; `configurations` add to it. */
export type Config = {
  readonly nameReference: readonly NameReference[];
  readonly varReference: readonly FieldSpec[];
  readonly commonLabels: readonly FieldSpec[];
  readonly templateLabels: readonly FieldSpec[];
  readonly commonAnnotations: readonly FieldSpec[];
  readonly images: readonly FieldSpec[];
  readonly replicas: readonly FieldSpec[];
  readonly namespace: readonly FieldSpec[];
  readonly namePrefix: readonly FieldSpec[];
  readonly nameSuffix: readonly FieldSpec[];
};

export const defaultConfig: Config = {
  nameReference: nameReferences,
  varReference: variableFields,
  commonLabels: fields.commonLabels,
  templateLabels: fields.templateLabels,
  commonAnnotations: fields.commonAnnotations,
  images: fields.images,
  replicas: fields.replicas,
  namespace: fields.namespaces,
  namePrefix: fields.names,
  nameSuffix: fields.names,
};

const lists = [
  'varReference',
  'commonLabels',
  'templateLabels',
  'commonAnnotations',
  'images',
  'replicas',
  'namespace',
  'namePrefix',
  'nameSuffix',
] as const;

export function readConfig(node: Node): Config {
  const read = Object.fromEntries(lists.map((name) => [name, fieldSpecs(node, [name])]));
  const nameReference = mapsOf(node, ['nameReference']).map((one) => ({
    target: gvkIn(one),
    fields: fieldSpecs(one, ['fieldSpecs']),
  }));
  return { ...noConfig, ...read, nameReference };
}

export const noConfig: Config = {
  nameReference: [],
  varReference: [],
  commonLabels: [],
  templateLabels: [],
  commonAnnotations: [],
  images: [],
  replicas: [],
  namespace: [],
  namePrefix: [],
  nameSuffix: [],
};

export function mergeConfig(a: Config, b: Config): Config {
  if (a === b || b === noConfig) return a;
  if (a === noConfig && b === defaultConfig) return b;
  const merged = Object.fromEntries(lists.map((name) => [name, mergeSpecs(a[name], b[name])]));
  const own = new Set(a.nameReference);
  const nameReference = [...a.nameReference, ...b.nameReference.filter((one) => !own.has(one))];
  return { ...a, ...merged, nameReference };
}

/**
 * No field twice, or a prefix would be put twice: what came first holds for all that is said more generally. The
 * particular is then put before the general, so that the next merge lets it hold.
 */
export function mergeSpecs(a: readonly FieldSpec[], b: readonly FieldSpec[]): readonly FieldSpec[] {
  const kept = Map.groupBy(a, placeOf);
  for (const spec of b) {
    const others = kept.get(placeOf(spec)) ?? [];
    if (!isCovered(spec, others)) kept.set(placeOf(spec), [...others, spec]);
  }
  return [...kept.values()].flatMap((specs) => specs.toSorted((x, y) => (rank(x) < rank(y) ? -1 : 1)));
}

function placeOf({ path }: FieldSpec): string {
  return path.join('\0');
}

/** What is left open goes behind all names. */
function rank({ group, version, kind }: FieldSpec): string {
  return [group, version, kind].map((part) => part || '~').join('_');
}

function isCovered(spec: FieldSpec, others: readonly FieldSpec[]): boolean {
  const found = others.find(({ group = '', version = '', kind = '' }) =>
    isSelected({ group, version, kind }, spec),
  );
  if (found === undefined || (found.create ?? false) === (spec.create ?? false)) return found !== undefined;
  const what = `one says to create the field \`${spec.path.join('/')}\` where it is missing, another does not`;
  throw new Fault(what, undefined, 'Give the field `create: true` in both places, or in none.');
}

export function fieldSpecs(node: Node, path: readonly string[]): FieldSpec[] {
  return mapsOf(node, path).flatMap((one) => {
    const where = textAt(one, ['path']);
    if (where === undefined) return [];
    return [{ ...gvkIn(one), path: splitPath(where), create: textAt(one, ['create']) === 'true' }];
  });
}

function gvkIn(node: Node): { group: string; version: string; kind: string } {
  return {
    group: textAt(node, ['group']) ?? '',
    version: textAt(node, ['version']) ?? '',
    kind: textAt(node, ['kind']) ?? '',
  };
}
