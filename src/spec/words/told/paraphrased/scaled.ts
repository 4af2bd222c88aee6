import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const kind = '(deployment|stateful\\s?set)';
const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?[\w.-]{1,60}["'\x60]?`;
const some = '(\\d{1,4}%?|one|two|three|four|five)';
const left = '(?:left|up|there|running|available|alive)';

const count = '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const copies = '(?: (?:pods?|replicas?|copies|copy|instances?))?';
const between = (least = '', most = ''): string =>
  `between ${String(toCount(least))} and ${String(toCount(most))} replicas`;

/** The least and the most that an autoscaler is told of, by what there must not be and by where it may go. */
const reached: readonly Rewriting[] = within(/auto-?scal|(?<![\w-])hpa(?![\w-])/iu, [
  ...phrased(
    `(?:not|never|no) (?:fewer|less) than ${count}${copies},? (?:and |but |or )?(?:not|never|no) more than ${count}${copies}`,
    (...[, least, most]) => between(least, most),
  ),
  ...phrased(
    `(?:may |can |should |must |shall )?(?:grow|scale|raise|take|bring)s? (?:it|the (?:deployment|stateful ?set) ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?) (?:up )?to (?:at most )?${count}${copies} and (?:shrink|scale|lower|take|bring|reduce)s? (?:it )?(?:back |down ){0,2}to (?:at least )?${count}${copies}`,
    (...[, most, least]) => between(least, most),
  ),
]);

/** What grows and shrinks, and what must stay while nodes go. */
export const scaledTold: readonly Rewriting[] = [
  ...reached,
  [
    anyCase(
      overLines`
        (?<=^|[.;:]\s|\n)(?:please\s)?(?:auto-?scale|(?:automatically|horizontally)\sscale|scale\s(?:automatically|horizontally))\s
        (?:the\s|our\s|my\s)?(?:${name}\s${kind}|${kind}\s${name})(?!\w)
      `,
    ),
    (...[, a = '', b, c, d]) => `A HorizontalPodAutoscaler for the ${b ?? c ?? ''} ${d ?? a}`,
  ],
  [
    /average\s(memory|cpu)\s(?:usage|consumption|use|load)\sof\s(\d{1,6}(?:[KMG]i?|m)?)\s(?:per|for\seach|for\severy|in\seach)\spod(?!\w)/giu,
    'target average $1 $2',
  ],
  [
    anyCase(
      overLines`
        (?<=^|[.;:]\s)(?:${name}\s\((?:an?|the|our)\s${kind}\)|(?:the\s|our\s)?${kind}\s${name})\s(?:should|must|may|can|has\sto|shall|is\sto)\s(?:be\sable\sto\s)?(?:grow|scale|go|expand)(?:\sup)?\sto\s(\d{1,4})(?:\s(?:pods|replicas|copies|instances))?\s
        (?:when|if|once|as\ssoon\sas|whenever)\s(?:its\s|the\s)?(?:average\s)?(cpu|memory)[^.;,]{1,40}?(\d{1,3})\s?(?:%|percent)
      `,
    ),
    (...[, a, b, c, d, most, resource, percent]) =>
      `A HorizontalPodAutoscaler for the ${b ?? c ?? ''} ${a ?? d ?? ''} with at most ${most ?? ''} replicas at ${percent ?? ''}% average ${resource ?? ''} utilization`,
  ],
  [
    /(?=shrink|go|fall|drop|back)(?<=HorizontalPodAutoscaler [^]{1,300})(?:shrinks?|goes?|falls?|drops?|back)(?:\s(?:back|down)){0,2}\sto\s(\d{1,4})(?!\w|%|\s?%)/gu,
    'at least $1 replicas',
  ],
  [
    new RegExp(
      overLines`
        (?<=HorizontalPodAutoscaler [^]{1,400}[.;]\s)["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\s
        (?:looks\safter|takes\scare\sof|does|handles|sees\sto|watches\sover)\s(?:that|this|it)
      `,
      'gu',
    ),
    'the HorizontalPodAutoscaler should be called $1',
  ],
  [
    /(?<!\w)(cpu|memory)\s(?:utili[sz]ation|usage|load),?\s(?:with|and|at)\s(?:a\s|its\s)?target\s(?:value\s)?of\s(\d{1,3})\s?(?:%|percent)/giu,
    '$1 utilization of $2%',
  ],
  [
    anyCase(
      overLines`
        (?<!\w)(?:of|among)\s(?:the\s|all\s|our\s)?pods\s(?:(?:with|labell?ed|carrying)\s)?(?:the\slabel\s)?(${pair})(?:\sin\s(?:the\s)?(?:namespace\s)?${name})?,?\s
        (?:there\s)?(?:must|should|have\sto|has\sto|need\sto)\s(?:always\s)?(?:(?:be|stay|remain|keep)\s)?(?:always\s)?(?:at\sleast\s)?${some}\s(?:(?:must|should)\s)?(?:(?:be|stay|remain)\s)?${left}
      `,
    ),
    (...[, label = '', space, count = '']) =>
      `A PodDisruptionBudget${space === undefined ? '' : ` in the namespace ${space}`} for pods with ${label}: minAvailable ${/^\d/u.test(count) ? count : String(toCount(count))}`,
  ],
  [
    /(?<!\w)(-\d{1,9}|\d{1,10}|minus\s(?:one|two|five|ten|\d{1,9}))\s(?:as|for)\s(?:its|the|their)\s(?:priority|value)(?:\svalue)?(?!\w)/giu,
    (...[, said = '']) => {
      const plain = said.replace(/^minus\s/iu, '');
      const count = /^-?\d/u.test(plain) ? plain : String(toCount(plain));
      return `value ${plain === said ? '' : '-'}${count}`;
    },
  ],
  [
    new RegExp(
      overLines`
        (?:(?:must|may|should|can|shall|does|do|will)\s)?(?:never|not)\s
        (?:push(?:es)?\sout|displaces?|kicks?\sout|throws?\sout|chases?\saway|preempts?)\s
        (?:any(?:thing|body|one)?|others?|running|lower)[^.;,"'\x60\d]{0,40}?(?=[.;,]|$|\sand\s)
      `,
      'giu',
    ),
    'never preempts other pods',
  ],
];
