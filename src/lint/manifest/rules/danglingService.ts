import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { plainSelector, isEmpty, describeSelector } from '../selector.ts';
import { specNode } from '../head.ts';

export const danglingService: ManifestRule = {
  id: 'danglingService',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:dangling-service'],
  summary: 'A Service finds pods',
  why: 'Nobody answers behind it.',
  docs: kubeLinterDocs('dangling-service'),
  bad: [
    `${exampleDeployment({})}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: other
`,
  ],
  good: [
    `${exampleDeployment({})}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: demo
`,
    `apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  type: ExternalName
  externalName: db.example
`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'Service' || resource.apiVersion !== 'v1') return;
    if (scalarAt(resource.root, ['spec', 'type'])?.value === 'ExternalName') return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const selector = plainSelector(node);
    if (isEmpty(selector)) {
      yield {
        at: specNode(resource),
        message: 'the Service selects nothing; add a selector, unless its EndpointSlices are made by hand',
      };
    } else if (set.selected(resource.namespace, selector).length === 0) {
      const message = `no workload here has the labels ${describeSelector(selector)}; mend the selector, unless it lives elsewhere`;
      yield { at: node ?? specNode(resource), message };
    }
  },
};
