import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';
import { filesOf } from '../../kustomize/files.ts';
import { kustomizationIn } from '../../kustomize/kustomization.ts';
import type { Origin } from '../../kustomize/node.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { isList, isMap } from '../../render/merge.ts';
import { writeYaml } from '../../render/yaml.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toJson } from '../../syntax/yaml/json.ts';
import { stepsOfPatch } from './json-patch.ts';
import { thingsIn, thingsOf } from './objects.ts';
import type { Thing } from './thing.ts';
import type { Operation, Setting, Target } from './operation.ts';
import { inHeldPatch, inPatch } from './patches.ts';
import { showPath, type FieldPath } from './path.ts';
import { nested, valueAt } from './value.ts';

/** A Kustomization as something to be edited: it has no name, and often no kind. */
export function kustomization(path: string): Operation['target'] {
  return { path, kind: 'Kustomization', name: '' };
}

type Set = Setting & { readonly target: Target };

/** The same change where the value really comes from; undefined where that place cannot be edited. */
export function atOrigin(
  operation: Operation,
  from: Origin,
  snapshot: Snapshot,
): readonly Operation[] | undefined {
  const text = snapshot.text(from.path);
  if (text === undefined || operation.op === 'add') return undefined;
  if (operation.op === 'set') {
    const patch = patched(operation, from, { text, snapshot });
    if (patch !== undefined) return [patch];
    if (isKustomizationPath(from.path)) return inKustomization(operation, from, text);
  }
  const patch = resourcesOf(text).resources.find(
    ({ document }) => from.start >= document.start && from.start < document.end,
  );
  const thing = thingsIn(from.path, text).find(
    ({ kind, name }) => kind === patch?.kind && name === patch.name,
  );
  if (thing === undefined || valueAt(thing.value, operation.field) === undefined) return undefined;
  const { path, kind, name } = thing;
  return [{ ...operation, target: { path, kind, name } }];
}

type Where = { readonly text: string; readonly snapshot: Snapshot };

/** In a JSON patch, or in a patch whose text stands in the Kustomization itself. */
function patched(operation: Set, from: Origin, { text, snapshot }: Where): Operation | undefined {
  const { target } = operation;
  const thing = thingsOf(snapshot).find((one) => {
    return one.path === target.path && one.kind === target.kind && one.name === target.name;
  });
  if (thing === undefined) return undefined;
  if (isKustomizationPath(from.path))
    return inHeldPatch(operation, from, { text, thing, own: kustomization(from.path) });
  return stepsOfPatch(text).length === 0 ? undefined : inPatch(operation, from.path, { text, thing });
}

function inKustomization(
  { target, field, value }: Set,
  { path }: Origin,
  text: string,
): Operation[] | undefined {
  const root = dataOf(text);
  const own = kustomization(path);
  if (field.at(-1) === 'replicas' && typeof value === 'number') {
    const at = indexOf(valueAt(root, ['replicas']), ({ name }) => name === target.name);
    return at === -1 ? undefined : [{ op: 'set', target: own, field: ['replicas', at, 'count'], value }];
  }
  return field.at(-1) === 'image' && typeof value === 'string' ? inImages(own, root, value) : undefined;
}

/** The entry for this image; where there is but one, it must be the one. */
function inImages(target: Target, root: Json | undefined, value: string): Operation[] | undefined {
  const entries = valueAt(root, ['images']);
  const { repository } = imageParts(value);
  const named = indexOf(entries, ({ name, newName }) => name === repository || newName === repository);
  const place = named === -1 && isList(entries) && entries.length === 1 ? 0 : named;
  const entry = isList(entries) ? entries[place] : undefined;
  return isMap(entry) ? imageEntry(target, { entry, place }, value) : undefined;
}

type Entry = { readonly entry: JsonMap; readonly place: number };

function imageEntry(target: Operation['target'], { entry, place }: Entry, value: string): Operation[] {
  const { repository, tag, digest } = imageParts(value);
  const isSame = repository === (entry['newName'] ?? entry['name']) || repository === entry['name'];
  const change = (key: string, now: string): Operation[] => {
    if (now !== '') return [{ op: 'set', target, field: ['images', place, key], value: now }];
    return entry[key] === undefined ? [] : [{ op: 'remove', target, field: ['images', place, key] }];
  };
  return [
    ...(isSame ? [] : change('newName', repository)),
    ...change('newTag', tag),
    ...change('digest', digest),
  ];
}

function imageParts(image: string) {
  const [name = '', digest = ''] = image.split('@');
  const tag = /:([\w.-]+)$/u.exec(name)?.[1] ?? '';
  return { repository: tag === '' ? name : name.slice(0, -tag.length - 1), tag, digest };
}

/** The change for one environment alone, as an entry of its Kustomization. */
export function inOverlay(
  operation: Set,
  folder: string,
  { thing, snapshot }: Around,
): readonly Operation[] | undefined {
  const path = kustomizationIn(folder, filesOf(snapshot));
  if (path === undefined) return undefined;
  const { field, value } = operation;
  const target = kustomization(path);
  const add = (key: string, entry: Json): Operation[] => [{ op: 'add', target, field: [key], value: entry }];
  if (showPath(field) === 'spec.replicas' && typeof value === 'number')
    return add('replicas', { name: thing.name, count: value });
  if (field.at(-1) === 'image' && typeof value === 'string') {
    const { repository, tag, digest } = imageParts(value);
    const now = imageParts(textAt(thing, field)).repository;
    const renamed = now === repository ? {} : { newName: repository };
    return add('images', {
      name: now,
      ...renamed,
      ...(tag === '' ? {} : { newTag: tag }),
      ...(digest === '' ? {} : { digest }),
    });
  }
  return add('patches', { patch: patchOf(thing, { op: 'set', field, value }) });
}

function textAt({ value }: Thing, field: FieldPath): string {
  const now = valueAt(value, field);
  return typeof now === 'string' ? now : '';
}

type Around = { readonly thing: Thing; readonly snapshot: Snapshot };

function patchOf({ kind, name, value }: Thing, { field, value: wanted }: Setting): string {
  const apiVersion = valueAt(value, ['apiVersion']) ?? '';
  const body = nested(field, wanted);
  return writeYaml({ apiVersion, kind, metadata: { name }, ...(isMap(body) ? body : {}) });
}

function dataOf(text: string): Json | undefined {
  const parsed = parse(text);
  return parsed.ok && parsed.value.root !== undefined ? toJson(parsed.value.root) : undefined;
}

function indexOf(list: Json | undefined, is: (item: JsonMap) => boolean): number {
  return isList(list) ? list.findIndex((item) => isMap(item) && is(item)) : -1;
}
