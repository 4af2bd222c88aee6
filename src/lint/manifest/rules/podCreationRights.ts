import { exampleBinding } from '../example-binding.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { accessReports } from '../rbac.ts';

const access = {
  resources: new Set([
    'pods',
    'deployments',
    'statefulsets',
    'replicasets',
    'cronjob',
    'cronjobs',
    'jobs',
    'daemonsets',
  ]),
  verbs: new Set(['create']),
};

export const podCreationRights: ManifestRule = {
  id: 'podCreationRights',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:access-to-create-pods', 'kubescape:C-0188', 'trivy:KSV-0048'],
  summary: 'Few may create pods',
  why: 'Who creates pods uses every Secret and service account of the namespace.',
  docs: kubeLinterDocs('access-to-create-pods'),
  bad: [exampleBinding('pods', 'create'), exampleBinding('cronjobs', "'*'")],
  good: [
    exampleBinding('pods', 'get'),
    exampleBinding('pods', 'create').replace('name: maker\nrules', 'name: elsewhere\nrules'),
    exampleBinding('pods', 'create').split('---')[0] ?? '',
  ],
  check: ({ resource, set }) => accessReports(resource, set, access),
};
