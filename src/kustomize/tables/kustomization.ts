import type { FieldType } from '../fields.ts';

const texts: FieldType = { list: 'text' };
const pairs: FieldType = { map: 'text' };
const anything: FieldType = { list: 'any' };

const selector: FieldType = {
  fields: {
    group: 'text',
    version: 'text',
    kind: 'text',
    name: 'text',
    namespace: 'text',
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

const labels: FieldType = {
  list: { fields: { pairs, includeSelectors: 'flag', includeTemplates: 'flag', fields: anything } },
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
    replacements: anything,
    vars: { list: { fields: { name: 'text', objref: 'any', fieldref: 'any' } } },
    configMapGenerator: { list: { fields: generator } },
    secretGenerator: { list: { fields: { ...generator, type: 'text' } } },
    generatorOptions: options,
    helmCharts: anything,
    helmGlobals: 'any',
    helmChartInflationGenerator: anything,
    openapi: 'any',
    buildMetadata: texts,
    sortOptions: 'any',
    inventory: 'any',
  },
};
