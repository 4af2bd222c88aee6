import { splitReference } from '../../../syntax/dockerfile/image.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const trustedRegistry: ManifestRule = {
  id: 'trustedRegistry',
  severity: 'error',
  aliases: ['trivy:KSV-0125', 'kubescape:C-0078', 'kubescape:C-0001', 'trivy:KSV-0034'],
  summary: 'Images come from registries that the team trusts',
  why: 'The policy names them under `registries`; an image of another one may hold anything.',
  docs: 'https://kubernetes.io/docs/concepts/containers/images/',
  bad: [
    { config: 'registries: [ghcr.io/acme]', 'pod.yaml': exampleContainer('') },
    { config: 'registries: ["*.example.com"]', 'pod.yaml': exampleContainer('') },
  ],
  good: [
    { config: 'registries: [registry.example]', 'pod.yaml': exampleContainer('') },
    { config: 'registries: ["*"]', 'pod.yaml': exampleContainer('') },
    exampleContainer(''),
  ],
  *check({ containers, settings: { registries } }) {
    if (registries.length === 0) return;
    for (const container of containers) {
      const image = scalarAt(container.node, ['image']);
      if (image === undefined || registries.some((pattern) => isFrom(image.text, pattern))) continue;
      const from = `${containerName(container)} runs \`${image.text}\``;
      yield { at: image, message: `${from}; the policy trusts ${registries.join(', ')}` };
    }
  },
};

/** A registry, or one with the first folders of it: `ghcr.io/acme`. */
function isFrom(image: string, pattern: string): boolean {
  const { registry = 'docker.io', name } = splitReference(image);
  const full = `${registry}/${registry === 'docker.io' && !name.includes('/') ? `library/${name}` : name}`;
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return registry.endsWith(pattern.slice(1));
  return full.startsWith(`${pattern.replace(/\/?\*?$/u, '')}/`);
}
