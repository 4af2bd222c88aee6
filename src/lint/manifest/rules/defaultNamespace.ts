import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { nameNode } from '../head.ts';

const namespaced = new Set([
  'ConfigMap',
  'Ingress',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
]);

export const defaultNamespace: ManifestRule = {
  id: 'defaultNamespace',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:use-namespace',
    'trivy:KSV-0110',
    'checkov:CKV_K8S_21',
    'kubescape:C-0061',
    'kubescape:C-0212',
  ],
  summary: 'An object has a namespace of its own',
  why: 'In `default` everything of everybody meets.',
  docs: kubeLinterDocs('use-namespace'),
  bad: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data: {}
`,
  ],
  good: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
  namespace: shop
data: {}
`,
  ],
  *check({ resource, pod }) {
    if (resource.namespace !== '' && resource.namespace !== 'default') return;
    if (pod === undefined && !namespaced.has(resource.kind)) return;
    yield { at: nameNode(resource), message: 'it goes to the default namespace; name another' };
  },
};
