import type { YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Container, PodTemplate } from './pods.ts';
import type { PlacedResource } from './subject.ts';

/** A folder of the node as one container sees it. */
export type HostMount = {
  readonly container: Container;
  readonly hostPath: string;
  readonly isReadOnly: boolean;
  /** The entry of `volumeMounts`. */
  readonly at: YamlNode;
};

/** What runs once on every node is there to serve or to watch the node. */
export function isAgent({ kind }: PlacedResource): boolean {
  return kind === 'DaemonSet';
}

export function hostMountsOf(pod: PodTemplate | undefined, containers: readonly Container[]): HostMount[] {
  const paths = new Map<string, string>();
  for (const volume of itemsAt(pod?.spec, ['volumes'])) {
    const source = mapAt(volume, ['hostPath']);
    if (source !== undefined) paths.set(stringAt(volume, ['name']) ?? '', stringAt(source, ['path']) ?? '');
  }
  return paths.size === 0 ? [] : containers.flatMap((container) => mountsOf(container, paths));
}

function mountsOf(container: Container, paths: ReadonlyMap<string, string>): HostMount[] {
  return itemsAt(container.node, ['volumeMounts']).flatMap((mount) => {
    const name = scalarAt(mount, ['name']);
    const hostPath = paths.get(name?.text ?? '');
    if (name === undefined || hostPath === undefined) return [];
    return [{ container, hostPath, isReadOnly: scalarAt(mount, ['readOnly'])?.value === true, at: name }];
  });
}
