import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { labelsOf } from '../workload.ts';
import { labelSelector, isEmpty, selects, describeSelector } from '../selector.ts';
import { specNode } from '../head.ts';

const selecting = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

export const mismatchingSelector: ManifestRule = {
  id: 'mismatchingSelector',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:mismatching-selector'],
  summary: 'A workload selects its own pods',
  why: 'The API server refuses a workload whose selector does not match the labels of its template.',
  docs: kubeLinterDocs('mismatching-selector'),
  bad: [
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: other
    spec:
      containers:
        - name: app
          image: a:1
`,
  ],
  good: [exampleDeployment({})],
  *check({ resource, pod }) {
    if (pod === undefined || !selecting.has(resource.kind)) return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const selector = labelSelector(node);
    if (isEmpty(selector)) {
      yield {
        at: node ?? specNode(resource),
        message: 'the workload has no selector; select the labels of its template',
      };
    } else if (!selects(selector, labelsOf(pod))) {
      const message = `the selector (${describeSelector(selector)}) does not match the labels of the template; make them equal`;
      yield { at: node ?? specNode(resource), message };
    }
  },
};
