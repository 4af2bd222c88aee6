import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer, examplePod } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';

export const imageDigest: ManifestRule = {
  id: 'imageDigest',
  severity: 'info',
  off: true,
  aliases: ['checkov:CKV_K8S_43'],
  summary: 'An image is named by its digest',
  why: 'A tag can be moved by whoever can push.',
  docs: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  bad: [exampleContainer('')],
  good: [exampleImage(`registry.example/app@sha256:${'0'.repeat(64)}`)],
  *check({ containers }) {
    for (const container of containers) {
      const image = scalarAt(container.node, ['image']);
      if (image === undefined || image.text === '' || image.text.includes('@')) continue;
      yield { at: image, message: `\`${image.text}\` may be another image tomorrow; pin it by digest` };
    }
  },
};

function exampleImage(image: string): string {
  return examplePod(`  containers:\n    - name: app\n      image: ${image}\n`);
}
