import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt } from '../paths.ts';
import type { Said } from '../pieces.ts';
import type { Piece } from './parts.ts';

const pair = (name: string): string =>
  String.raw`["'\x60]?(?<${name}Key>[a-z][\w./-]{0,80})["'\x60]?\s?(?:=|:\s?)\s?["'\x60]?(?<${name}>[\w.-]{1,60})["'\x60]?`;
const swaps = [
  String.raw`(?<![\w.-])${pair('to')}\s(?:instead of|rather than|in place of)\s(?:the\s)?(?:(?:label|those with|pods with)\s)?${pair('from')}(?![\w.-])`,
  String.raw`(?<![\w.-])${pair('from')}\s(?:(?:should|must|shall|has to|is to)\sbe\s)?(?:replaced\s|changed\s)?(?:by|with|to|into|->|→)\s(?:the\s)?(?:label\s)?${pair('to')}(?![\w.-])`,
].map((one) => new RegExp(one, 'iu'));

/** `allow the pods with app: b instead of app: a`: the one place that asks for that label. */
export function labelSwapped({ text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  for (const swap of swaps) {
    const said = swap.exec(text)?.groups;
    const made = said === undefined ? undefined : swapped(said, documents);
    if (made !== undefined) return made;
  }
  return undefined;
}

function swapped({ from, fromKey, to, toKey = '' }: Said, documents: readonly JsonMap[]): Heard | undefined {
  const [found, ...others] = nodesIn(documents).filter(
    ({ path, value }) => path.at(-1) === fromKey && value === from && isAsked(spelt(path.at(-2))),
  );
  if (found === undefined || others.length > 0) return undefined;
  const gone = toKey === fromKey ? documents : withAt(documents, found.path, undefined);
  return { documents: withAt(gone, [...found.path.slice(0, -1), toKey], to), value: `${toKey}: ${to ?? ''}` };
}

function isAsked(holder: string): boolean {
  return ['matchLabels', 'selector', 'nodeSelector', 'labels', 'annotations'].includes(holder);
}
