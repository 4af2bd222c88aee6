import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const duplicateObject: ManifestRule = {
  id: 'duplicateObject',
  severity: 'error',
  summary: 'An object stands once in a file',
  why: 'Of two with one name the last one wins, and the other is lost without a word.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  bad: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  a: b
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  a: c
`,
  ],
  good: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
  namespace: other
`,
  ],
  *check({ resource, set }) {
    if (resource.name === '') return;
    const same = set.named(resource.kind, resource.namespace, resource.name);
    const here = same.filter(
      ({ path, apiVersion }) => path === resource.path && apiVersion === resource.apiVersion,
    );
    if (here.length < 2 || here[0] === resource) return;
    yield {
      at: nameNode(resource),
      message: `this file has a ${resource.kind} \`${resource.name}\` above; keep one`,
    };
  },
};
