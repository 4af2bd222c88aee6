import { basename, dirname, join } from '../../kernel/paths.ts';
import { scalarAt } from '../../syntax/yaml/value.ts';
import type { Existing, Found, Service } from '../facts.ts';
import { textAt, yamlFile } from '../yaml.ts';
import type { Snapshot } from '../snapshot.ts';

const places: readonly (readonly string[])[] = [
  ['containerPort'],
  ['service', 'targetPort'],
  ['service', 'containerPort'],
  ['service', 'internalPort'],
  ['deployment', 'containerPort'],
  ['container', 'port'],
  ['app', 'port'],
];

/** The port of the container in the values of a chart that bears the name of the service, or of the only one. */
export function chartPort(
  service: Service,
  { charts }: Existing,
  snapshot: Snapshot,
): Found<number> | undefined {
  const named = charts.find((path) => nameOf(path, snapshot) === service.name);
  const chart = named ?? (charts.length === 1 && service.path === '.' ? charts[0] : undefined);
  if (chart === undefined) return undefined;
  const file = yamlFile(snapshot, join(dirname(chart), 'values.yaml'));
  const [root] = file.roots;
  for (const place of places) {
    const node = scalarAt(root, place);
    const port = Number(textAt(node));
    if (node === undefined || !Number.isInteger(port) || port < 1 || port > 65535) continue;
    const why = `the chart opens ${port}`;
    return { value: port, evidence: { fact: 'port', path: file.path, line: file.lineOf(node), why } };
  }
  return undefined;
}

function nameOf(chart: string, snapshot: Snapshot): string {
  const [root] = yamlFile(snapshot, chart).roots;
  return textAt(root, ['name']) ?? basename(dirname(chart));
}
