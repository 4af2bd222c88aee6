import { type FieldSpec, splitPath } from './field-spec.ts';
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
  if (a === b) return a;
  const merged = Object.fromEntries(lists.map((name) => [name, mergeSpecs(a[name], b[name])]));
  const own = new Set(a.nameReference);
  const nameReference = [...a.nameReference, ...b.nameReference.filter((one) => !own.has(one))];
  return { ...a, ...merged, nameReference };
}

/** No field twice, or a prefix would be put twice. */
export function mergeSpecs(a: readonly FieldSpec[], b: readonly FieldSpec[]): readonly FieldSpec[] {
  const seen = new Set(a.map(keyOf));
  return [...a, ...b.filter((spec) => !seen.has(keyOf(spec)))];
}

function keyOf({ group = '', version = '', kind = '', path }: FieldSpec): string {
  return [group, version, kind, ...path].join('\0');
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
