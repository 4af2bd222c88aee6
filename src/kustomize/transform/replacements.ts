import { Fault } from '../fault.ts';
import { type Slot, slotsOf, splitFieldPath } from '../field-path.ts';
import { effectiveNamespace, isSelected, type ResId, sayId } from '../id.ts';
import { clone, itemsAt, mapAt, nodeAt, type Node, type Origin, pairsOf, textAt } from '../node.ts';
import { matchesLabels } from '../label-selector.ts';
import { anyIds, curId, type Resource } from '../resource.ts';
import { pattern } from '../selector.ts';
import type { Step } from './context.ts';
import { resolvePlain } from '../../syntax/yaml/resolve.ts';

/** Copies a value of one object into fields of others. */
export function applyReplacement(step: Step, replacement: Node): void {
  const value = sourceValue(step, replacement);
  if (value === undefined) return;
  const targets = itemsAt(replacement, ['targets']);
  for (const target of targets) applyTarget(step, target, value);
}

function sourceValue(step: Step, replacement: Node): Node | undefined {
  const given = nodeAt(replacement, ['sourceValue']);
  if (given !== undefined) return given;
  const source = mapAt(replacement, ['source']);
  if (source === undefined) throw new Fault('a replacement needs a source', replacement.from);
  const found = step.resources.filter((resource) => anyIds(resource).some((id) => isMeant(id, source)));
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) return unclear(step, first, source.from);
  const path = textAt(source, ['fieldPath']) ?? 'metadata.name';
  const [slot] = slotsOf(first.node, splitFieldPath(path));
  if (slot === undefined) {
    throw new Fault(`${sayId(curId(first))} has no \`${path}\` to copy`, source.from ?? replacement.from);
  }
  return partOf(slot.get(), source);
}

function unclear(step: Step, first: Resource | undefined, from: Origin | undefined): undefined {
  const count = first === undefined ? 'no object' : 'more than one object';
  const what = `${count} is the source of a replacement`;
  if (first !== undefined || !step.isIncomplete) throw new Fault(what, from);
  step.note(what, from);
}

function partOf(value: Node, source: Node): Node {
  const delimiter = textAt(source, ['options', 'delimiter']);
  if (delimiter === undefined || delimiter === '') return value;
  if (value.kind !== 'scalar') throw indivisible(delimiter, source.from);
  const parts = value.text.split(delimiter);
  const index = Number(textAt(source, ['options', 'index']) ?? 0);
  const part = parts[index];
  if (part === undefined) {
    throw new Fault(`\`${value.text}\` has no part ${index} between \`${delimiter}\``, source.from);
  }
  return { ...value, value: part, text: part };
}

function indivisible(delimiter: string, from: Origin | undefined): Fault {
  return new Fault(`\`${delimiter}\` divides texts, and here stands a list or a mapping`, from);
}

function applyTarget(step: Step, target: Node, value: Node): void {
  const wanted = mapAt(target, ['select']);
  if (wanted === undefined) throw new Fault('a target of a replacement needs a `select`', target.from);
  const rejected = itemsAt(target, ['reject']);
  const paths = itemsAt(target, ['fieldPaths']).flatMap((path) =>
    path.kind === 'scalar' ? [path.text] : [],
  );
  for (const resource of step.resources) {
    const ids = anyIds(resource);
    if (!ids.some((id) => isMeant(id, wanted)) || !hasMetadata(resource, wanted)) continue;
    if (rejected.some((one) => isRejected(resource, one))) continue;
    for (const path of paths.length === 0 ? ['metadata.name'] : paths) {
      copyTo(resource, path, { target, value });
    }
  }
}

function isRejected(resource: Resource, by: Node): boolean {
  return anyIds(resource).some((id) => isMeant(id, by)) && hasMetadata(resource, by);
}

type Copy = { readonly target: Node; readonly value: Node };

function copyTo(resource: Resource, path: string, { target, value }: Copy): void {
  const isMade = textAt(target, ['options', 'create']) === 'true';
  const slots = slotsOf(resource.node, splitFieldPath(path), isMade ? value : undefined);
  if (slots.length === 0) {
    const fix = 'Mend the path, or set `options.create` where the field is to be made.';
    throw new Fault(`${sayId(curId(resource))} has no field \`${path}\` to replace`, target.from, fix);
  }
  for (const slot of slots) write(slot, value, target);
}

function write(slot: Slot, value: Node, target: Node): void {
  const old = slot.get();
  const delimiter = textAt(target, ['options', 'delimiter']);
  const isDivided = delimiter !== undefined && delimiter !== '';
  if (old.kind !== 'scalar' && isDivided) throw indivisible(delimiter, target.from);
  if (old.kind !== 'scalar') return slot.set(clone(value));
  const text = value.kind === 'scalar' ? value.text : '';
  if (!isDivided) return slot.set(retyped(old, text, value));
  const index = Number(textAt(target, ['options', 'index']) ?? 0);
  slot.set(retyped(old, inserted(old.text.split(delimiter), text, index).join(delimiter), value));
}

/** Only the text is copied: a field that was text stays text, a number may become one. */
function retyped(old: Node, text: string, { from }: Node): Node {
  const isText = old.kind === 'scalar' && typeof old.value === 'string' && old.text !== '';
  const value = isText ? text : resolvePlain(text).value;
  const wasOther = old.kind === 'scalar' && old.value !== null && typeof old.value !== 'string';
  if (wasOther && typeof value === 'string')
    throw new Fault(`\`${text}\` cannot stand where \`${old.text}\` does, which is no text`, from);
  return { kind: 'scalar', value, text, from };
}

function inserted(parts: readonly string[], text: string, index: number): string[] {
  if (index < 0) return [text, ...parts];
  if (index >= parts.length) return [...parts, text];
  return parts.with(index, text);
}

function isMeant(id: ResId, by: Node): boolean {
  const gvk = {
    group: textAt(by, ['group']) ?? '',
    version: textAt(by, ['version']) ?? '',
    kind: textAt(by, ['kind']) ?? '',
  };
  const name = textAt(by, ['name']);
  const namespace = textAt(by, ['namespace']);
  if (!isSelected(id, gvk) || !pattern(name, by.from)(id.name)) return false;
  return (
    namespace === undefined || effectiveNamespace(id) === effectiveNamespace({ ...id, ...gvk, namespace })
  );
}

function hasMetadata({ node }: Resource, by: Node): boolean {
  return (['labels', 'annotations'] as const).every((name) => {
    const selector = textAt(by, [name === 'labels' ? 'labelSelector' : 'annotationSelector']);
    const own = new Map(pairsOf(nodeAt(node, ['metadata', name])).map(([key, value]) => [key, value.text]));
    return selector === undefined || matchesLabels(selector, own, by.from);
  });
}
