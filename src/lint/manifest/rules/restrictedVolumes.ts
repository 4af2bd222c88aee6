import { itemsAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { restricted } from '../pod-security.ts';
import type { ManifestRule } from '../subject.ts';

const types = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

export const restrictedVolumes: ManifestRule = {
  id: 'restrictedVolumes',
  severity: 'info',
  ...restricted,
  aliases: ['pss:restrictedVolumes', 'trivy:KSV-0028'],
  summary: 'Volumes come by claims, ephemeral storage and configuration',
  why: 'Volumes that name a server or device themselves pass by the storage classes that an administrator allows.',
  bad: [
    exampleContainer(
      '',
      '  volumes:\n    - name: data\n      nfs:\n        server: nfs.example\n        path: /data\n',
    ),
  ],
  good: [
    exampleContainer(
      '',
      '  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n',
    ),
    exampleContainer(''),
  ],
  *check({ pod }) {
    for (const volume of itemsAt(pod?.spec, ['volumes'])) {
      const entries = volume.kind === 'map' ? volume.entries : [];
      const source = entries.find(
        ({ name, value }) => name !== 'name' && !(value.kind === 'scalar' && value.value === null),
      );
      if (source === undefined || types.has(source.name)) continue;
      yield {
        at: source.key,
        message: `a \`${source.name}\` volume is not allowed here; ask for storage by a claim`,
      };
    }
  },
};
