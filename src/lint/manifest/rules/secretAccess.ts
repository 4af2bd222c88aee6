import { exampleBinding } from '../example-binding.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { type Access, accessReports } from '../rbac.ts';

const access: Access = {
  resources: new Set(['secrets']),
  verbs: 'any',
};

export const secretAccess: ManifestRule = {
  id: 'secretAccess',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:access-to-secrets',
    'trivy:KSV-0041',
    'kubescape:C-0015',
    'kubescape:C-0186',
    'trivy:KSV-0113',
    'checkov:CKV2_K8S_5',
  ],
  summary: 'Few may read Secrets',
  why: 'Who lists Secrets has all of them.',
  docs: kubeLinterDocs('access-to-secrets'),
  bad: [exampleBinding('secrets', 'list')],
  good: [exampleBinding('configmaps', 'list')],
  check: ({ resource, set }) => accessReports(resource, set, access),
};
