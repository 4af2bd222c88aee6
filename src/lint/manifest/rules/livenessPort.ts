import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { probePortReports } from '../probes.ts';

export const livenessPort: ManifestRule = {
  id: 'livenessPort',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:liveness-port'],
  fixable: true,
  summary: 'A livenessProbe asks a port that the container declares',
  why: 'A liveness probe that never gets an answer restarts a healthy container for ever.',
  docs: kubeLinterDocs('liveness-port'),
  bad: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      livenessProbe:\n        tcpSocket:\n          port: htpp\n',
    ),
    exampleContainer('      livenessProbe:\n        httpGet:\n          path: /\n          port: 8080\n'),
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      livenessProbe:\n        tcpSocket:\n          port: web\n',
    ),
  ],
  good: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      livenessProbe:\n        httpGet:\n          path: /\n          port: http\n',
    ),
    exampleContainer(''),
  ],
  check: (subject) => probePortReports(subject, 'livenessProbe'),
};
