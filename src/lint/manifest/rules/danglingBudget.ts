import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { describeSelector, isEmpty, labelSelector } from '../selector.ts';
import type { ManifestRule } from '../subject.ts';

const budget = (app: string): string =>
  `${exampleDeployment({})}---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: demo\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: ${app}\n`;

export const danglingBudget: ManifestRule = {
  id: 'danglingBudget',
  severity: 'info',
  summary: 'A disruption budget finds pods',
  why: 'It protects nothing, and a drain takes all pods at once.',
  docs: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  bad: [budget('other')],
  good: [budget('demo')],
  *check({ resource, set }) {
    if (resource.kind !== 'PodDisruptionBudget') return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const selector = labelSelector(node);
    if (node === undefined || isEmpty(selector)) return;
    if (set.selected(resource.namespace, selector).length > 0) return;
    const message = `no workload here has the labels ${describeSelector(selector)}; mend the selector, unless it lives elsewhere`;
    yield { at: node, message };
  },
};
