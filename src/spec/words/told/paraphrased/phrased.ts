import { anchorsOf, holds } from '../../anchor.ts';
import { compile } from '../../phrase.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** Rewritings whose sayings are written as the phrases of readers are. */
export function phrased(says: string | readonly string[], written: Rewriting[1]): Rewriting[] {
  return [says].flat().map((say) => {
    const anchors = anchorsOf(say);
    return [compile(say), written, (words) => holds(words.toLowerCase(), anchors)];
  });
}
