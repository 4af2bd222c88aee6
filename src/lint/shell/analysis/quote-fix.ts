import type { Fix } from '../../contract.ts';
import { isPlaced } from './nodes.ts';
import type { Placed } from './nodes.ts';

/** Quotes what is a piece of a longer word: there nobody means it to be split. Alone, it may be a list. */
export function quoteFix(place: Placed): { readonly fix?: Fix } {
  const { parent, span } = place;
  if (!parent || !isPlaced(parent, ['Word']) || (parent.node.parts?.length ?? 0) < 2) return {};
  const edits = [span.start, span.end].map((at) => ({ start: at, end: at, text: '"' }));
  return { fix: { description: 'Quote it', edits } };
}
