import { fixVersion } from '../upgrade/successor.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

export const extensionsV1beta1: ManifestRule = {
  id: 'extensionsV1beta1',
  severity: 'error',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:no-extensions-v1beta'],
  fixable: true,
  summary: 'No object is of extensions/v1beta1',
  why: 'Clusters have not served that API since 1.22.',
  docs: kubeLinterDocs('no-extensions-v1beta'),
  bad: [
    `apiVersion: extensions/v1beta1
kind: NetworkPolicy
metadata:
  name: demo
spec:
  podSelector: {}
`,
    `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: demo
spec: {}
`,
  ],
  good: [
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: demo
spec: {}
`,
  ],
  *check({ resource, text, set }) {
    if (!/^extensions\/v1beta\d/u.test(resource.apiVersion)) return;
    const at = scalarAt(resource.root, ['apiVersion']) ?? nameNode(resource);
    yield {
      ...fixVersion({ resource, text, set }),
      at,
      message: `\`${resource.apiVersion}\` is gone; use apps/v1, networking.k8s.io/v1 or policy/v1`,
    };
  },
};
