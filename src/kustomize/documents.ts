import { documents } from '../syntax/yaml/documents.ts';
import { parse } from '../syntax/yaml/parse.ts';
import { Fault } from './fault.ts';
import { type Budget, fromYaml, itemsAt, type MapNode, type Node, type Origin, textAt } from './node.ts';

/** The documents of a file, empty ones left out. */
export function readDocuments(text: string, path: string, budget: Budget): Node[] {
  return documents(text).flatMap((span) => {
    const parsed = parse(text, span);
    if (!parsed.ok) throw new Fault(`this is no YAML: ${parsed.error.what}`, { path, ...parsed.error.at });
    const { root, duplicates } = parsed.value;
    const twice = duplicates.find(({ merged }) => !merged);
    if (twice !== undefined) {
      throw new Fault(`the key \`${twice.name}\` stands twice in one mapping`, {
        path,
        start: twice.key.start,
        end: twice.key.end,
      });
    }
    if (root === undefined) return [];
    const node = fromYaml(root, path, budget);
    if (node === undefined)
      throw new Fault('the build is too large to be rendered', {
        path,
        start: span.start,
        end: span.end,
      });
    return [node];
  });
}

/** The objects of a file, those of a `List` one by one. */
export function readObjects(text: string, path: string, budget: Budget): MapNode[] {
  return readDocuments(text, path, budget).flatMap((node) => objectsIn(node));
}

function objectsIn(node: Node): MapNode[] {
  if (node.kind !== 'map') throw new Fault('this is no object: it has no apiVersion and kind', node.from);
  const kind = textAt(node, ['kind']) ?? '';
  if (kind.endsWith('List') && node.fields.get('items')?.kind === 'seq')
    return itemsAt(node, ['items']).flatMap(objectsIn);
  const isNamed = textAt(node, ['metadata', 'name']) !== undefined;
  if (kind !== '' && isNamed) return [node];
  throw new Fault(
    `an object without ${kind === '' ? 'a kind' : 'metadata.name'} cannot be a part of a build`,
    headOf(node),
  );
}

function headOf({ from }: MapNode): Origin | undefined {
  return from === undefined ? undefined : { ...from, end: from.start };
}
