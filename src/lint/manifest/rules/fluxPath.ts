import { join } from '../../../kernel/paths.ts';
import { scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';

export const fluxPath: ManifestRule = {
  id: 'fluxPath',
  severity: 'info',
  summary: 'The folder that Flux delivers is there',
  why: 'Flux cannot build it, so nothing of it is synced.',
  docs: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#path',
  bad: [delivery('./apps/missing')],
  good: [{ 'clusters/shop.yaml': delivery('./apps/web'), 'apps/web/a.yaml': '' }, delivery('./')],
  *check({ resource, set }) {
    const { kind, apiVersion, root } = resource;
    if (kind !== 'Kustomization' || !apiVersion.startsWith('kustomize.toolkit.fluxcd.io/')) return;
    const path = scalarAt(root, ['spec', 'path']);
    if (path === undefined || stringAt(root, ['spec', 'sourceRef', 'kind']) !== 'GitRepository') return;
    if (path.text.includes('${') || set.files.has(join(path.text)) !== undefined) return;
    const message = `there is no folder \`${path.text}\` in this repository; mend it, unless it is delivered from another one`;
    yield { at: path, message };
  },
};

function delivery(path: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: shop
  namespace: flux-system
spec:
  interval: 10m
  path: ${path}
  prune: true
  sourceRef:
    kind: GitRepository
    name: flux-system
`;
}
