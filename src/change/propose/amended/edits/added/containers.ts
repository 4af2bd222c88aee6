import type { JsonMap } from '../../../../../kernel/json.ts';
import { mapOf } from '../../../../../spec/words/merge.ts';
import { nodesIn, spelt, type Node } from '../../paths.ts';
import { taken } from '../../pieces.ts';

const ordinals = ['first', 'second', 'third'];

/** The container of which a text speaks, by its name or its place, and the text without that; the only one needs neither. */
export function containerIn(
  text: string,
  documents: readonly JsonMap[],
): { readonly container: Node; readonly rest: string } | undefined {
  const all = nodesIn(documents).filter(
    ({ path }) => path.at(-2) === 'containers' && typeof path.at(-1) === 'number',
  );
  const found = all.flatMap((container) => {
    const name = spelt(mapOf(container.value)['name']).replaceAll(/[^\w-]/gu, '.');
    const place = ordinals[Number(container.path.at(-1))] ?? '-';
    const said = new RegExp(
      String.raw`(?:the\s)?(?<![\w./-])(?:["'\x60]?${name}["'\x60]?(?:\scontainer)?|(?:container\s)["'\x60]?${name}["'\x60]?|${place}\scontainer)(?![\w./-])`,
      'iu',
    );
    const own = taken(text, said);
    return own === undefined ? [] : [{ container, rest: own.rest }];
  });
  const [only, ...others] = found;
  if (only !== undefined) return others.length === 0 ? only : undefined;
  return all[0] !== undefined && all.length === 1 ? { container: all[0], rest: text } : undefined;
}
