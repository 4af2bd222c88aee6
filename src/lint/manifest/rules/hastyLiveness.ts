import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';

export const hastyLiveness: ManifestRule = {
  id: 'hastyLiveness',
  severity: 'warning',
  summary: 'A livenessProbe waits until the program has started',
  why: 'The kubelet kills what has not answered in time, again and again.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  bad: [
    exampleContainer(probe('periodSeconds: 2')),
    exampleContainer(probe('failureThreshold: 1\n        periodSeconds: 5')),
  ],
  good: [
    exampleContainer(probe('periodSeconds: 10')),
    exampleContainer(
      probe('periodSeconds: 2') + '      startupProbe:\n        tcpSocket:\n          port: 80\n',
    ),
  ],
  *check({ containers }) {
    for (const { node } of containers) {
      const probe = mapAt(node, ['livenessProbe']);
      if (probe === undefined) continue;
      const time = (key: string, otherwise: number): number => numberAt(probe, key) ?? otherwise;
      const patience =
        time('initialDelaySeconds', 0) + time('periodSeconds', 10) * time('failureThreshold', 3);
      if (patience >= 10 || entryOf(node, 'startupProbe') !== undefined) continue;
      const message = `a program that needs longer than ${patience} s to start is restarted for ever; give it a startupProbe or more time`;
      yield { at: entryOf(node, 'livenessProbe')?.key ?? probe, message };
    }
  },
};

function numberAt(probe: YamlMap, key: string): number | undefined {
  const value = scalarAt(probe, [key])?.value;
  return typeof value === 'number' ? value : undefined;
}

function probe(line: string): string {
  return `      livenessProbe:\n        tcpSocket:\n          port: 80\n        ${line}\n`;
}
