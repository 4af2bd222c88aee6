import { forEachChild } from 'unbash';
import type { SyntaxNode } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import { frameOf, mostLevels, spanIn } from '../../../syntax/shell/frame.ts';
import type { Frame } from '../../../syntax/shell/frame.ts';
import type { ShellScript } from '../../../syntax/shell/script.ts';

export type NodeType = SyntaxNode['type'];
export type NodeOf<T extends NodeType> = Extract<SyntaxNode, { readonly type: T }>;

/** A node of the tree that knows what it stands in. */
export type Placed<N extends SyntaxNode = SyntaxNode> = {
  readonly node: N;
  readonly parent: Placed | undefined;
  readonly span: Span;
};

export type Nodes = {
  readonly root: Placed;
  /** All nodes of these types, in source order within each type. */
  readonly all: <T extends NodeType>(...types: readonly T[]) => readonly Placed<NodeOf<T>>[];
  /** Where a node stands in the source. */
  readonly spanOf: (node: SyntaxNode) => Span;
};

export function placeNodes({ tree, source }: ShellScript): Nodes {
  const byType = new Map<NodeType, Placed[]>();
  const spans = new Map<SyntaxNode, Span>();
  let levels = mostLevels;
  const root = place(tree, undefined, frameOf(source));
  return {
    root,
    all: (...types) =>
      types.length === 1 && types[0] ? listOf(types[0]) : types.flatMap((type) => listOf(type)),
    spanOf: (node) => spans.get(node) ?? root.span,
  };

  function listOf<T extends NodeType>(type: T): readonly Placed<NodeOf<T>>[] {
    const places: readonly Placed[] = byType.get(type) ?? [];
    return isListOf(type, places) ? places : [];
  }

  function place(node: SyntaxNode, parent: Placed | undefined, frame: Frame): Placed {
    const placed = { node, parent, span: spanIn(frame, node) };
    spans.set(node, placed.span);
    const known = byType.get(node.type);
    if (known) known.push(placed);
    else byType.set(node.type, [placed]);
    if (levels === 0) return placed;
    const inner = hasOwnOffsets(node) ? { ...frame, fixed: placed.span } : frame;
    levels -= 1;
    forEachChild(node, (child) => void place(child, placed, inner));
    levels += 1;
    return placed;
  }
}

export function ancestors(place: Placed): Placed[] {
  const path: Placed[] = [];
  for (let at = place.parent; at; at = at.parent) path.push(at);
  return path;
}

/** The nearest thing of these types around a place. */
export function enclosing<T extends NodeType>(
  place: Placed,
  ...types: readonly T[]
): Placed<NodeOf<T>> | undefined {
  for (let at = place.parent; at; at = at.parent) if (isPlaced(at, types)) return at;
  return undefined;
}

export function isPlaced<T extends NodeType>(place: Placed, types: readonly T[]): place is Placed<NodeOf<T>> {
  return types.some((type) => type === place.node.type);
}

/** A list holds one type only; its first shows which. */
function isListOf<T extends NodeType>(
  type: T,
  places: readonly Placed[],
): places is readonly Placed<NodeOf<T>>[] {
  return places[0]?.node.type === type;
}

function hasOwnOffsets(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion':
      return node.script?.source !== undefined;
    default:
      return false;
  }
}
