import type { Release } from '../../facts/gitops/releases.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { yamlFile } from '../../facts/yaml.ts';
import { join } from '../../kernel/paths.ts';
import { entryOf, at as nodeAt, stringAt } from '../../syntax/yaml/value.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import type { Origin } from '../../kustomize/node.ts';

type Layer = { readonly path: string; readonly root: YamlNode | undefined };

/** Finds where a value of a release is set: what counts most first, the chart's own values last. */
export function valueFinder(
  release: Release,
  snapshot: Snapshot,
): (path: readonly string[]) => Origin | undefined {
  const layers = [
    ...inlineLayers(release, snapshot),
    ...release.valueFiles.toReversed().map((path) => fileLayer(path, snapshot)),
    fileLayer(join(release.chart, 'values.yaml'), snapshot),
  ];
  return (path) => layers.flatMap((layer) => placeIn(layer, path) ?? [])[0];
}

function fileLayer(path: string, snapshot: Snapshot): Layer {
  return { path, root: yamlFile(snapshot, path).roots[0] };
}

/** Values that stand in the HelmRelease or Application itself, as far as they are YAML of their own there. */
function inlineLayers({ file, app }: Release, snapshot: Snapshot): Layer[] {
  if (file === undefined) return [];
  const object = yamlFile(snapshot, file).roots.find((root) => stringAt(root, ['metadata', 'name']) === app);
  const places = [
    ['spec', 'source', 'helm', 'valuesObject'],
    ['spec', 'values'],
  ];
  return places.flatMap((place) => {
    const root = nodeAt(object, place);
    return root === undefined ? [] : [{ path: file, root }];
  });
}

/** The key of a value, which also stands where the value begins on a line of its own. */
function placeIn({ path, root }: Layer, keys: readonly string[]): Origin | undefined {
  const holder = nodeAt(root, keys.slice(0, -1));
  const entry = entryOf(holder, keys.at(-1) ?? '');
  return entry === undefined
    ? undefined
    : { path, start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
}
