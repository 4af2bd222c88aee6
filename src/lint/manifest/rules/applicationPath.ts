import { at, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { isTrue } from '../security-context.ts';
import type { ManifestRule, ResourceSet } from '../subject.ts';
import { join } from '../../../kernel/paths.ts';

export const applicationPath: ManifestRule = {
  id: 'applicationPath',
  severity: 'info',
  summary: 'The folder that an Argo CD Application delivers is there, and the files of values that it names',
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
    {
      'app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: demo}\nspec:\n  source: {path: charts/web, helm: {valueFiles: [values-prod.yaml]}}\n',
      'charts/web/Chart.yaml': '',
    },
  ],
  good: [
    {
      'app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: demo}\nspec:\n  source: {path: charts/web, helm: {valueFiles: [missing.yaml], ignoreMissingValueFiles: true}}\n',
      'charts/web/Chart.yaml': '',
    },
    {
      'app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: demo}\nspec:\n  source: {path: charts/web, helm: {valueFiles: [values.yaml, /envs/prod.yaml]}}\n',
      'charts/web/values.yaml': '',
      'envs/prod.yaml': '',
    },
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
      const isMissing =
        path !== undefined && path.text !== '' && set.files.has(join(path.text)) === undefined;
      if (!isMissing) yield* missingValues(source, path?.text ?? '', set);
      else
        yield {
          at: path,
          message: `there is no folder \`${path.text}\` in this repository; mend it, unless repoURL is another one`,
        };
    }
  },
};

/** Files beside a chart that is here are here as well; others may be of another repository. */
function* missingValues(
  source: YamlNode | undefined,
  folder: string,
  { files }: ResourceSet,
): Iterable<Report> {
  if (isTrue(scalarAt(source, ['helm', 'ignoreMissingValueFiles']))) return;
  for (const item of itemsAt(source, ['helm', 'valueFiles'])) {
    const file = scalarAt(item);
    const path = file === undefined ? undefined : pathOf(file.text, folder);
    if (file === undefined || path === undefined || files.has(path) !== undefined) continue;
    const isBeside = !/^[$/]/u.test(file.text);
    yield {
      at: file,
      ...(isBeside && { severity: 'error' }),
      message: `there is no \`${file.text}\` here, and without it Argo CD renders nothing; add it, mend the path, or set \`ignoreMissingValueFiles\``,
    };
  }
}

/** `$values/a.yaml` and `/a.yaml` begin at the root of a repository; undefined for what lies elsewhere for sure. */
function pathOf(written: string, folder: string): string | undefined {
  if (/:\/\/|\{\{/u.test(written)) return undefined;
  const fromRoot = /^(?:\$[\w-]+\/|\/)(.+)$/u.exec(written)?.[1];
  if (fromRoot !== undefined) return join(fromRoot);
  return folder === '' ? undefined : join(folder, written);
}
