import { scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { once } from '../once.ts';
import type { PlacedResource } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

export const fluxSource: ManifestRule = {
  id: 'fluxSource',
  severity: 'info',
  summary: 'The source that Flux is to deliver from exists',
  why: 'Nothing is delivered until it is there.',
  docs: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#source-reference',
  bad: [delivery('missing')],
  good: [
    delivery('flux-system'),
    `${delivery('shop')}---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: shop\n  namespace: flux-system\n`,
  ],
  *check({ resource, set }) {
    for (const path of sourcesOf(resource)) {
      const [kind, name] = [
        stringAt(resource.root, [...path, 'kind']),
        scalarAt(resource.root, [...path, 'name']),
      ];
      if (kind === undefined || name === undefined || name.text === 'flux-system') continue;
      const space = stringAt(resource.root, [...path, 'namespace']) ?? resource.namespace;
      if (set.named(kind, space, name.text).length > 0) continue;
      const elsewhere = named(set).get(`${kind}/${name.text}`);
      const where =
        elsewhere === undefined
          ? 'it may live elsewhere'
          : `there is one in the namespace \`${elsewhere.namespace}\``;
      yield {
        at: name,
        message: `there is no ${kind} \`${name.text}\` in the namespace \`${space}\` here; ${where}`,
      };
    }
  },
};

const sourceKinds = [
  'GitRepository',
  'OCIRepository',
  'Bucket',
  'HelmRepository',
  'HelmChart',
  'ExternalArtifact',
];
const named = once(
  (set) =>
    new Map(
      sourceKinds
        .flatMap((kind) => set.ofKind(kind))
        .map((source) => [`${source.kind}/${source.name}`, source]),
    ),
);

function sourcesOf({ kind, apiVersion }: PlacedResource): readonly (readonly string[])[] {
  if (kind === 'Kustomization' && apiVersion.startsWith('kustomize.toolkit.fluxcd.io/'))
    return [['spec', 'sourceRef']];
  if (kind !== 'HelmRelease' || !apiVersion.startsWith('helm.toolkit.fluxcd.io/')) return [];
  return [
    ['spec', 'chart', 'spec', 'sourceRef'],
    ['spec', 'chartRef'],
  ];
}

function delivery(source: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: shop
  namespace: flux-system
spec:
  interval: 10m
  path: ./apps/shop
  prune: true
  sourceRef:
    kind: GitRepository
    name: ${source}
`;
}
