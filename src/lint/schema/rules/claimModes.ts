import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule, PlacedResource } from '../../manifest/subject.ts';

const claim = (spec: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: a\nspec:\n${spec}`;

export const claimModes: ManifestRule = {
  id: 'claimModes',
  severity: 'error',
  summary: 'A claim says how it is accessed and how much it asks for',
  why: 'The API server refuses a claim without access modes or a size.',
  docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims',
  bad: [
    claim('  resources:\n    requests:\n      storage: 1Gi\n'),
    claim('  accessModes: [ReadWriteOnce]\n'),
    claim('  accessModes: [ReadWriteOncePod, ReadWriteOnce]\n  resources: {requests: {storage: 1Gi}}\n'),
  ],
  good: [claim('  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n')],
  *check({ resource }) {
    for (const spec of claimsOf(resource)) {
      if (itemsAt(spec, ['accessModes']).length === 0)
        yield { at: spec, message: 'the claim has no `accessModes`; name one, such as ReadWriteOnce' };
      const modes = itemsAt(spec, ['accessModes']);
      if (modes.length > 1 && modes.some((mode) => stringAt(mode) === 'ReadWriteOncePod'))
        yield { at: spec, message: 'ReadWriteOncePod stands alone among `accessModes`; remove the others' };
      if (scalarAt(spec, ['resources', 'requests', 'storage']) === undefined)
        yield { at: spec, message: 'the claim asks for no storage; set `resources.requests.storage`' };
    }
  },
};

function claimsOf({ kind, apiVersion, root }: PlacedResource): readonly YamlNode[] {
  const isClaim = kind === 'PersistentVolumeClaim' && apiVersion === 'v1';
  const templates = kind === 'StatefulSet' ? itemsAt(root, ['spec', 'volumeClaimTemplates']) : [];
  return [...(isClaim ? [root] : []), ...templates]
    .map((one) => at(one, ['spec']))
    .filter((spec) => spec?.kind === 'map');
}
