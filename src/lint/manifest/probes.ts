import type { Scalar, YamlMap } from '../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import type { Report } from '../contract.ts';
import type { Container } from './pods.ts';
import { headOf } from './pods.ts';
import { containerName } from './security-context.ts';
import { hasKey } from './workload.ts';

export type Probe = 'livenessProbe' | 'readinessProbe' | 'startupProbe';

const actions = [
  ['httpGet', 'HTTP request'],
  ['tcpSocket', 'TCP connection'],
  ['grpc', 'gRPC call'],
] as const;

/** A probe that asks a port which the container does not declare. */
export function* probePortReports(containers: readonly Container[], probe: Probe): Generator<Report> {
  for (const container of containers.filter(({ role }) => role === 'container')) {
    const ports = declaredPorts(container.node);
    for (const [action, words] of actions) {
      const port = scalarAt(container.node, [probe, action, 'port']);
      if (port === undefined || (port.value !== null && ports.has(port.value))) continue;
      const message = `the ${words} of the ${probe} goes to port \`${port.text}\`, which ${containerName(container)} does not declare; name a declared port or declare this one`;
      // A port that is a number needs no declaration; a name that nobody declared leads nowhere.
      yield { at: port, message, severity: typeof port.value === 'number' ? 'info' : 'error' };
    }
  }
}

export function* missingProbeReports(containers: readonly Container[], probe: Probe): Generator<Report> {
  for (const container of containers.filter(({ role }) => role === 'container')) {
    if (hasKey(container.node, probe)) continue;
    yield { at: headOf(container.node), message: `${containerName(container)} has no ${probe}; add one` };
  }
}

/** Numbers and names: `"8080"` in quotes is a name, and one that no port can have. */
function declaredPorts(node: YamlMap): ReadonlySet<Scalar> {
  const ports = itemsAt(node, ['ports']).filter(
    (port) => (scalarAt(port, ['protocol'])?.text ?? 'TCP') === 'TCP',
  );
  const named = ['containerPort', 'name'].flatMap((key) => ports.map((port) => scalarAt(port, [key])?.value));
  return new Set(named.filter((value) => value !== undefined));
}
