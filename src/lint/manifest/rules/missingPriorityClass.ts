import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';

const priority = `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: high\nvalue: 1000\n`;

export const missingPriorityClass: ManifestRule = {
  id: 'missingPriorityClass',
  severity: 'info',
  summary: 'The priority class of a pod exists',
  why: 'Without it no pod is created.',
  docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
  bad: [`${priority}---\n${exampleContainer('', '  priorityClassName: low\n')}`],
  good: [
    `${priority}---\n${exampleContainer('', '  priorityClassName: high\n')}`,
    exampleContainer('', '  priorityClassName: system-node-critical\n'),
  ],
  *check({ pod, set }) {
    const name = scalarAt(pod?.spec, ['priorityClassName']);
    if (name === undefined || name.text === '' || name.text.startsWith('system-')) return;
    if (set.ofKind('PriorityClass').length === 0 || set.named('PriorityClass', '', name.text).length > 0)
      return;
    yield {
      at: name,
      message: `there is no PriorityClass \`${name.text}\` among those here; it may live elsewhere`,
    };
  },
};
