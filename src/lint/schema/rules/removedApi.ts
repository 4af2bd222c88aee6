import { obstacleOf } from '../../manifest/upgrade/definition.ts';
import { fixVersion } from '../../manifest/upgrade/successor.ts';
import type { Resource } from '../../../syntax/yaml/resources.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { retiredExamples } from '../retired-examples.ts';
import { retired } from '../retired.ts';

const example = (apiVersion: string): string =>
  `apiVersion: ${apiVersion}\nkind: CronJob\nmetadata:\n  name: a\n`;

export const removedApi: ManifestRule = {
  id: 'removedApi',
  severity: 'error',
  aliases: ['kube-score:stable-version'],
  fixable: true,
  ofPatches: true,
  summary: 'The cluster still serves the API of a resource',
  why: 'Applying a resource of a removed API fails, and with it the whole sync.',
  docs: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  bad: [example('batch/v1beta1'), ...retiredExamples],
  good: [example('batch/v1')],
  *check({ resource, minor, text, set }) {
    const found = retired(resource.apiVersion, resource.kind);
    if (found?.removed === undefined || found.removed > minor) return;
    const message = `${resource.apiVersion} ${resource.kind} is not served since Kubernetes 1.${found.removed}; use ${found.instead}${obstacle(resource)}`;
    const at = scalarAt(resource.root, ['apiVersion']) ?? resource.root;
    yield { at, message, ...fixVersion({ resource, text, set }) };
  },
};

function obstacle({ kind, root }: Resource): string {
  const first = kind === 'CustomResourceDefinition' ? obstacleOf(root) : undefined;
  return first === undefined ? '' : `, which takes structural schemas only: first ${first} in its schema`;
}
