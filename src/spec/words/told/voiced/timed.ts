import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const time = String.raw`(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)(?!\w))`;

/** When it runs, where, and how long it may take to end, as people say it. */
export const timedVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:daily|every\s(?:day|night|morning|evening))(\s(?:at|around)\s(?:midnight|noon|\d{1,2}(?::\d{2})?\s?(?:am|pm|o'clock)?(?:\sutc)?))?,?\s(?:but\s)?(?:skip(?:ping)?|not\s(?:on|at)|except\s(?:on|at|for)?|without|no)\s?(?:the\s)?
        (?:weekends?|saturdays?\s(?:and|or)\ssundays?)(?![\w-])
      `,
    ),
    'every weekday$1',
  ],
  [
    anyCase(
      overLines`
        (?:give|allow|grant|leave)\s(\S{2,80}?)\s(?:some\s)?(?:more\s|longer\s|enough\s|extra\s)?time\s(?:to|for)\s(?:shut(?:ting)?\sdown|stop(?:ping)?|finish(?:ing)?|end(?:ing)?|terminat(?:e|ing))(?:\s(?:gracefully|cleanly))?(?:,\s|:\s|\s-\s|\s\()${time}\)?
      `,
    ),
    'Deploy $1 with a termination grace period of $2',
    (words) => /:\w/u.test(words),
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:to|on|onto)\snodes\s(?:in|of)\s(?:the\s)?(?:availability\s)?zone\s["'\x60]?([a-z]{2,12}[a-z0-9-]{2,30}\d[a-z]?)["'\x60]?(?:\sonly)?(?![\w-])`,
    ),
    'on nodes with topology.kubernetes.io/zone=$1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])spread\s(?:the\s|its\s)?(\d{1,4})\s(?:replicas|copies|pods|instances)\s(?:evenly\s)?(?:over|across|among|between)\s(?:the\s|all\s)?(?:hosts|nodes|machines)(?:\sevenly)?(?![\w-])`,
    ),
    'with $1 replicas, spread evenly over the nodes',
  ],
];
