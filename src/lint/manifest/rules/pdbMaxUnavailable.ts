import { scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const pdbMaxUnavailable: ManifestRule = {
  id: 'pdbMaxUnavailable',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:pdb-max-unavailable', 'polaris:pdbDisruptionsIsZero'],
  summary: 'A disruption budget lets a pod go',
  why: 'With none allowed, a node can never be drained.',
  docs: kubeLinterDocs('pdb-max-unavailable'),
  bad: [
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  maxUnavailable: 0
`,
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  maxUnavailable: 0%
`,
  ],
  good: [
    `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: demo
spec:
  maxUnavailable: 1
`,
  ],
  *check({ resource }) {
    if (resource.kind !== 'PodDisruptionBudget') return;
    const most = scalarAt(resource.root, ['spec', 'maxUnavailable']);
    if (most?.type === 'string' && !/^\d+%$/u.test(most.text)) {
      yield { at: most, message: `\`${most.text}\` is neither a number nor a percentage; write one` };
      return;
    }
    if (most === undefined || !/^0%?$/u.test(most.text)) return;
    yield { at: most, message: 'no pod may ever go, so no node can be drained; allow at least 1' };
  },
};
