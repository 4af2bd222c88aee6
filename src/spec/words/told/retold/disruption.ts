import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { does } from './does.ts';
import { amount } from './parts.ts';
import { calledIn, nameWords, pair, pairs, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const disturbs = words(
  overLines`
    maintenance|evict\w*|drain\w*|disrupt\w*|voluntar\w+|upgrad\w+ (?:of )?(?:the )?nodes?|node upgrades?|nodes? (?:is|
    are) (?:drained|emptied|taken down|upgraded)|emptied
  `,
);
const count = '(\\d{1,3} ?%|\\d{1,3}|one|two|three|four|five|six|half)';
const least = words(
  overLines`
    ${count}(?: of (?:the|its|our|these|those))?(?: [a-z-]{2,20}){0,3}(?: \([^()]{1,60}\))? (?:(?:have|has|must|should|shall|
    need|needs|always|at all times|is|are|be|to|will) )*(?:stay|stays|remain|remains|keep|kept|available|up|left|survive|running|
    untouched|alive)
  `,
);
const floor = words(
  `(?:at least|no fewer than|not fewer than|never fewer than|minimum of|no less than) ${count}`,
);
const most = words(
  overLines`
    (?:at most|no more than|not more than|never more than|only|up to|a maximum of) ${count}(?: of (?:the|them|its|
    these))?(?: [a-z-]{2,20}){0,2}(?: may| can| must| should)?(?: be)? (?:down|missing|gone|unavailable|evicted|disrupted|away|
    taken)
  `,
);
const known = [
  does,
  disturbs,
  least,
  floor,
  most,
  pairs,
  amount,
  ...nameWords,
  ...spaceWords,
  words(
    overLines`
      pods?|labell?ed|marked|whatever|going on|stay|up|care|budget|pdb|disruption|means|leave|running|fewer|than|available|
      protect\w*|guarantee\w*|keep|name
    `,
  ),
];

/** Labels that are told together choose together. */
const several = new RegExp(
  `(?<![\\w./-])${pair}(?:(?:,\\s|\\sand\\s|,\\sand\\s)${pair}){0,3}(?![\\w/])`,
  'iu',
);

/** How many pods stay whatever is done to nodes. */
export const disruption: ObjectTeller = {
  isBeside: true,
  about: (text) => says(text, disturbs) && says(text, pairs) && boundIn(text) !== undefined,
  begins: (text) => {
    const label = (several.exec(text)?.[0] ?? '').trim();
    return `A PodDisruptionBudget${calledIn(text)} for pods with ${label}: ${boundIn(text) ?? ''}. `;
  },
  tell: (said) =>
    says(said, disturbs) || boundIn(said) !== undefined
      ? withRest('', said.replaceAll(named, ' '), known)
      : undefined,
};

const named = /(?<![\w./=:-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\w-])/gu;

function boundIn(text: string): string | undefined {
  const plain = text
    .replaceAll(/\([^()]{1,80}\)/gu, '')
    .replaceAll(pairs, '')
    .replaceAll(/\s+/gu, ' ');
  const [high] = [...plain.matchAll(most)];
  if (high !== undefined) return `maxUnavailable ${amountOf(high[1])}`;
  const low = [...plain.matchAll(least)][0] ?? [...plain.matchAll(floor)][0];
  return low === undefined ? undefined : `minAvailable ${amountOf(low[1])}`;
}

function amountOf(said = ''): string {
  if (said.includes('%')) return said.replace(' ', '');
  return /half/iu.test(said) ? '50%' : String(toCount(said));
}
