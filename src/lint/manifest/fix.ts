import type { Resource } from '../../syntax/yaml/resources.ts';
import type { Edit, Span } from '../../kernel/text.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import type { Fix } from '../contract.ts';
import { setField, type Target } from './edit.ts';

export type Place = { readonly text: string; readonly resource: Resource };

export type Field = Target & { readonly in: YamlMap };

/** To be spread into a report: a fix that sets a field, or none where that cannot be done in place. */
export function fixField(place: Place, field: Field): { readonly fix?: Fix } {
  const edits = setField(place.text, field.in, field);
  return fixBy(place, edits, `Set \`${field.path.join('.')}\``);
}

/** To be spread into a report: none where there are no edits, or where they would change what is meant twice. */
export function fixBy(
  { resource }: Place,
  edits: readonly Edit[],
  description: string,
): { readonly fix?: Fix } {
  const shared = sharedSpans(resource.root);
  const isShared = edits.some(({ start, end }) =>
    shared.some((span) => start < span.end && end > span.start),
  );
  return edits.length === 0 || isShared ? {} : { fix: { description, edits } };
}

const known = new WeakMap<YamlMap, readonly Span[]>();

/** What stands once in the text and several times in the resource. */
function sharedSpans(root: YamlMap): readonly Span[] {
  const found = known.get(root) ?? [...spansIn(root)];
  known.set(root, found);
  return found;
}

function* spansIn(node: YamlNode): Generator<Span> {
  if (node.alias !== undefined) yield { start: node.start, end: node.end };
  else if (node.kind === 'seq') for (const item of node.items) yield* spansIn(item);
  else if (node.kind === 'map')
    for (const { value, merged } of node.entries)
      yield* merged ? [{ start: value.start, end: value.end }] : spansIn(value);
}
