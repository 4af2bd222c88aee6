import { closest } from '../../kernel/closest.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { Edit } from '../../kernel/text.ts';
import type { Scalar, YamlMap, YamlScalar } from '../../syntax/yaml/node.ts';
import { itemsAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Fix, Report } from '../contract.ts';
import { replaceScalar } from './edit.ts';
import { fixBy, fixField, type Place } from './fix.ts';
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

type Asked = Place & { readonly containers: readonly Container[] };

/** A probe that asks a port which the container does not declare. */
export function* probePortReports({ containers, ...place }: Asked, probe: Probe): Generator<Report> {
  for (const container of containers.filter(({ role }) => role === 'container')) {
    const ports = declaredPorts(container.node);
    for (const [action, words] of actions) {
      const port = scalarAt(container.node, [probe, action, 'port']);
      if (port === undefined || (port.value !== null && ports.has(port.value))) continue;
      const message = `the ${words} of the ${probe} goes to port \`${port.text}\`, which ${containerName(container)} does not declare; name a declared port or declare this one`;
      yield {
        at: port,
        message,
        // A port that is a number needs no declaration; a name that nobody declared leads nowhere.
        severity: typeof port.value === 'number' ? 'info' : 'error',
        ...fixBy(place, nearEdits(port, ports), 'Ask the port that is declared'),
      };
    }
  }
}

/** A name with a slip, or a number that stands in quotes. */
function nearEdits(port: YamlScalar, ports: ReadonlySet<Scalar>): readonly Edit[] {
  if (typeof port.value !== 'string') return [];
  if (ports.has(Number(port.text))) return [{ start: port.start, end: port.end, text: port.text }];
  const near = closest(
    port.text,
    [...ports].filter((one) => typeof one === 'string'),
  );
  return near === undefined ? [] : replaceScalar(port, near);
}

export function* missingProbeReports({ containers, ...place }: Asked, probe: Probe): Generator<Report> {
  for (const container of containers.filter(({ role }) => role === 'container')) {
    if (hasKey(container.node, probe)) continue;
    const message = `${containerName(container)} has no ${probe}; add one`;
    yield { at: headOf(container.node), message, ...fixByPort(container.node, probe, place) };
  }
}

/** Who is restarted for not answering is given time; who only gets no traffic needs none. */
const patience: Readonly<Partial<Record<Probe, JsonMap>>> = {
  livenessProbe: { periodSeconds: 20, failureThreshold: 6 },
};

/** To be spread: that the port answers is the least that can be asked; what the program knows of itself is better. */
export function fixByPort(container: YamlMap, probe: Probe, place: Place): { readonly fix?: Fix } {
  const port = itemsAt(container, ['ports']).find((one) => (stringAt(one, ['protocol']) ?? 'TCP') === 'TCP');
  const target = scalarAt(port, ['name'])?.value ?? scalarAt(port, ['containerPort'])?.value;
  if (typeof target !== 'string' && typeof target !== 'number') return {};
  const value = { tcpSocket: { port: target }, ...patience[probe] };
  return fixField(place, { path: [probe], value, in: container });
}

/** Numbers and names: `"8080"` in quotes is a name, and one that no port can have. */
function declaredPorts(node: YamlMap): ReadonlySet<Scalar> {
  const ports = itemsAt(node, ['ports']).filter(
    (port) => (scalarAt(port, ['protocol'])?.text ?? 'TCP') === 'TCP',
  );
  const named = ['containerPort', 'name'].flatMap((key) => ports.map((port) => scalarAt(port, [key])?.value));
  return new Set(named.filter((value) => value !== undefined));
}
