import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { entryOf, mapAt } from '../../../syntax/yaml/value.ts';
import { setField } from '../edit.ts';
import { toLabels } from '../workload.ts';
import type { Moves } from './steps.ts';

/** Without a selector the labels of the template were one; since `apps/v1` it is written, and some fields are gone. */
export function moveSelector(text: string, root: YamlMap): Moves {
  const spec = mapAt(root, ['spec']);
  if (['rollbackTo', 'templateGeneration'].some((key) => entryOf(spec, key) !== undefined)) return undefined;
  if (entryOf(spec, 'selector') !== undefined) return [];
  const labels = toLabels(mapAt(spec, ['template', 'metadata', 'labels']));
  if (spec === undefined || labels.size === 0) return undefined;
  const edits = setField(text, spec, {
    path: ['selector', 'matchLabels'],
    value: Object.fromEntries(labels),
  });
  return edits.length === 0 ? undefined : edits;
}
