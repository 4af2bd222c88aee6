import { basename, dirname, join } from '../kernel/paths.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../syntax/yaml/value.ts';

/** A file or folder that a Kustomization names, as written and as a path of the repository. */
export type KustomizationEntry = {
  readonly at: YamlScalar;
  readonly path: string;
  readonly role: 'resource' | 'patch' | 'data';
};

const names = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

export function isKustomizationPath(path: string): boolean {
  return names.has(basename(path));
}

/** What a Kustomization names in its own repository; remote ones and patches that stand in it are no entries. */
export function entriesOf(root: YamlMap, path: string): KustomizationEntry[] {
  const found = lists.flatMap(({ key, role, read }) =>
    itemsAt(root, [key]).flatMap((item) => read(item).map((at) => ({ at, role }))),
  );
  return found
    .filter(({ at }) => isLocal(at.text))
    .map(({ at, role }) => ({ at, role, path: join(dirname(path), at.text) }));
}

type List = {
  readonly key: string;
  readonly role: KustomizationEntry['role'];
  readonly read: (item: YamlNode) => readonly YamlScalar[];
};

const lists: readonly List[] = [
  ...['resources', 'bases', 'components', 'crds'].map((key) => ({
    key,
    role: 'resource' as const,
    read: itself,
  })),
  ...['configurations', 'generators', 'transformers', 'validators'].map((key) => ({
    key,
    role: 'data' as const,
    read: itself,
  })),
  { key: 'patchesStrategicMerge', role: 'patch', read: itself },
  ...['patches', 'patchesJson6902', 'replacements'].map((key) => ({
    key,
    role: 'patch' as const,
    read: byPath,
  })),
  ...['configMapGenerator', 'secretGenerator'].map((key) => ({
    key,
    role: 'data' as const,
    read: generated,
  })),
];

function itself(item: YamlNode): readonly YamlScalar[] {
  return item.kind === 'scalar' ? [item] : [];
}

function byPath(item: YamlNode): readonly YamlScalar[] {
  return [scalarAt(item, ['path'])].filter((path) => path !== undefined);
}

/** Files may be written `key=path`; the position is that of the whole entry. */
function generated(item: YamlNode): readonly YamlScalar[] {
  const files = itemsAt(item, ['files']).flatMap(itself);
  const envs = [
    ...itemsAt(item, ['envs']).flatMap(itself),
    ...[scalarAt(item, ['env'])].filter((env) => env !== undefined),
  ];
  return [...files.map((file) => ({ ...file, text: file.text.slice(file.text.indexOf('=') + 1) })), ...envs];
}

function isLocal(entry: string): boolean {
  if (entry === '' || entry.includes('\n') || entry.startsWith('/')) return false;
  return !/:\/\/|^git@|[?&]ref=|^github\.com\/|^[\w.-]+\.[a-z]{2,}[:/].+\/\//u.test(entry);
}
