import type { RawObject } from '../interpreter/checker.ts';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const texts = { type: 'array', items: text };
const named = { type: 'object', additionalProperties: text };

const settings = open({
  updateStrategy: { enum: ['semver', 'latest', 'newest-build', 'name', 'alphabetical', 'digest'] },
  forceUpdate: flag,
  allowTags: text,
  ignoreTags: texts,
  pullSecret: text,
  platforms: texts,
});
const writing = open({
  method: text,
  gitConfig: open({ repository: text, branch: text, writeBackTarget: text }),
});
const targets = open({
  helm: open({ name: text, tag: text, spec: text }),
  kustomize: open({ name: text }, ['name']),
});
const image = open(
  { alias: text, imageName: text, commonUpdateSettings: settings, manifestTargets: targets },
  ['alias', 'imageName'],
);
const labels = open({
  matchLabels: named,
  matchExpressions: { type: 'array', items: open({ key: text, operator: text, values: texts }) },
});
const application = open(
  {
    namePattern: text,
    labelSelectors: labels,
    useAnnotations: flag,
    commonUpdateSettings: settings,
    writeBackConfig: writing,
    images: { type: 'array', items: image },
  },
  ['namePattern'],
);
const spec = open(
  {
    namespace: text,
    commonUpdateSettings: settings,
    writeBackConfig: writing,
    applicationRefs: { type: 'array', minItems: 1, items: application },
  },
  ['applicationRefs'],
);
const schema = open(
  { apiVersion: text, kind: text, metadata: { type: 'object' }, spec, status: { type: 'object' } },
  ['metadata', 'spec'],
);

/** What follows images for Argo CD. Fields that are not known here pass: no package publishes its schema. */
export function imageUpdaterSchema(kind: string, version: string): RawObject | undefined {
  const isIt = kind === 'ImageUpdater' && version === 'argocd-image-updater.argoproj.io/v1alpha1';
  return isIt ? schema : undefined;
}

function open(properties: RawObject, required: readonly string[] = []): RawObject {
  return { type: 'object', properties, additionalProperties: {}, required };
}
