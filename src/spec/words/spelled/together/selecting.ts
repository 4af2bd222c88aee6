import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf } from '../../merge.ts';
import { kindOf, nameOf } from './named.ts';

/** A Service of which nobody says otherwise leads to the pods of its name, or to the only ones. */
export function selecting(one: JsonMap, all: readonly JsonMap[]): JsonMap {
  const spec = mapOf(one['spec']);
  if (kindOf(one) !== 'Service' || mapOf(spec['selector'])['told-of'] === undefined) return one;
  const pods = all.filter((each) => podLabels(each) !== undefined);
  const meant =
    pods.find((each) => nameOf(each) === nameOf(one)) ?? (pods.length === 1 ? pods[0] : undefined);
  const labels = meant === undefined ? undefined : podLabels(meant);
  const ports = listOf(spec['ports']).map((port) => targeted(mapOf(port), meant));
  return { ...one, spec: { ...spec, selector: labels ?? mapOf(spec['selector']), ports } };
}

/** Its only port leads to the only one of the pods. */
function targeted(port: JsonMap, pods: JsonMap | undefined): JsonMap {
  const spec = mapOf(pods?.['spec']);
  const containers = listOf(mapOf(mapOf(spec['template'])['spec'])['containers'] ?? spec['containers']);
  const [only, ...others] = containers.flatMap((one) => listOf(mapOf(one)['ports']));
  const number = mapOf(only)['containerPort'];
  const isOpen = port['targetPort'] === undefined && others.length === 0;
  return isOpen && number !== undefined && number !== port['port'] ? { ...port, targetPort: number } : port;
}

function podLabels(one: JsonMap): JsonMap | undefined {
  const template = mapOf(mapOf(mapOf(mapOf(one['spec'])['template'])['metadata'])['labels']);
  const own = kindOf(one) === 'Pod' ? mapOf(mapOf(one['metadata'])['labels']) : template;
  return Object.keys(own).length === 0 ? undefined : own;
}
