import type { JsonMap } from '../../../kernel/json.ts';
import { commonPieces, metadataOf, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { sparing } from './plainly/kept.ts';
import { allOf, has, mapOfAll, shareIn } from './values.ts';

const noun = '(?:pod ?)?disruption ?budgets?|PDBs?|budget';
const pods = '(?:of )?(?:all |the |every )?(?:pods?|replicas?|instances?)';
const up = '(?:available|up|remaining|running|healthy|ready|alive|in service|online)';
const down = '(?:unavailable|down|missing|disrupted|offline|evicted|gone)';
const labelled =
  '(?:that |which |are )?(?:labell?ed(?: as| with)?|with(?: the)? labels?|carrying(?: the label)?|that have(?: the label)?|bearing|matching|with)';
const verb =
  '(?:keeps?|keeping|requires?|leaves?|ensures?|guarantees?|demands?|allows?|lets?|permits?|tolerates?|has|with)';
const must =
  '(?:(?:may|must|should|have to|has to|shall|is|are|be|can|allowed to|always|stay|remain|remains|kept|keep|to be|ever|at any time) )*';

/** How many pods may be missing at once. */
export const budget: Spelled = {
  kind: 'PodDisruptionBudget',
  about: /disruption[\s-]?budget|(?<!\w)PDBs?(?!\w)|budget/iu,
  pieces: [
    ...commonPieces(noun),
    ...pieces(sparing),
    ...pieces({
      selector: [
        `${labelled} {labels}`,
        `(?:(?:that|which|it|and|for|selects?|selecting|of|matching|on|covers|covering|among) )*${pods} ${labelled} {labels}`,
        `(?:(?:that|which|it|and|for|selects?|selecting|of|matching|on|covers|covering|among|the) )*{labels@equals}(?: pods?)?`,
        '(?:that |which |it |and )*(?:selects?|selecting|matching) {labels}',
        '(?:with |the |whose |its )*selector(?: is)?:? {labels}',
      ],
      minAvailable: [
        '(?:with |has |have |a |of |and |the )*min(?:imum)? ?available(?: pods)?(?: is| of|:)?(?: set to)? {share}',
      ],
      maxUnavailable: [
        '(?:with |has |have |a |of |and |the )*max(?:imum)? ?unavailable(?: pods)?(?: is| of|:)?(?: set to)? {share}',
      ],
      least: [
        `(?:${verb} )?(?:that )?(?:at least|no fewer than|no less than|a minimum of|not fewer than|not less than) {share}(?: of)?(?: (?:the|its|all|them))*(?: pods?| replicas?)?`,
      ],
      most: [
        `(?:${verb} )?(?:that )?(?:only )?(?:at most|no more than|not more than|a maximum of|up to|only) {share}(?: of)?(?: (?:the|its|all|them))*(?: pods?| replicas?)?`,
      ],
      count: [`(?:${verb} )?(?:that )?{share}(?: of)?(?: (?:the|its|all|them))*(?: pods?| replicas?)?`],
      leave: ['(?:must |should |shall )?leave {share}(?: of)?(?: the)?'],
      up: [
        `${must}${up}(?: pods?)?`,
        '(?:must|have to|should|shall) (?:always )?remain',
        '(?:must|have to|should|shall) survive(?: (?:every|any|all|each))?(?: node)? (?:drains?|disruptions?|upgrades?)',
        '(?:stay|stays) available',
      ],
      down: [`${must}${down}(?: pods?)?(?: at (?:a time|once|the same time))?`],
      idle: [
        'during (?:all )?(?:voluntary )?(?:disruptions|node drains|drains|maintenance|upgrades)|(?:while|when) (?:the )?nodes are (?:being )?drained|node drains',
        'at all times|at any time|always',
        'no|selects|requires|demands|that|no|for|under which|running|remain',
        'both|two',
        'written',
        'both disruption budgets|two disruption budgets',
        'at a time|at the same time|at once',
      ],
    }),
  ],
  make: budgetOf,
};

function budgetOf(tokens: readonly Token[]): JsonMap | undefined {
  const metadata = metadataOf(tokens);
  const selector = mapOfAll(tokens, 'selector');
  const amounts = boundsOf(tokens);
  if (metadata === undefined || selector === undefined || amounts === undefined) return undefined;
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata,
    spec: { ...amounts, selector: { matchLabels: selector } },
  };
}

/** `one may be down`, `at least two stay up`: which of both is meant is told by the other words. */
function boundsOf(tokens: readonly Token[]): JsonMap | undefined {
  const said = ['minAvailable', 'maxUnavailable', 'least', 'most', 'count', 'leave'].flatMap((key) =>
    allOf(tokens, key, 'share').map((share) => ({ key, share })),
  );
  const [only, ...more] = said;
  if (only === undefined || more.length > 0) return undefined;
  const field = fieldOf(only.key, { isUp: has(tokens, 'up'), isDown: has(tokens, 'down') });
  return field === undefined ? undefined : { [field]: shareIn(only.share) };
}

type State = { readonly isUp: boolean; readonly isDown: boolean };

function fieldOf(key: string, { isUp, isDown }: State): string | undefined {
  return isUp && isDown ? undefined : meaning[key]?.[isDown ? 'down' : isUp ? 'up' : 'open'];
}

type Meaning = { readonly up?: string; readonly down?: string; readonly open?: string };
const [least, most] = ['minAvailable', 'maxUnavailable'];

/** What an amount is of pods that are up, of those that are down, and where neither is told. */
const meaning: Readonly<Record<string, Meaning>> = {
  minAvailable: { up: least, down: least, open: least },
  maxUnavailable: { up: most, down: most, open: most },
  leave: { up: least, open: least },
  least: { up: least },
  most: { down: most },
  count: { up: least, down: most },
};
