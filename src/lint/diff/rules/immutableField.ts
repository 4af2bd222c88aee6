import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf } from '../../../syntax/yaml/value.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { type ImmutableField, immutableFields } from '../immutable-fields.ts';
import type { Kept } from '../kept.ts';
import { isSameStored, stored, storedAt } from '../stored.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
`;

export const immutableField: DiffRule = {
  id: 'immutableField',
  severity: 'error',
  isRefused: true,
  summary: 'A field that is fixed at creation stays as it is',
  why: 'The API server refuses the change, so the sync fails until it is taken back or the object is deleted and made anew.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates',
  bad: [{ 'base.yaml': before, 'head.yaml': before.replace('app: web', 'app: shop') }],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('{app: web}', '\n      app: web') },
    {
      'base.yaml': before,
      'head.yaml': before.replace('name: web', 'name: shop').replace('app: web', 'app: shop'),
    },
  ],
  *check({ before: old, after: now }) {
    if (old === undefined || now === undefined) return;
    for (const field of fieldsOf(now)) {
      if (!isRefused(field, { old, now })) continue;
      const name = field.path.join('.');
      const message = `\`${name}\` of a ${field.kind} cannot change after creation; keep it, or delete the object and make it anew under another name`;
      yield { ...placed(keyOf(now, field), now, name), message };
    }
  },
};

function fieldsOf({ apiVersion, kind }: PlacedResource): readonly ImmutableField[] {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return immutableFields.filter((field) => field.kind === kind && field.group === group);
}

function isRefused({ path, late, unordered }: ImmutableField, { old, now }: Kept): boolean {
  const [was, is] = [old, now].map((resource) => storedAt(stored(resource), path));
  if (late === true && was === undefined) return false;
  return unordered === true ? !isSameStored(sorted(was), sorted(is)) : !isSameStored(was, is);
}

function sorted(list: unknown): unknown {
  return Array.isArray(list) ? list.map(String).toSorted() : list;
}

function keyOf({ root }: PlacedResource, { path }: ImmutableField): YamlNode | undefined {
  const last = path.at(-1);
  return typeof last === 'string' ? entryOf(at(root, path.slice(0, -1)), last)?.key : undefined;
}
