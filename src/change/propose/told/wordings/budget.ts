import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const gone = overLines`
  (?:(?:with|and|but|please|no|have|lose|loses|there|it|we|can|may|must|should|shall|only|never)\s){0,4}(?:at\smost|max(?:imum)?(?:\sof)?|no\smore\sthan|not\smore\sthan|more\sthan)\s
  (\d{1,3}%?|one|two|three|four)(?:\s(?:of\sthem|pods?|replicas?|copies|copy|instances?))?(?:\s(?:may|can|should|must|is|are|be|to|ever|allowed|at\sa\stime)){0,4}\s
  (?:unavailable|down|missing|gone|offline|away|out|evicted|disrupted)(?:\sat\s(?:a|any|the\ssame)\stime|\sat\sonce)?
`;
const maintained = overLines`
  (?:during|while|when|through|on)\s(?:(?:the|a|any)\s)?(?:node\s|cluster\s|voluntary\s){0,2}(?:maintenance|drains?|draining|node\supgrades?|evictions?|disruptions?|
  nodes?\s(?:is|are|get|gets)\s(?:being\s)?(?:drained|upgraded|maintained|replaced|restarted|rotated))
`;

/** How many copies stay, whatever happens to nodes. */
export const budgetWordings: readonly Rewriting[] = [
  // at most one unavailable during node maintenance
  ...[`${gone}\\s${maintained}`, `${maintained},?\\s${gone}`].map((source): Rewriting => [
    anyCase(`(?<![\\w-])${source}(?![\\w-])`),
    (_, most = '') =>
      `, PodDisruptionBudget maxUnavailable ${most.endsWith('%') ? most : String(toCount(most))}`,
  ]),
  // PDB that keeps one
  [
    anyCase(
      overLines`
        (?<![\w-])(?:pdb|(?:pod\s?)?disruption\s?budget)(?:\s(?:that|which|to|should|must|always|has\sto)){0,3}\s
        (?:keeps?|leaves?|guarantees?|guards?|holds?|with(?=\s\w+\s\w+\s(?:up|alive|available|running|ready)))(?:\s(?:at\sleast|always|a\sminimum\sof))?\s(\d{1,3}|one|two|three|four)(?:\s(?:of\s(?:them|those|these|the\spods)|pods?|replicas?|copies|copy|instances?))?
        (?:\s(?:up|alive|available|running|ready|always)){0,2}(?=\s?(?:[.,;)\n]|$|and\s))
      `,
    ),
    (_, least = '') => `PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|please|always)\s){0,2}(?:(?:keep|have|leave)\s)?(?:at\sleast\s)?(\d{1,3}|one|two|three)\s(?:pods?|replicas?|copies|copy|instances?)\s
        (?:(?:must|should|has\sto|have\sto|always|need\sto|to)\s){0,2}(?:(?:stays?|remains?|be|is|are|kept|keep)\s)?(?:(?:up|running|alive|available|ready)\s)?
        (?:during|while|when|through)\s(?:(?:the|a)\s)?(?:node\s|cluster\s|voluntary\s)?(?:maintenance|drains?|draining|upgrades?|evictions?|disruptions?|nodes\s(?:are|get)\s(?:being\s)?(?:drained|upgraded|maintained|replaced|restarted))(?![\w-])
      `,
    ),
    (_, least = '') => `, PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|please|also|always|we|you|i|must|should|need\sto|have\sto|want\sto)\s){0,4}(?:(?:make\ssure|ensure|guarantee|see\sto\sit)\s(?:that\s)?|(?:keep|have|leave)\s)?(?:there\s(?:is|are)\s)?(?:always\s)?
        (?:at\sleast\s|a\sminimum\sof\s)?(\d{1,3}|one|two|three|four)\s(?:pods?|replicas?|copies|copy|instances?)(?:\sof\s(?:it|the\sapp))?\s
        (?:(?:(?:must|should|has\sto|have\sto|need\sto|to|be|is|are|stays?|remains?)\s){0,3}(?:always|(?:up|running|alive|available|ready|there|serving)\s(?:always|at\s(?:all|any)\stimes?))(?:\s(?:be|stay|remain))?(?:\s(?:up|running|alive|available|ready|there|serving))?)(?![\w-])|
        (?<![\w-])(?:(?:and|please|also|we|there|it|must|should|may|can)\s){0,4}(?:never|not\sever|(?:must|should|may|can)\s?not)\s(?:ever\s)?(?:have|be|drop|go|fall|run|get|has)\s(?:to\s|with\s)?(?:fewer\sthan|less\sthan|below|under)\s
        (\d{1,3}|one|two|three|four)\s(?:(?:running|available|ready|live|healthy)\s)?(?:pods?|replicas?|copies|copy|instances?)(?:\s(?:up|running|available|alive|ready|at\sany\stime)){0,2}(?![\w-])
      `,
    ),
    (_, least = '', other = '') =>
      `, PodDisruptionBudget minAvailable ${String(toCount(least === '' ? other : least))}`,
  ],
  [
    /(?:升级|维护|更新|节点维护|驱逐|排空)(?:的时候|时|期间|过程中)?[,，]?\s?(?:至少|最少)(?:要|需要|得)?(?:保证|保持|保留|有|留)?\s?(\d{1,2}|[一二两三四五])\s?个?\s?(?:pod|副本|实例)\s?(?:可用|在线|在运行|运行|存活)?/giu,
    (_, least = '') => `, PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
  // 保证至少有一个 pod 在线
  [
    /(?:请|要|需要|必须|务必)?(?:保证|确保|保持|维持)?(?:任何时候|随时|始终|一直)?\s?(?:至少|最少)(?:要|得)?(?:有|保留|保持)?\s?(\d{1,2}|[一二两三四五])\s?个?\s?(?:pod|副本|实例)\s?(?:一直|始终|随时|都|是)*(?:在线|可用|在跑|运行|存活|活着|在|提供服务)(?:着|的|中)?/giu,
    (_, least = '') => `, PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
  // always two of them up
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:and|with|but|please|keep|have)\s){0,3}(?:always|at\sall\stimes)\s(?:at\sleast\s)?(\d{1,3}|one|two|three|four)\s(?:of\s(?:them|those|these)|(?:pods?|replicas?|copies|instances?))\s(?:up|running|available|alive|ready)(?![\w-])`,
    ),
    (_, least = '') => `, PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
];
