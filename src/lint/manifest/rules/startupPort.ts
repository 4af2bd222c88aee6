import { exampleContainer } from '../example-pod.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { probePortReports } from '../probes.ts';

export const startupPort: ManifestRule = {
  id: 'startupPort',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: ['kube-linter:startup-port'],
  fixable: true,
  summary: 'A startupProbe asks a port that the container declares',
  why: 'A startup probe that never gets an answer kills the container before it serves.',
  docs: kubeLinterDocs('startup-port'),
  bad: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      startupProbe:\n        tcpSocket:\n          port: htpp\n',
    ),
    exampleContainer('      startupProbe:\n        httpGet:\n          path: /\n          port: 8080\n'),
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      startupProbe:\n        tcpSocket:\n          port: web\n',
    ),
  ],
  good: [
    exampleContainer(
      '      ports:\n        - name: http\n          containerPort: 8080\n      startupProbe:\n        httpGet:\n          path: /\n          port: http\n',
    ),
    exampleContainer(''),
  ],
  check: (subject) => probePortReports(subject, 'startupProbe'),
};
