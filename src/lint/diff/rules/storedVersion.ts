import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { isTrue } from '../../manifest/security-context.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: shops.example.com}
spec:
  versions:
    - {name: v1, served: true, storage: true}
`;

export const storedVersion: DiffRule = {
  id: 'storedVersion',
  severity: 'error',
  isRefused: true,
  summary: 'A definition keeps the version in which objects are stored',
  why: 'The API server refuses a definition that lacks a version of `status.storedVersions`, so the sync fails.',
  docs: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('name: v1', 'name: v2') }],
  good: [
    {
      'base.yaml': before,
      'head.yaml': `${before.replace('storage: true', 'storage: false')}    - {name: v2, served: true, storage: true}\n`,
    },
  ],
  *check({ before: old, after }) {
    if (old === undefined || after?.kind !== 'CustomResourceDefinition') return;
    const kept = new Set(versionsOf(after).map(nameOf));
    for (const version of versionsOf(old)) {
      if (!isTrue(scalarAt(version, ['storage'])) || kept.has(nameOf(version))) continue;
      const message = `objects may be stored as ${nameOf(version)}; keep that version, unserved, until they are migrated`;
      yield { ...placed(at(after.root, ['spec', 'versions']), after, 'spec.versions'), message };
    }
  },
};

function versionsOf({ root }: PlacedResource): readonly YamlNode[] {
  return itemsAt(root, ['spec', 'versions']);
}

function nameOf(version: YamlNode): string {
  return stringAt(version, ['name']) ?? '';
}
