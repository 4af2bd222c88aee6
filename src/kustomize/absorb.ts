import { Fault } from './fault.ts';
import type { Generator } from './generate/objects.ts';
import { isSameId, sayId } from './id.ts';
import { ensureMap, type MapNode, mapAt, mapOf, type Node, scalar, textAt } from './node.ts';
import type { Step } from './transform/context.ts';
import { anyIds, curId, type Resource, toResource } from './resource.ts';

/** Adds what a generator made, or lays it over the object that it says to change. */
export function absorb(step: Step, node: MapNode, generator: Generator): void {
  const { resources } = step;
  const made = toResource(node);
  made.needsHash = generator.hashed;
  const id = curId(made);
  const found = resources.filter((resource) => anyIds(resource).some((own) => isSameId(own, id)));
  const [old, another] = found;
  if (another !== undefined)
    throw new Fault(`more than one object could be changed by ${sayId(id)}`, generator.from);
  if (old === undefined) {
    if (generator.behavior === 'create') return void resources.push(made);
    const what = `${sayId(id)} is not there, so there is nothing to ${generator.behavior}`;
    if (step.isIncomplete) return step.note(what, generator.from);
    throw new Fault(what, generator.from, 'Let `behavior` be create.');
  }
  if (generator.behavior === 'create') {
    throw new Fault(`${sayId(id)} is there already`, generator.from, 'Set `behavior` to merge or replace.');
  }
  overlay(old, made, generator.behavior);
  resources.splice(resources.indexOf(old), 1, made);
}

/** What is made keeps names and history of what it replaces. */
function overlay(old: Resource, made: Resource, behavior: 'merge' | 'replace'): void {
  made.previous.push(...old.previous);
  made.prefixes.push(...old.prefixes);
  made.suffixes.push(...old.suffixes);
  made.passed.push(...old.passed);
  made.needsHash &&= old.needsHash;
  const metadata = ensureMap(made.node, ['metadata']);
  for (const name of ['labels', 'annotations']) {
    const both = united(mapAt(old.node, ['metadata', name]), mapAt(made.node, ['metadata', name]));
    if (both.fields.size > 0) metadata.fields.set(name, both);
  }
  metadata.fields.set('name', scalar(textAt(old.node, ['metadata', 'name']) ?? ''));
  const namespace = textAt(old.node, ['metadata', 'namespace']);
  if (namespace === undefined) metadata.fields.delete('namespace');
  else metadata.fields.set('namespace', scalar(namespace));
  if (behavior === 'replace') return;
  for (const name of ['data', 'binaryData']) {
    const both = united(mapAt(old.node, [name]), mapAt(made.node, [name]));
    if (both.fields.size > 0) made.node.fields.set(name, both);
  }
}

function united(below: MapNode | undefined, above: MapNode | undefined): MapNode {
  const fields: [string, Node][] = [...(below?.fields ?? []), ...(above?.fields ?? [])];
  return { ...mapOf({}, above?.from ?? below?.from), fields: new Map(fields) };
}
