import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { missingProbeReports } from '../probes.ts';

export const livenessProbe: ManifestRule = {
  id: 'livenessProbe',
  severity: 'info',
  off: true,
  aliases: [
    'kube-linter:no-liveness-probe',
    'checkov:CKV_K8S_8',
    'polaris:livenessProbeMissing',
    'kubescape:C-0056',
  ],
  fixable: true,
  summary: 'A container has a livenessProbe',
  why: 'A program that hangs is not restarted.',
  docs: kubeLinterDocs('no-liveness-probe'),
  bad: [
    exampleContainer(''),
    exampleContainer('      ports:\n        - name: http\n          containerPort: 8080\n'),
  ],
  good: [exampleContainer('      livenessProbe:\n        tcpSocket:\n          port: 8080\n')],
  check: (subject) => missingProbeReports(subject, 'livenessProbe'),
};
