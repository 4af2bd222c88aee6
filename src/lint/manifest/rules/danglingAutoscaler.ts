import { at, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { specNode } from '../head.ts';

export const danglingAutoscaler: ManifestRule = {
  id: 'danglingAutoscaler',
  severity: 'info',
  aliases: ['kube-linter:dangling-horizontalpodautoscaler', 'kube-score:horizontalpodautoscaler-has-target'],
  summary: 'An autoscaler finds what it scales',
  why: 'It scales nothing and reports an error every few seconds.',
  docs: kubeLinterDocs('dangling-horizontalpodautoscaler'),
  bad: [
    `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: missing
`,
  ],
  good: [
    `${exampleDeployment({})}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: demo
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: demo
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'HorizontalPodAutoscaler') return;
    const target = at(resource.root, ['spec', 'scaleTargetRef']);
    const kind = stringAt(target, ['kind']) ?? '';
    const name = scalarAt(target, ['name']);
    if (set.named(kind, resource.namespace, name?.text ?? '').length > 0) return;
    yield {
      at: name ?? specNode(resource),
      message: `there is no ${kind} \`${name?.text ?? ''}\` here; it may live elsewhere`,
    };
  },
};
