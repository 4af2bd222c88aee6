import type { SyntaxNode, Word } from 'unbash';
import type { Placed } from './nodes.ts';
import { partsOf } from './words.ts';

/** The unquoted pieces of a word as written, without pairs of backslashes. `\rm`, which skips an alias, is none. */
export function escapingParts(word: Word, parent: Placed | undefined): readonly string[] {
  if (!word.text.includes('\\') || (parent && isElsewhere(word, parent.node))) return [];
  return partsOf(word)
    .filter((part) => part.type === 'Literal')
    .map((part) => part.text.replaceAll('\\\\', ''));
}

/** Patterns have escapes of their own. */
function isElsewhere(word: Word, parent: SyntaxNode): boolean {
  if (parent.type === 'TestBinary' || parent.type === 'Remove') return true;
  return parent.type === 'Command' && parent.name === word;
}
