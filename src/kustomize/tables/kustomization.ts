import type { FieldType } from '../fields.ts';

const texts: FieldType = { list: 'text' };
const pairs: FieldType = { map: 'text' };
const anything: FieldType = { list: 'any' };

const id = { group: 'text', version: 'text', kind: 'text', name: 'text', namespace: 'text' } as const;

const selector: FieldType = {
  fields: {
    ...id,
    labelSelector: 'text',
    annotationSelector: 'text',
  },
};

const patches: FieldType = {
  list: { fields: { path: 'text', patch: 'text', target: selector, options: { map: 'flag' } } },
};

const options: FieldType = {
  fields: { labels: pairs, annotations: pairs, immutable: 'flag', disableNameSuffixHash: 'flag' },
};

const generator = {
  name: 'text',
  namespace: 'text',
  behavior: 'text',
  literals: texts,
  files: texts,
  envs: texts,
  env: 'text',
  options,
} as const;

const images: FieldType = {
  list: { fields: { name: 'text', newName: 'text', newTag: 'text', tagSuffix: 'text', digest: 'text' } },
};

const fieldSpecs: FieldType = {
  list: { fields: { group: 'text', version: 'text', kind: 'text', path: 'text', create: 'flag' } },
};

const labels: FieldType = {
  list: { fields: { pairs, includeSelectors: 'flag', includeTemplates: 'flag', fields: fieldSpecs } },
};

const fieldOptions: FieldType = {
  fields: { delimiter: 'text', index: 'count', encoding: 'text', create: 'flag' },
};

const replacements: FieldType = {
  list: {
    fields: {
      path: 'text',
      source: { fields: { ...id, fieldPath: 'text', options: fieldOptions } },
      sourceValue: 'text',
      targets: {
        list: {
          fields: { select: selector, reject: { list: selector }, fieldPaths: texts, options: fieldOptions },
        },
      },
    },
  },
};

const vars: FieldType = {
  list: {
    fields: {
      name: 'text',
      objref: { fields: { apiVersion: 'text', ...id } },
      fieldref: { fields: { fieldPath: 'text' } },
    },
  },
};

const sortOptions: FieldType = {
  fields: { order: 'text', legacySortOptions: { fields: { orderFirst: texts, orderLast: texts } } },
};

/** All fields of a Kustomization. */
export const kustomizationFields: FieldType = {
  fields: {
    apiVersion: 'text',
    kind: 'text',
    metadata: 'any',
    resources: texts,
    bases: texts,
    components: texts,
    crds: texts,
    configurations: texts,
    generators: texts,
    transformers: texts,
    validators: texts,
    namespace: 'text',
    namePrefix: 'text',
    nameSuffix: 'text',
    commonLabels: pairs,
    labels,
    commonAnnotations: pairs,
    patches,
    patchesStrategicMerge: texts,
    patchesJson6902: patches,
    images,
    imageTags: images,
    replicas: { list: { fields: { name: 'text', count: 'count' } } },
    replacements,
    vars,
    configMapGenerator: { list: { fields: generator } },
    secretGenerator: { list: { fields: { ...generator, type: 'text' } } },
    generatorOptions: options,
    helmCharts: anything,
    helmGlobals: 'any',
    helmChartInflationGenerator: anything,
    openapi: pairs,
    buildMetadata: texts,
    sortOptions,
    inventory: 'any',
  },
};
