import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const time = String.raw`(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)(?!\w))`;

/** When it runs, how often and how many at once, where, and how long it may take to end, as people say it. */
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
    (words) => !/prefer|weight/iu.test(words),
  ],
  [
    anyCase(
      String.raw`(?<![\w-])spread\s(?:the\s|its\s)?(\d{1,4})\s(?:replicas|copies|pods|instances)\s(?:evenly\s)?(?:over|across|among|between)\s(?:the\s|all\s)?(?:hosts|nodes|machines)(?:\sevenly)?(?![\w-])`,
    ),
    'with $1 replicas, spread evenly over the nodes',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:once\s)?(?:every\shour|hourly)|every\s(\d{1,2})\s?min(?:ute)?s?),?\s(?:from|between)\s(\d{1,2})(?::00)?\s?(?:to|and|till|until|-|–)\s?(\d{1,2})(?::00)?(?:\so'clock)?
        (\son\sweekdays|\smonday\s(?:to|through|-)\sfriday|\severy\s(?:weekday|working\sday))?(?![\w:-])
      `,
    ),
    (...[said = '', minutes, from = '', to = '', days]) =>
      Number(to) > 23 || Number(from) > Number(to)
        ? said
        : `with schedule "${minutes === undefined ? '0' : `*/${minutes}`} ${String(Number(from))}-${String(Number(to))} * * ${days === undefined ? '*' : '1-5'}"`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:runs?|calls?)\s(curl|wget)\s(?:against|on|to|for)?\s?(https?:\/\/[\w./:?=&%-]{3,200}\w)\severy\s(\d{1,5})\s?(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?)(?!\w)
      `,
    ),
    (...[, tool = '', url = '', every = '', unit = '']) => {
      const seconds = Number(every) * (unit.startsWith('m') ? 60 : 1);
      return `runs sh -c "while true; do ${tool === 'curl' ? 'curl -sS' : 'wget -qO-'} ${url}; sleep ${String(seconds)}; done" with image ${tool === 'curl' ? 'curlimages/curl' : 'busybox'}`;
    },
  ],
  [
    anyCase(
      overLines`
        (?:with|using|by|on)\s(\d{1,4})\s(?:workers|pods|runs)\s(?:in\sparallel|at\sonce|at\sa\stime|side\sby\sside),?\s(?:and\s|for\s)?(\d{1,5})\s(?:runs|completions|times|tasks|pieces)\s?(?:in\s(?:all|total)|altogether|overall)?(?![\w-])
      `,
    ),
    'with parallelism $1 and completions $2',
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s|please\s)(?:clean\sup|remove|delete)\s(?:the\s)?finished\s(?:jobs?|runs?|pods)\s(?:of|for)\s(\S{2,80}:\w[\w.-]{0,60})\safter\s(an?|\d{1,4})\s(hour|day|minute|week)s?
        (?:,?\s(?:and|but)\s(don't|do\snot|never)\s(?:start|run|try)\sit\sagain(?:\s(?:if|when)\sit\sfails)?)?(?![\w-])
      `,
    ),
    (...[, image = '', count = '', span = '', once]) => {
      const each = { minute: 60, hour: 3600, day: 86_400, week: 604_800 }[span.toLowerCase()] ?? 1;
      const seconds = (/^\d/u.test(count) ? Number(count) : 1) * each;
      return `Job of ${image} with ttlSecondsAfterFinished ${String(seconds)}${once === undefined ? '' : ' and backoff limit 0'}`;
    },
  ],
];
