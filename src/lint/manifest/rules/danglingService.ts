import { closest } from '../../../kernel/closest.ts';
import type { Edit } from '../../../kernel/text.ts';
import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { replaceScalar } from '../edit.ts';
import { exampleDeployment } from '../example-workload.ts';
import { servicesOf } from '../finders.ts';
import { fixBy } from '../fix.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule, ResourceSet } from '../subject.ts';
import { plainSelector, isEmpty, describeSelector } from '../selector.ts';
import { specNode } from '../head.ts';

export const danglingService: ManifestRule = {
  id: 'danglingService',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:dangling-service', 'kube-score:service-targets-pod'],
  fixable: true,
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
    `${exampleDeployment({}).replaceAll('app: demo', 'app: demonstration')}---
apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  selector:
    app: demonstrtaion
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
  *check({ resource, set, text }) {
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
      const near = nearLabels(node, set, resource.namespace);
      yield {
        at: node ?? specNode(resource),
        message,
        ...fixBy({ resource, text }, near, 'Select the pods that are there'),
      };
    }
  },
};

/** One label that is nearly that of pods which no Service finds, where all other labels are theirs, is a slip. */
function nearLabels(node: YamlMap | undefined, set: ResourceSet, namespace: string): Edit[] {
  const { labels, expressions } = plainSelector(node);
  const slips = [...labels].flatMap(([key, value]) => {
    const others = new Map([...labels].filter(([name]) => name !== key));
    const free = set
      .selected(namespace, { labels: others, expressions })
      .filter((one) => servicesOf(set)(namespace, one.labels).length === 0);
    const near = closest(value, [...new Set(free.map((one) => one.labels.get(key) ?? ''))]);
    const written = scalarAt(entryOf(node, key)?.value);
    const isSlip = near !== undefined && value.length > 4 && digitsOf(near) === digitsOf(value);
    return isSlip && written !== undefined ? [replaceScalar(written, near)] : [];
  });
  return slips.length === 1 ? slips.flat() : [];
}

/** `web-1` and `web-2` are two things. */
function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}
