import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { missingProbeReports } from '../probes.ts';

export const readinessProbe: ManifestRule = {
  id: 'readinessProbe',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:no-readiness-probe',
    'checkov:CKV_K8S_9',
    'polaris:readinessProbeMissing',
    'kubescape:C-0018',
  ],
  fixable: true,
  summary: 'A container has a readinessProbe',
  why: 'Traffic comes before the program can answer, and goes on while it cannot.',
  docs: kubeLinterDocs('no-readiness-probe'),
  bad: [
    exampleContainer(''),
    exampleContainer('      ports:\n        - name: http\n          containerPort: 8080\n'),
  ],
  good: [exampleContainer('      readinessProbe:\n        tcpSocket:\n          port: 8080\n')],
  check: (subject) => missingProbeReports(subject, 'readinessProbe'),
};
