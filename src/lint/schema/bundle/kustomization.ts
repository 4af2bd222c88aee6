import type { RawObject } from '../interpreter/checker.ts';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const texts = { type: 'array', items: text };
const named = { type: 'object', additionalProperties: text };

const selector = fields({
  group: text,
  version: text,
  kind: text,
  name: text,
  namespace: text,
  labelSelector: text,
  annotationSelector: text,
});
const patch = fields({ path: text, patch: text, target: selector, options: named });
const options = fields({ labels: named, annotations: named, disableNameSuffixHash: flag, immutable: flag });
const fieldSpec = fields({ group: text, version: text, kind: text, path: text, create: flag });

const generated = {
  name: text,
  namespace: text,
  behavior: { enum: ['create', 'replace', 'merge', 'unspecified'] },
  files: texts,
  literals: texts,
  envs: texts,
  env: text,
  options,
};

const chart = {
  name: text,
  version: text,
  repo: text,
  releaseName: text,
  namespace: text,
  valuesFile: text,
  additionalValuesFiles: texts,
  valuesInline: { type: 'object' },
  valuesMerge: { enum: ['merge', 'override', 'replace'] },
  includeCRDs: flag,
  skipHooks: flag,
  skipTests: flag,
  apiVersions: texts,
  kubeVersion: text,
  nameTemplate: text,
  debug: flag,
  devel: flag,
};

const replacementOptions = fields({
  delimiter: text,
  index: { type: 'integer' },
  encoding: text,
  create: flag,
});

const replacement = fields({
  path: text,
  source: fields({
    group: text,
    version: text,
    kind: text,
    name: text,
    namespace: text,
    fieldPath: text,
    options: replacementOptions,
  }),
  sourceValue: text,
  targets: list({
    select: selector,
    reject: { type: 'array', items: selector },
    fieldPaths: texts,
    options: replacementOptions,
  }),
});

/** What Kustomize reads from a Kustomization or a Component; nothing publishes a schema of it. */
const properties: RawObject = {
  resources: texts,
  bases: texts,
  components: texts,
  crds: texts,
  configurations: texts,
  generators: texts,
  transformers: texts,
  validators: texts,
  buildMetadata: texts,
  namespace: text,
  namePrefix: text,
  nameSuffix: text,
  commonLabels: named,
  commonAnnotations: named,
  labels: list({
    pairs: named,
    includeSelectors: flag,
    includeTemplates: flag,
    fields: { type: 'array', items: fieldSpec },
  }),
  patches: { type: 'array', items: patch },
  patchesStrategicMerge: texts,
  patchesJson6902: { type: 'array', items: patch },
  images: list({ name: text, newName: text, newTag: text, tagSuffix: text, digest: text }),
  replicas: list({ name: text, count: { type: 'integer' } }),
  replacements: { type: 'array', items: replacement },
  vars: list({ name: text, objref: selectorOfVar(), fieldref: fields({ fieldPath: text, fieldpath: text }) }),
  configMapGenerator: list(generated),
  secretGenerator: list({ ...generated, type: text }),
  generatorOptions: options,
  helmCharts: list(chart),
  helmGlobals: fields({ chartHome: text, configHome: text }),
  helmChartInflationGenerator: { type: 'array', items: { type: 'object' } },
  openapi: named,
  sortOptions: fields({ order: text, legacySortOptions: fields({ orderFirst: texts, orderLast: texts }) }),
};

const kinds = new Set([
  'kustomize.config.k8s.io/v1beta1 Kustomization',
  'kustomize.config.k8s.io/v1alpha1 Component',
]);

export function kustomizationSchema(kind: string, version: string): RawObject | undefined {
  return kinds.has(`${version} ${kind}`) ? { type: 'object', properties } : undefined;
}

function fields(own: RawObject): RawObject {
  return { type: 'object', properties: own };
}

function list(own: RawObject): RawObject {
  return { type: 'array', items: fields(own) };
}

function selectorOfVar(): RawObject {
  return fields({ apiVersion: text, group: text, version: text, kind: text, name: text, namespace: text });
}
