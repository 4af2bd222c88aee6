import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt, type Node } from '../paths.ts';
import type { Said } from '../pieces.ts';
import type { Piece } from './parts.ts';

const noun =
  '(?:(?:the\\s)?(?:user|group|argument|flag|value|service account|subject|image|host|cidr|block|range|label|address)\\s)?';
const one = '["\'\\x60]?(?<ONE>[^\\s"\'\\x60,;]{2,120})["\'\\x60]?';
const from = one.replace('ONE', 'from');
const to = one.replace('ONE', 'to');
const swaps = [
  String.raw`^(?:replace|swap|exchange|substitute)\s${noun}${from}\s(?:by|with|for|through)\s${noun}${to}$`,
  String.raw`^(?:change|rename|turn)\s${noun}${from}\s(?:in)?to\s${noun}${to}$`,
  String.raw`^${noun}${from}\s(?:should|must|shall|has to|is to|needs to)\sbe\s(?:replaced|exchanged|changed|swapped)\s(?:by|with|for|to|into)\s${noun}${to}$`,
  String.raw`^${noun}${to}\s(?:takes|should take|is to take)\sthe\splace\sof\s${noun}${from}$`,
  String.raw`^${noun}${to}\s(?:instead of|rather than|in place of)\s${noun}${from}$`,
  String.raw`^${noun}${from}\s?(?:->|→|=>)\s?${to}$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** `replace jane by dave`: the one value that is so. */
export function swapping({ plain, text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const said: Said[] = [plain, text.trim()].flatMap((one) =>
    swaps.flatMap((swap): Said[] => {
      const groups = swap.exec(one)?.groups;
      return groups === undefined ? [] : [groups];
    }),
  );
  for (const { from: was = '', to: is = '' } of said) {
    const found = nodesIn(documents).filter((node) => isThat(node, was));
    const next = is.replace(/[.:]$/u, '');
    if (found[0] === undefined || found.length > 1) continue;
    return { documents: withAt(documents, found[0].path, next), value: `${was} → ${next}` };
  }
  return undefined;
}

/** No key, no number: those are told by what they are called. */
function isThat({ path, value }: Node, was: string): boolean {
  const isIdentity =
    ['kind', 'apiVersion'].includes(spelt(path.at(-1))) ||
    (path[1] === 'metadata' && path.at(-1) !== 'namespace');
  return (
    value === was &&
    !isIdentity &&
    /[a-z/.=]/iu.test(was) &&
    path.at(-2) !== 'matchLabels' &&
    path.at(-2) !== 'labels'
  );
}
