import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { examplePod } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { once } from '../once.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const latestTag: ManifestRule = {
  id: 'latestTag',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:latest-tag',
    'trivy:KSV-0013',
    'checkov:CKV_K8S_14',
    'kube-score:container-image-tag',
    'polaris:tagNotSpecified',
  ],
  summary: 'An image names the version that runs',
  why: 'An image without a tag, or with `latest`, is another program on another day and on another node.',
  docs: kubeLinterDocs('latest-tag'),
  bad: [
    examplePod('  containers:\n    - name: app\n      image: nginx\n'),
    examplePod('  containers:\n    - name: app\n      image: nginx:latest\n'),
    examplePod('  containers:\n    - name: app\n      image: localhost:5000/nginx\n'),
  ],
  good: [
    examplePod('  containers:\n    - name: app\n      image: nginx:1.29.3\n'),
    examplePod(
      '  containers:\n    - name: app\n      image: nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
    ),
    {
      'kustomization.yaml': 'resources: [pod.yaml]\nimages:\n  - name: app\n    newTag: 1.2.3\n',
      'pod.yaml': examplePod('  containers:\n    - name: app\n      image: app:latest\n'),
    },
  ],
  *check({ containers, set }) {
    for (const container of containers) {
      const image = scalarAt(container.node, ['image']);
      if (image !== undefined && (isVersioned(image.text) || replaced(set).has(nameOf(image.text)))) continue;
      const what = image === undefined ? 'has no image' : `runs \`${image.text}\`, which is not one version`;
      const message = `${containerName(container)} ${what}; name a tag or a digest`;
      yield { at: image ?? headOf(container.node), message };
    }
  },
};

/** Names that stand for images: a Kustomization puts a version to them, or Skaffold builds them. */
const replaced = once(
  (set) =>
    new Set([
      ...[...set.ofKind('Kustomization'), ...set.ofKind('Component')].flatMap(({ root }) =>
        itemsAt(root, ['images'])
          .filter((image) => ['newTag', 'digest'].some((key) => scalarAt(image, [key]) !== undefined))
          .map((image) => stringAt(image, ['name']) ?? ''),
      ),
      ...set
        .ofKind('Config')
        .filter(({ apiVersion }) => apiVersion.startsWith('skaffold/'))
        .flatMap(({ root }) =>
          itemsAt(root, ['build', 'artifacts']).map((artifact) => stringAt(artifact, ['image']) ?? ''),
        ),
    ]),
);

function nameOf(image: string): string {
  const name = image.slice(image.lastIndexOf('/') + 1).split(':')[0] ?? '';
  return image.slice(0, image.lastIndexOf('/') + 1) + name;
}

function isVersioned(image: string): boolean {
  const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1];
  return tag !== undefined && tag !== 'latest';
}
