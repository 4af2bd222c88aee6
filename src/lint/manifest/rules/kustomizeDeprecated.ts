import type { Edit } from '../../../kernel/text.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../../syntax/yaml/node.ts';
import { entryOf } from '../../../syntax/yaml/value.ts';
import { isKustomizationPath } from '../../kustomization.ts';
import { renameKey } from '../edit.ts';
import { fixBy } from '../fix.ts';
import type { ManifestRule, PlacedResource } from '../subject.ts';

const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';

/** Each field that is going away, and the one that takes its place. */
const successors = new Map([
  ['bases', 'resources'],
  ['commonLabels', 'labels'],
  ['imageTags', 'images'],
  ['patchesJson6902', 'patches'],
  ['patchesStrategicMerge', 'patches'],
  ['vars', 'replacements'],
]);

export const kustomizeDeprecated: ManifestRule = {
  id: 'kustomizeDeprecated',
  severity: 'info',
  fixable: true,
  summary: 'A Kustomization uses no field that is going away',
  why: 'Kustomize warns of it at each build, and a later version no longer reads it.',
  docs: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
  bad: [
    `${head}bases:\n  - ../base\n`,
    `${head}resources:\n  - a.yaml\npatchesStrategicMerge:\n  - first.yaml\n  - "second.yaml"\n`,
    `${head}patchesStrategicMerge: [first.yaml]\n`,
    `${head}patchesJson6902:\n  - path: a.yaml\n    target:\n      version: v1\n      kind: Service\n      name: web\n`,
    `${head}commonLabels:\n  app: web\n`,
    { 'kustomization.yaml': 'patchesStrategicMerge:\n  - |-\n    kind: Service\n' },
  ],
  good: [
    `${head}resources:\n  - ../base\npatches:\n  - path: first.yaml\n`,
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  patchesStrategicMerge: []\n',
  ],
  *check({ resource, text }) {
    if (!isOfKustomize(resource)) return;
    for (const [name, successor] of successors) {
      const entry = entryOf(resource.root, name);
      if (entry === undefined) continue;
      const edits = editsFor(resource.root, entry, successor);
      const message = `\`${name}\` is going away; write it as \`${successor}\``;
      yield { at: entry.key, message, ...fixBy({ resource, text }, edits, `Write it as \`${successor}\``) };
    }
  },
};

function isOfKustomize({ apiVersion, kind, path }: PlacedResource): boolean {
  if (kind !== 'Kustomization' && kind !== 'Component') return false;
  return isKustomizationPath(path) || apiVersion.startsWith('kustomize.config.k8s.io/');
}

/** None where the successor is there already, or where two would become one. */
function editsFor(root: YamlMap, entry: YamlEntry, successor: string): Edit[] {
  const heirs = [...successors].filter(([name, to]) => to === successor && entryOf(root, name) !== undefined);
  if (entryOf(root, successor) !== undefined || heirs.length > 1 || entry.value.alias !== undefined)
    return [];
  if (entry.name === 'bases' || entry.name === 'patchesJson6902') return renameKey(entry, successor);
  const paths = entry.name === 'patchesStrategicMerge' ? pathEdits(entry.value) : undefined;
  return paths === undefined ? [] : [...renameKey(entry, successor), ...paths];
}

/** Each file becomes `path: file`; undefined where a patch stands in the Kustomization itself. */
function pathEdits(list: YamlNode): Edit[] | undefined {
  if (list.kind !== 'seq') return undefined;
  if (!list.items.every(isFile)) return undefined;
  return list.items.flatMap(({ start, end }) =>
    list.flow
      ? [
          { start, end: start, text: '{"path": ' },
          { start: end, end, text: '}' },
        ]
      : [{ start, end: start, text: 'path: ' }],
  );
}

function isFile(item: YamlNode): boolean {
  if (item.kind !== 'scalar' || item.alias !== undefined) return false;
  return item.style !== 'literal' && item.style !== 'folded' && /^[^\s{:]{1,500}$/u.test(item.text);
}
