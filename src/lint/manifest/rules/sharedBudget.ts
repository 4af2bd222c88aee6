import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { budgetsOf } from '../finders.ts';
import { nameNode } from '../head.ts';
import { labelSelector } from '../selector.ts';
import type { ManifestRule } from '../subject.ts';

const budget = (name: string): string =>
  `---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: ${name}\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: demo\n`;

export const sharedBudget: ManifestRule = {
  id: 'sharedBudget',
  severity: 'warning',
  summary: 'A pod has one disruption budget',
  why: 'The API server refuses to evict a pod that two budgets cover, so no node that it runs on can be drained.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/#pod-disruption-budgets',
  bad: [`${exampleDeployment({})}${budget('a')}${budget('b')}`],
  good: [`${exampleDeployment({})}${budget('a')}`],
  *check({ resource, set }) {
    const selector = mapAt(resource.root, ['spec', 'selector']);
    if (resource.kind !== 'PodDisruptionBudget' || selector === undefined) return;
    for (const { resource: workload, labels } of set.selected(resource.namespace, labelSelector(selector))) {
      // Of several that cover the same pods the later ones are told.
      const other = budgetsOf(set)(workload.namespace, labels).find(({ name }) => name < resource.name);
      if (other === undefined) continue;
      const message = `the budget \`${other.name}\` covers the pods of ${workload.kind} \`${workload.name}\`, too; leave one of them`;
      yield { at: nameNode(resource), message };
      return;
    }
  },
};
