import type { Json } from '../../kernel/json.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { applyEdits } from '../../kernel/text.ts';
import { isMap } from '../../render/merge.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { resourcesOf, toResource, type Resource } from '../../syntax/yaml/resources.ts';
import { toJson } from '../../syntax/yaml/json.ts';
import { stepsOfPatch } from './json-patch.ts';
import type { FieldChange, Operation, Target } from './operation.ts';
import { showPath } from './path.ts';
import { splice } from './splice.ts';
import { changed, isEqual, valueAt } from './value.ts';
import { valuesKind } from './values.ts';
import { withoutDocument } from './whole.ts';

/**
 * One operation on a file as edits of its text: every byte that it does not speak of stays. What comes out is read
 * again, and taken only if this object says what it should and every other object what it said before.
 */
export function applyOperation(text: string, operation: Operation): Result<string> {
  const { target } = operation;
  if (operation.op === 'remove' && operation.field.length === 0) return withoutDocument(text, target);
  const found = resourceIn(text, target);
  if (!found.ok) return found;
  const current = toJson(found.value.root);
  const wanted = changed(current, operation);
  if (isEqual(current, wanted)) return ok(text);
  let next = text;
  for (const step of smaller(current, operation)) {
    const resource = resourceIn(next, target);
    if (!resource.ok) return resource;
    next = applyEdits(next, splice(next, resource.value.root, step));
  }
  return isAsWanted({ before: text, after: next }, target, wanted) ? ok(next) : fail(cannot(operation));
}

/** Whatever stands in a mapping and stays is not written anew. */
function smaller(current: Json | undefined, operation: Operation): readonly FieldChange[] {
  if (operation.op !== 'set') return [operation];
  const { field, value } = operation;
  const before = valueAt(current, field);
  if (!isMap(before) || !isMap(value) || Object.keys(before).length === 0) return [operation];
  const gone = Object.keys(before).filter((key) => value[key] === undefined);
  const kept = Object.entries(value).flatMap(([key, inner]): FieldChange[] =>
    inner === undefined || isEqual(before[key], inner)
      ? []
      : [...smaller(current, { ...operation, field: [...field, key], value: inner })],
  );
  return [...kept, ...gone.map((key): FieldChange => ({ op: 'remove', field: [...field, key] }))];
}

/** Where an object stands in a text; a Kustomization, which often names no kind, is the whole of it. */
export function resourceIn(text: string, { kind, name, path }: Target): Result<Resource> {
  const resources = resourcesIn(text, { kind, name, path });
  const found = resources.filter((one) => one.kind === kind && one.name === name);
  const [first, second] = found;
  if (first === undefined) return fail({ what: `there is no ${kind} \`${name}\` in it`, where: path });
  if (second === undefined || first.namespace === second.namespace) return ok(first);
  return fail({ what: `there are two: a ${kind} \`${name}\` in two namespaces`, where: path });
}

function resourcesIn(text: string, { path, kind, name }: Target): readonly Resource[] {
  const steps = stepsOfPatch(text);
  if (steps.length > 0) return steps.map(({ resource }) => resource);
  const isWhole = kind === valuesKind || isKustomizationPath(path);
  if (!isWhole) return resourcesOf(text).resources;
  const span = { start: 0, end: text.length };
  const parsed = parse(text, span);
  const root = parsed.ok ? parsed.value.root : undefined;
  return root?.kind === 'map' ? [{ ...toResource(root, span), kind, name }] : [];
}

type Texts = { readonly before: string; readonly after: string };

function isAsWanted({ before, after }: Texts, target: Target, wanted: Json | undefined): boolean {
  const [old, now] = [resourcesIn(before, target), resourcesIn(after, target)];
  if (resourcesOf(after).problems.length > resourcesOf(before).problems.length) return false;
  if (old.length !== now.length) return false;
  const own = resourceIn(before, target);
  const at = own.ok ? old.findIndex(({ document, root }) => isSamePlace(own.value, document, root)) : -1;
  return old.every((resource, index) => {
    const is = now[index];
    return is !== undefined && isEqual(toJson(is.root), index === at ? wanted : toJson(resource.root));
  });
}

function isSamePlace(own: Resource, document: Resource['document'], root: Resource['root']): boolean {
  return own.document.start === document.start && own.root.start === root.start;
}

function cannot({ op, target, field }: Operation): Problem {
  return {
    what: `\`${showPath(field)}\` of the ${target.kind} \`${target.name}\` is written in a way that cannot be edited in place`,
    where: target.path,
    why: 'It is shared by an anchor or a merge key, or is not what the change takes it for.',
    fix: op === 'remove' ? 'Take it out by hand.' : 'Write it by hand.',
  };
}
