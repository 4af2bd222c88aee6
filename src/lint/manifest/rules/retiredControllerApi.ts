import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { controllers } from '../upgrade/controllers.ts';
import { fixVersion } from '../upgrade/successor.ts';

export const retiredControllerApi: ManifestRule = {
  id: 'retiredControllerApi',
  severity: 'warning',
  fixable: true,
  ofPatches: true,
  summary: 'A controller still serves the version of its API',
  why: 'With the next release of the controller applying the resource fails, and with it the whole sync.',
  docs: 'https://fluxcd.io/flux/installation/upgrade/',
  bad: [
    `apiVersion: source.toolkit.fluxcd.io/v1beta2
kind: GitRepository
metadata:
  name: shop
spec:
  interval: 5m
  gitImplementation: go-git
  url: https://github.com/acme/shop
`,
    `apiVersion: helm.toolkit.fluxcd.io/v2beta1
kind: HelmRelease
metadata:
  name: shop
spec:
  interval: 5m
  chart:
    spec:
      chart: shop
      valuesFile: values-prod.yaml
      sourceRef:
        kind: HelmRepository
        name: shop
`,
    `apiVersion: cert-manager.io/v1alpha2
kind: Certificate
metadata:
  name: shop
spec:
  secretName: shop
  organization: [acme]
  keySize: 2048
  keyAlgorithm: rsa
  uriSANs: [spiffe://shop]
  issuerRef:
    name: letsencrypt
`,
    `apiVersion: kustomize.toolkit.fluxcd.io/v1beta2
kind: Kustomization
metadata:
  name: apps
spec:
  path: ./apps
  prune: true
  patchesStrategicMerge: []
`,
  ],
  good: [
    `apiVersion: notification.toolkit.fluxcd.io/v1beta3
kind: Alert
metadata:
  name: shop
`,
  ],
  *check({ resource, text, set }) {
    const key = `${resource.apiVersion} ${resource.kind}`;
    for (const { who, steps } of controllers) {
      const next = steps.get(key);
      if (next === undefined) continue;
      const message = `newer releases of ${who} do not serve ${resource.apiVersion}; use ${next.to}`;
      const at = scalarAt(resource.root, ['apiVersion']) ?? resource.root;
      yield { at, message, ...fixVersion({ resource, text, set }, steps) };
    }
  },
};
