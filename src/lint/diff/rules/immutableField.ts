import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, entryOf } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../../manifest/head.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { type ImmutableField, immutableFields } from '../immutable-fields.ts';
import { isSame } from '../same.ts';
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
  *check(subject) {
    if (subject.before === undefined || subject.after === undefined) return;
    for (const field of fieldsOf(subject.after)) {
      const was = at(subject.before.root, field.path);
      const is = at(subject.after.root, field.path);
      if (!isRefused(field, was, is)) continue;
      const name = field.path.join('.');
      const message = `\`${name}\` of a ${field.kind} cannot change after creation; keep it, or delete the object and make it anew under another name`;
      yield { at: keyOf(subject.after, field) ?? is ?? nameNode(subject.after), message };
    }
  },
};

function fieldsOf({ apiVersion, kind }: PlacedResource): readonly ImmutableField[] {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return immutableFields.filter((field) => field.kind === kind && field.group === group);
}

function isRefused(field: ImmutableField, was: YamlNode | undefined, is: YamlNode | undefined): boolean {
  if (isSame(was, is)) return false;
  if (field.parts !== undefined) return field.parts.some((part) => !isSame(at(was, [part]), at(is, [part])));
  if (field.once === true && (was === undefined || is === undefined)) return false;
  if (field.default === undefined) return true;
  return valueOf(was, field.default) !== valueOf(is, field.default);
}

function valueOf(node: YamlNode | undefined, standard: unknown): unknown {
  return node?.kind === 'scalar' && node.value !== null ? node.value : standard;
}

function keyOf({ root }: PlacedResource, { path }: ImmutableField): YamlNode | undefined {
  const last = path.at(-1);
  return typeof last === 'string' ? entryOf(at(root, path.slice(0, -1)), last)?.key : undefined;
}
