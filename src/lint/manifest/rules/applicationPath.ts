import { at, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';
import { join } from '../../../kernel/paths.ts';

export const applicationPath: ManifestRule = {
  id: 'applicationPath',
  severity: 'info',
  summary: 'The folder that an Argo CD Application delivers is there',
  why: 'Argo CD cannot render it, so nothing of it is synced.',
  docs: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#applications',
  bad: [
    `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: demo
spec:
  source:
    repoURL: https://github.com/acme/gitops
    path: apps/missing
`,
  ],
  good: [
    {
      'app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: demo}\nspec:\n  source: {path: apps/web}\n',
      'apps/web/a.yaml': '',
    },
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'Application' || !resource.apiVersion.startsWith('argoproj.io/')) return;
    const sources = [at(resource.root, ['spec', 'source']), ...itemsAt(resource.root, ['spec', 'sources'])];
    for (const source of sources) {
      const path = scalarAt(source, ['path']);
      if (path === undefined || path.text === '' || set.files.has(join(path.text)) !== undefined) continue;
      yield {
        at: path,
        message: `there is no folder \`${path.text}\` in this repository; mend it, unless repoURL is another one`,
      };
    }
  },
};
