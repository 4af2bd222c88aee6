import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { probePortReports } from '../probes.ts';

export const readinessPort: ManifestRule = {
  id: 'readinessPort',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:readiness-port'],
  fixable: true,
  summary: 'A readinessProbe asks a port that the container declares',
  why: 'A readiness probe that never gets an answer keeps the pod from all traffic.',
  docs: kubeLinterDocs('readiness-port'),
  bad: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      readinessProbe:\n        tcpSocket:\n          port: htpp\n',
    ),
    exampleContainer(
      '      ports:\n        - containerPort: 8080\n      readinessProbe:\n        tcpSocket:\n          port: "8080"\n',
    ),
    exampleContainer('      readinessProbe:\n        httpGet:\n          path: /\n          port: 8080\n'),
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      readinessProbe:\n        tcpSocket:\n          port: web\n',
    ),
  ],
  good: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      readinessProbe:\n        httpGet:\n          path: /\n          port: http\n',
    ),
    exampleContainer(''),
  ],
  check: (subject) => probePortReports(subject, 'readinessProbe'),
};
