import { parse } from '../../syntax/yaml/parse.ts';
import { stringAt } from '../../syntax/yaml/value.ts';
import { toResource, type Resource } from '../../syntax/yaml/resources.ts';
import type { Target } from './operation.ts';
import { readPath } from './path.ts';

/** One step of a JSON patch that sets something, as an object that can be edited: it is known by its place. */
export type PatchStep = {
  readonly target: Omit<Target, 'path'>;
  readonly pointer: readonly string[];
  readonly resource: Resource;
};

/** The steps of a text that is a JSON patch; none where it is something else. */
export function stepsOfPatch(text: string): readonly PatchStep[] {
  const span = { start: 0, end: text.length };
  const parsed = parse(text, span);
  const root = parsed.ok ? parsed.value.root : undefined;
  if (root?.kind !== 'seq') return [];
  return root.items.flatMap((item, at) => {
    if (item.kind !== 'map' || !/^(?:add|replace)$/u.test(stringAt(item, ['op']) ?? '')) return [];
    const pointer = (readPath(stringAt(item, ['path']) ?? '') ?? []).map(String);
    const target = { kind: 'JsonPatch', name: String(at) };
    return [{ target, pointer, resource: { ...toResource(item, span), ...target } }];
  });
}
