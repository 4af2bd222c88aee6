import { itemsAt, stringAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const wildcardRules: ManifestRule = {
  id: 'wildcardRules',
  severity: 'warning',
  aliases: [
    'kube-linter:wildcard-in-rules',
    'trivy:KSV-0044',
    'trivy:KSV-0046',
    'checkov:CKV_K8S_49',
    'kubescape:C-0187',
    'trivy:KSV-0045',
  ],
  summary: 'A role names what it allows',
  why: '`*` also means what will be added later.',
  docs: kubeLinterDocs('wildcard-in-rules'),
  bad: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: demo
rules:
  - apiGroups: ['']
    resources: ['*']
    verbs: ['*']
`,
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: demo
rules:
  - apiGroups: ['']
    resources: [pods]
    verbs: [get]
`,
  ],
  *check({ resource }) {
    if (resource.kind !== 'Role' && resource.kind !== 'ClusterRole') return;
    for (const rule of itemsAt(resource.root, ['rules'])) {
      for (const key of ['resources', 'verbs']) {
        const star = itemsAt(rule, [key]).find((item) => stringAt(item) === '*');
        if (star !== undefined)
          yield {
            at: star,
            // All verbs on kinds that are named is how operators own their kinds.
            ...(key === 'verbs' && { severity: 'info' }),
            message: `\`*\` allows all ${key}, also those to come; name them`,
          };
      }
    }
  },
};
