import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isBudget = (words: string): boolean =>
  /disruption|(?<![\w-])(?:pdb|budget)(?![\w-])|drain|evict|maintenance/iu.test(words);
const isRank = (words: string): boolean => /priority ?-?class/iu.test(words);

const shares: Readonly<Record<string, string>> = {
  quarter: '25%',
  third: '33%',
  half: '50%',
  fifth: '20%',
  tenth: '10%',
};

/** A part of all is no number of them. */
const parted: readonly Rewriting[] = phrased(
  '(?:an? |one )?(quarter|third|half|fifth|tenth)(?= (?:of (?:the|them|all|its|our|those|these|pods)|them(?!\\w)))',
  (...[, said = '']) => shares[said.toLowerCase()] ?? said,
);

const label = '["\'`]?[a-z][\\w./-]{0,60}=[\\w.-]{0,60}\\w["\'`]?';
const gone = '(?:gone|missing|unavailable|down|away|evicted|disrupted|lost|offline|removed)';
const most = '(?:no more than|not more than|at most|never more than|up to|only)';

/** How many may be gone. */
const missed: readonly Rewriting[] = [
  ...phrased(
    `${most} (\\d{1,3}) ?(?:%|percent) of (?:(?:the|all|our|those|its) )*(?:pods? (?:(?:with|labell?ed|carrying|having|the|label|that have) )*)?(${label})(?: pods?)? (?:(?:may|can|should|must|shall|be|is|are|to) )+${gone}(?: at (?:once|the same time|a time|any time))?`,
    'A PodDisruptionBudget with maxUnavailable $1% for the pods with $2',
  ),
  ...phrased(
    `(?<=(?:pdb|disruption ?budget) (?:named |called )?["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?[:,] ?)(${label})(?=,)`,
    'for pods with $1',
  ),
];

const quoted = '("[^"\\n]{1,200}")';

/** What comes first, and what that does to others. */
const ranked: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:which|that|it|and) )*(?:is )?(?:described|annotated|explained) (?:as|by|with) ${quoted}`,
      `(?:with |and )?(?:the |a )?(?:note|remark|comment|text|explanation) ${quoted}(?: (?:next to it|beside it))?`,
      `${quoted} (?:is|as|for) (?:its|the|a) (?:description|note|explanation|text)`,
      `(?:and )?(?:write|put|note) ${quoted} (?:next to|beside|on|under|to) it`,
    ],
    ', description $1',
  ),
  ...phrased(
    '(?<=priority ?class (?:named |called )?["\'`]?[a-z][a-z0-9-]{0,60}["\'`]?,? )(?:of|with|at|worth|=|:)? ?(?!value)(-?\\d{1,10})(?![\\w.%])',
    'with value $1',
  ),
  ...phrased(
    [
      "(?:(?:that|which|it|and|but) )*(?:(?:must|may|should|can|shall|does|do|will|is|be|to|allowed) ?)*(?:never|not|n't) (?:throws?|pushe?s?|kicks?|drives?|chases?|bumps?|moves?|forces?) (?:any(?:body|one|thing)|others?|other pods|running pods|anyone else|somebody)(?: else)?(?: (?:out|off|away|aside)(?: (?:of )?(?:(?:their|its|the) )?nodes?)?)?",
      "(?:it |which |that |and )?(?:doesn't|does not|won't|mustn't|shouldn't) (?:throw|push|kick|drive|chase|bump|move|force) (?:any(?:body|one|thing)|others?|other pods|running pods|anyone else|somebody)(?: else)?(?: (?:out|off|away|aside)(?: (?:of )?(?:(?:their|its|the) )?nodes?)?)?",
      '(?:and )?(?:nobody|no pod|no other pod|nothing|no one) (?:(?:may|must|should|is|are|be|to|can|ever) )*(?:preempted|evicted|thrown out|pushed out|displaced)(?: (?:because of|by|for) (?:it|this|them))?',
    ],
    'preemptionPolicy Never',
  ),
];

/** What stays while nodes go, and what comes first. */
export const rankedTold: readonly Rewriting[] = [
  ...within(isBudget, [...parted, ...missed]),
  ...within(isRank, ranked),
];
