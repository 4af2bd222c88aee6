import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { nameNode } from '../../manifest/head.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import type { DiffRule } from '../subject.ts';

/** What goes with an object of these kinds when it is deleted. */
const losses = new Map([
  ['PersistentVolumeClaim', 'its data, unless the reclaim policy keeps the volume'],
  ['PersistentVolume', 'the way to its data'],
  ['StatefulSet', 'its pods, and perhaps their claims'],
  ['Namespace', 'everything in it'],
  ['CustomResourceDefinition', 'every object of that kind in the cluster'],
]);

const before = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  resources: {requests: {storage: 20Gi}}
`;

export const lostData: DiffRule = {
  id: 'lostData',
  severity: 'warning',
  summary: 'What holds data is neither removed nor let go in passing',
  why: 'Where pruning is on, what leaves the repository leaves the cluster, and its data with it.',
  docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming',
  bad: [
    { 'base.yaml': before, 'head.yaml': '' },
    { 'base.yaml': before, 'head.yaml': before.replace('name: data', 'name: other') },
    { 'base.yaml': volume('Retain'), 'head.yaml': volume('Delete') },
  ],
  good: [{ 'base.yaml': before, 'head.yaml': before.replace('20Gi', '40Gi') }],
  *check({ before: old, after }) {
    if (old !== undefined && after !== undefined) yield* released(old, after);
    const loss = old === undefined || after !== undefined ? undefined : losses.get(old.kind);
    if (old === undefined || loss === undefined) return;
    const size = scalarAt(old.root, ['spec', 'resources', 'requests', 'storage']);
    const amount = size === undefined ? '' : ` (${size.text})`;
    const message = `removing ${old.kind} \`${old.name}\`${amount} deletes ${loss}; keep it out of pruning, or be sure`;
    yield { at: nameNode(old), path: old.path, message };
  },
};

/** Where objects say whether data outlives them. */
const retentions: readonly (readonly [kind: string, ...path: readonly string[]])[] = [
  ['PersistentVolume', 'spec', 'persistentVolumeReclaimPolicy'],
  ['StatefulSet', 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted'],
  ['StatefulSet', 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled'],
];

function* released(old: PlacedResource, now: PlacedResource): Generator<Report> {
  for (const [kind, ...path] of retentions) {
    const policy = scalarAt(now.root, path);
    if (now.kind !== kind || policy?.text !== 'Delete' || scalarAt(old.root, path)?.text === 'Delete')
      continue;
    const message = 'from now on the data goes with what uses it; keep Retain, unless nobody needs it then';
    yield { at: policy, message };
  }
}

function volume(policy: string): string {
  return `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: data}\nspec: {persistentVolumeReclaimPolicy: ${policy}}\n`;
}
