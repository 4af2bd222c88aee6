import { itemsAt, stringAt } from '../../syntax/yaml/value.ts';
import type { PodTemplate } from './pods.ts';
import { containersOf } from './pods.ts';

/** The names of all ports that the containers of a pod declare. */
export function portNamesOf(pod: PodTemplate): string[] {
  return containersOf(pod)
    .flatMap(({ node }) => itemsAt(node, ['ports']))
    .map((port) => stringAt(port, ['name']))
    .filter((name) => name !== undefined);
}
