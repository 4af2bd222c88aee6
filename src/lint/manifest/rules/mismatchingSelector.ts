import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleDeployment } from '../example-workload.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { setField } from '../edit.ts';
import { fixBy, fixField, type Place } from '../fix.ts';
import { labelsOf, toLabels } from '../workload.ts';
import {
  type Selector,
  labelSelector,
  plainSelector,
  isEmpty,
  selects,
  describeSelector,
} from '../selector.ts';
import { specNode } from '../head.ts';
import { inTurn, type Step } from '../upgrade/steps.ts';
import { moveSelector } from '../upgrade/selector.ts';

const selecting = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** They select by a plain map, and the server fills in one that is missing. */
const plain = new Set(['ReplicationController', 'DeploymentConfig']);

export const mismatchingSelector: ManifestRule = {
  id: 'mismatchingSelector',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:mismatching-selector',
    'kube-score:deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score:statefulset-pod-selector-labels-match-template-metadata-labels',
  ],
  fixable: true,
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
      tier: web
  template:
    metadata:
      labels:
        app: other
        part-of: shop
    spec:
      containers:
        - name: app
          image: a:1
`,
    `apiVersion: v1
kind: ReplicationController
metadata:
  name: demo
spec:
  selector:
    app: demo
  template:
    metadata:
      labels:
        app: other
    spec:
      containers: []
`,
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
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec:
  template:
    metadata:
      labels:
        app: demo
        tier: web
    spec:
      containers:
        - name: app
          image: a:1
`,
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec:
  selector:
    matchLabels:
      app: demo
      tier: web
  template:
    metadata:
      name: demo
    spec:
      containers:
        - name: app
          image: a:1
`,
  ],
  good: [
    exampleDeployment({}),
    `apiVersion: v1
kind: ReplicationController
metadata:
  name: demo
spec:
  selector:
    app: demo
  template:
    metadata:
      labels:
        app: demo
    spec:
      containers: []
`,
  ],
  *check({ resource, pod, text }) {
    const isPlain = plain.has(resource.kind);
    if (pod === undefined || (!isPlain && !selecting.has(resource.kind))) return;
    const node = mapAt(resource.root, ['spec', 'selector']);
    const selector = isPlain ? plainSelector(node) : labelSelector(node);
    if (isEmpty(selector)) {
      yield { at: node ?? specNode(resource), ...unselective(node, { resource, text }) };
    } else if (!selects(selector, labelsOf(pod))) {
      const message = `the selector (${describeSelector(selector)}) does not match the labels of the template; make them equal`;
      yield { at: node ?? specNode(resource), message, ...relabel(selector, { resource, text }) };
    }
  },
};

/** The selector cannot be changed once the object is there, so that the labels follow it. */
function relabel({ labels, expressions }: Selector, place: Place) {
  const template = mapAt(place.resource.root, ['spec', 'template']);
  if (template === undefined || expressions.length > 0) return {};
  const had = toLabels(mapAt(template, ['metadata', 'labels']));
  if (had.size === 0)
    return fixField(place, { path: ['metadata', 'labels'], value: Object.fromEntries(labels), in: template });
  const missing = [...labels].filter(([key, value]) => had.get(key) !== value);
  return fixBy(
    place,
    inTurn(place, missing.map(setLabel)) ?? [],
    'Give the template the labels of the selector',
  );
}

function setLabel([key, value]: readonly [string, string]): Step {
  return (text, root) => {
    const template = mapAt(root, ['spec', 'template']);
    const edits = template && setField(text, template, { path: ['metadata', 'labels', key], value });
    return edits?.length === 0 ? undefined : edits;
  };
}

/** The server fills in a plain selector, and asks for any other. */
function unselective(node: YamlMap | undefined, place: Place) {
  const message = 'the workload has no selector; select the labels of its template';
  if (plain.has(place.resource.kind)) return { message, severity: 'info' } as const;
  const edits = node === undefined ? moveSelector(place.text, place.resource.root) : undefined;
  return { message, ...fixBy(place, edits ?? [], 'Select the labels of the template') };
}
