import type { YamlEntry, YamlMap, YamlNode, YamlSeq } from '../../syntax/yaml/node.ts';
import { entryOf, scalarAt } from '../../syntax/yaml/value.ts';
import type { FieldPath, Step } from './path.ts';

/** What holds a value: an entry of a mapping or an item of a list. */
export type Holder =
  | { readonly kind: 'entry'; readonly map: YamlMap; readonly entry: YamlEntry }
  | { readonly kind: 'item'; readonly seq: YamlSeq; readonly item: YamlNode };

export type Reached = {
  readonly node: YamlNode;
  /** From the outermost to what holds the node; empty at the root. */
  readonly holders: readonly Holder[];
  /** Steps that lead to nothing that is there. */
  readonly rest: FieldPath;
  /** It, or something around it, stands elsewhere as well: an alias or a merge key. */
  readonly isShared: boolean;
};

/** Goes down a path as far as there is something. */
export function reach(root: YamlMap, path: FieldPath): Reached {
  const holders: Holder[] = [];
  let node: YamlNode = root;
  let isShared = root.alias !== undefined;
  for (const [at, step] of path.entries()) {
    const holder = holderOf(node, step);
    if (holder === undefined) return { node, holders, rest: path.slice(at), isShared };
    holders.push(holder);
    node = holder.kind === 'entry' ? holder.entry.value : holder.item;
    isShared ||= node.alias !== undefined || (holder.kind === 'entry' && holder.entry.merged);
  }
  return { node, holders, rest: [], isShared };
}

function holderOf(node: YamlNode, step: Step): Holder | undefined {
  if (node.kind === 'map') {
    const entry = entryOf(node, typeof step === 'object' ? step.is : String(step));
    return entry === undefined ? undefined : { kind: 'entry', map: node, entry };
  }
  if (node.kind !== 'seq') return undefined;
  const item = itemAt(node, step);
  return item === undefined ? undefined : { kind: 'item', seq: node, item };
}

function itemAt({ items }: YamlSeq, step: Step): YamlNode | undefined {
  if (typeof step === 'number') return items[step];
  if (typeof step === 'string' && /^\d+$/u.test(step)) return items[Number(step)];
  const { by, is } = typeof step === 'string' ? { by: 'name', is: step } : step;
  return items.find((item) => scalarAt(item, [by])?.text === is);
}
