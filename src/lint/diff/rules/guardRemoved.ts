import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { nameNode } from '../../manifest/head.ts';
import { labelSelector } from '../../manifest/selector.ts';
import type { PlacedResource, ResourceSet } from '../../manifest/subject.ts';
import type { DiffRule } from '../subject.ts';

const guards = new Map([
  ['NetworkPolicy', 'its pods can be reached by more'],
  ['PodDisruptionBudget', 'maintenance may take all copies at once'],
  ['ResourceQuota', 'the namespace may use the whole cluster'],
  ['LimitRange', 'containers without limits have none'],
]);

const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector:
    matchLabels:
      app: demo
  policyTypes: [Ingress]
`;

export const guardRemoved: DiffRule = {
  id: 'guardRemoved',
  severity: 'warning',
  summary: 'What guards a workload goes only with the workload',
  why: 'A NetworkPolicy or a budget that is removed is missed only when it is too late.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  bad: [{ 'base.yaml': `${exampleDeployment({})}---\n${policy}`, 'head.yaml': exampleDeployment({}) }],
  good: [
    { 'base.yaml': `${exampleDeployment({})}---\n${policy}`, 'head.yaml': '' },
    {
      'base.yaml': `${exampleDeployment({})}---\n${policy}`,
      'head.yaml': `${exampleDeployment({})}---\n${policy.replace('name: demo', 'name: other')}`,
    },
  ],
  *check({ before, after, base, set }) {
    const what = before === undefined || after !== undefined ? undefined : guards.get(before.kind);
    if (before === undefined || what === undefined || !isUsed(before, base, set)) return;
    yield {
      at: nameNode(before),
      path: before.path,
      message: `without the ${before.kind} \`${before.name}\` ${what}; keep it while there is something to guard`,
    };
  },
};

/** Guards of a namespace are in use while anything is in it, others while their pods are there and nothing of the kind has come instead. */
function isUsed(guard: PlacedResource, base: ResourceSet, set: ResourceSet): boolean {
  const path = guard.kind === 'NetworkPolicy' ? 'podSelector' : 'selector';
  const selector = labelSelector(mapAt(guard.root, ['spec', path]));
  const isReplaced = set
    .ofKind(guard.kind)
    .some(
      (other) =>
        other.namespace === guard.namespace &&
        base.named(guard.kind, other.namespace, other.name).length === 0,
    );
  return !isReplaced && set.selected(guard.namespace, selector).length > 0;
}
