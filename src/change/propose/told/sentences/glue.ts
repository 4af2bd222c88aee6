import { isCommon } from '../../../../spec/words/text/common.ts';
import { matters } from './matters.ts';

/** Pieces that are verbs of their sentence and no more: what they are called elsewhere says nothing here. */
const verbs: ReadonlySet<string> = new Set(
  'run use put give there at sit want make is going write issue take verb by app what as'.split(' '),
);

const seen = new Map<string, boolean>();

/** A common word that is no piece of any matter: of another it might be the only one that tells them apart. */
export function isGlue(said: string): boolean {
  const word = said.toLowerCase();
  const before = seen.get(word);
  if (before !== undefined) return before;
  const isOne = isCommon(word) && !matters.some(({ pieces }) => isPiece(word, pieces));
  // Of a stranger's words no more are kept than there are common ones.
  if (isOne) seen.set(word, isOne);
  return isOne;
}

function isPiece(word: string, pieces: RegExp): boolean {
  pieces.lastIndex = 0;
  const match = pieces.exec(word);
  if (match === null || match[0].length < word.length) return false;
  return Object.entries(match.groups ?? {}).some(([name, said]) => said !== undefined && !verbs.has(name));
}
