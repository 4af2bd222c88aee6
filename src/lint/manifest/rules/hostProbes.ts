import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { baseline } from '../pod-security.ts';
import type { Container } from '../pods.ts';
import type { ManifestRule } from '../subject.ts';

const handlers = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

export const hostProbes: ManifestRule = {
  id: 'hostProbes',
  severity: 'error',
  ...baseline,
  aliases: ['pss:hostProbesAndHostLifecycle'],
  summary: 'Probes and lifecycle hooks ask the pod itself, no other host',
  why: 'The kubelet sends them from the node: with a host of its own a manifest reaches what the pod may not reach.',
  bad: [
    exampleContainer(
      '      livenessProbe:\n        httpGet:\n          host: 169.254.169.254\n          port: 80\n',
    ),
    exampleContainer(
      '      lifecycle:\n        preStop:\n          tcpSocket:\n            host: other.example\n            port: 80\n',
    ),
  ],
  good: [
    exampleContainer(
      '      livenessProbe:\n        httpGet:\n          path: /healthz\n          port: 8080\n',
    ),
    exampleContainer('      readinessProbe:\n        tcpSocket:\n          host: ""\n          port: 80\n'),
  ],
  *check({ containers, minor }) {
    for (const host of minor < 34 ? [] : containers.flatMap(hostsOf)) {
      yield {
        at: host,
        message: `the kubelet would ask \`${host.text}\` instead of the pod; remove \`host\``,
      };
    }
  },
};

function hostsOf({ node }: Container): YamlScalar[] {
  return handlers
    .flatMap((handler) =>
      ['httpGet', 'tcpSocket'].map((action) => scalarAt(node, [...handler, action, 'host'])),
    )
    .filter((host) => host !== undefined)
    .filter(({ value }) => value !== null && value !== '');
}
