import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { replaceScalar } from '../edit.ts';
import { examplePod } from '../example-pod.ts';
import { fixBy } from '../fix.ts';
import { imagePatchesOf } from '../image-patches.ts';
import { nameOf } from '../image-changes.ts';
import { imageVersions, isVersioned, type KnownVersion } from '../image-versions.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { mergesIn } from '../patches.ts';
import { type Container, headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule, ManifestSubject } from '../subject.ts';

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
  fixable: true,
  ofPatches: true,
  summary: 'An image names the version that runs',
  why: 'An image without a tag, or with `latest`, is another program on another day and on another node.',
  docs: kubeLinterDocs('latest-tag'),
  bad: [
    examplePod('  containers:\n    - name: app\n      image: nginx\n'),
    examplePod('  containers:\n    - name: app\n      image: nginx:latest\n'),
    examplePod('  containers:\n    - name: app\n      image: localhost:5000/nginx\n'),
    `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
metadata:
  name: demo
images:
  - name: nginx
    newTag: 1.29.3
---
${examplePod('  containers:\n    - name: app\n      image: nginx:latest\n')}`,
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
  *check(subject) {
    const isPatch = mergesIn(subject.set).has(subject.resource);
    for (const container of subject.containers) {
      const image = scalarAt(container.node, ['image']);
      if (image === undefined ? !isPatch : !isVersioned(image.text)) yield* judge(container, image, subject);
    }
    yield* operations(subject);
  },
};

function* judge(
  container: Container,
  image: YamlScalar | undefined,
  subject: ManifestSubject,
): Generator<Report> {
  const versions = imageVersions(subject.set);
  if (versions.isGiven({ resource: subject.resource, container })) return;
  const known = versions.known(nameOf(image?.text ?? ''));
  const edits = image === undefined || known === undefined ? [] : replaceScalar(image, known.image);
  yield {
    at: image ?? headOf(container.node),
    message: found(container, image, known),
    ...fixBy(subject, edits, `Use ${known?.image}`),
  };
}

/** What an operation of a patch writes is told where the Kustomization names or holds it. */
function* operations({ resource, set }: ManifestSubject): Generator<Report> {
  if (resource.kind !== 'Kustomization' && resource.kind !== 'Component') return;
  for (const { image, isOperation, at } of imagePatchesOf(resource, set)) {
    if (!isOperation || isVersioned(image) || imageVersions(set).isGivenTo(resource, image)) continue;
    yield { at, message: `a patch writes \`${image}\`, which is not one version; name a tag or a digest` };
  }
}

type Known = KnownVersion | undefined;

function found(container: Container, image: YamlScalar | undefined, known: Known): string {
  const what = image === undefined ? 'has no image' : `runs \`${image.text}\`, which is not one version`;
  const elsewhere = known === undefined ? '' : ` (\`${known.by}\` has \`${known.image}\`)`;
  return `${containerName(container)} ${what}; name a tag or a digest${elsewhere}`;
}
