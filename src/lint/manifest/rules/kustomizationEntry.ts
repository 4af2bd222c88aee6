import type { ManifestRule } from '../subject.ts';
import { entriesOf, isKustomizationPath } from '../../kustomization.ts';

export const kustomizationEntry: ManifestRule = {
  id: 'kustomizationEntry',
  severity: 'error',
  summary: 'What a Kustomization names is there',
  why: 'The build stops, so nothing of this application is synced any more.',
  docs: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
  bad: [
    { 'base/kustomization.yaml': 'resources:\n  - missing.yaml\n' },
    { 'overlay/kustomization.yaml': 'resources:\n  - ../base\n' },
  ],
  good: [
    {
      'base/kustomization.yaml': 'resources:\n  - web.yaml\n',
      'base/web.yaml': 'kind: Service\napiVersion: v1\nmetadata: {name: web}\n',
    },
    {
      'kustomization.yaml':
        'resources:\n  - https://example.com/base.yaml\n  - github.com/owner/repo//base?ref=v1\n',
    },
  ],
  *check({ resource, set }) {
    if (!isKustomizationPath(resource.path)) return;
    for (const { at, path } of entriesOf(resource.root, resource.path)) {
      if (set.files.has(path) === undefined)
        yield { at, message: `there is no \`${path}\`; mend the path or add the file` };
    }
  },
};
