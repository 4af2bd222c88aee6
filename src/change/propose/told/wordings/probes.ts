import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** Where what runs is asked how it is, and where it listens, as their readers know it: `health is at /healthz on port 3001`. */
export const probeWordings: readonly Rewriting[] = [
  // Probes: /readyz and /healthz
  [
    anyCase(
      String.raw`(?<![\w-])(?:health\s)?probes?\s?(?::|are|on|at)\s?(/[\w/-]{0,40}(?:ready|readiness)[\w-]{0,20})\s?(?:,|and|&|\+)\s?(/[\w/-]{0,40}(?:live|liveness|health|healthz|alive)[\w-]{0,20})(?![\w/])`,
    ),
    'readiness probe httpGet $1, liveness probe httpGet $2',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:health\s)?probes?\s?(?::|are|on|at)\s?(/[\w/-]{0,40}(?:live|liveness|health|healthz|alive)[\w-]{0,20})\s?(?:,|and|&|\+)\s?(/[\w/-]{0,40}(?:ready|readiness)[\w-]{0,20})(?![\w/])`,
    ),
    'readiness probe httpGet $2, liveness probe httpGet $1',
  ],
  // 就绪探针 /ready，存活 /live
  [
    /(就绪|存活|启动|readiness|liveness|startup)(?:探针|检查|\sprobes?|\schecks?)\s?(?:用|走|是|为|on|at|is|:|：)?\s?(\/[\w./-]{1,60}\w)\s?(?:[,，、;；]|和|and|\sand)\s?(就绪|存活|启动|readiness|liveness|startup)\s?(?:用|走|是|为|on|at|is|:|：)?\s?(\/[\w./-]{1,60}\w)(?![\w/])/giu,
    (...[, one = '', first = '', other = '', second = '']) => {
      const noun = /[a-z]/iu.test(one) ? ' probe' : '探针';
      return `${one}${noun} ${first}，${other}${noun} ${second}`;
    },
  ],
  // What a long start means is said with how long it is.
  [
    anyCase(
      String.raw`(?<=(?:start|startup|boot|warm)\w{0,3}(?:[\s-]?up)?\s[^.;\n]{0,60}(?:seconds?|minutes?|secs?|mins?|\ds)),?\s(?:so\s|and\s)?(?:please\s)?(?:do\snot|don't|never)\s(?:kill|restart|stop)\s(?:it|them|the\s(?:pods?|app|container))\s(?:before(?:\sthat|\sthen)?|too\s(?:early|soon)|earlier|meanwhile|while\sit\s(?:starts|boots))(?![\w-])`,
    ),
    '',
  ],
  // check /healthz every 5 seconds, 检查 /healthz 每 5 秒一次: by its clock it is no path of the way in.
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?|\sand\s)(?:please\s)?(?:check|probe|poll|ping)\s(/[\w./-]{0,60}\w)\s(?=every\s\d{1,4}\s?(?:s|secs?|seconds?)(?!\w))`,
    ),
    'health check on $1 ',
  ],
  [
    /(?<=^|[\s,，。;；、\n])(?:请|要|需要)?(?:检查|探测|探活)\s?(\/[\w./-]{0,60}\w)\s?[,，]?\s?(?=每隔?\s?\d{1,4}\s?秒)/gu,
    '健康检查 $1，',
  ],
  // Both of two probes at one port.
  [
    anyCase(
      overLines`
        live(?:ness)?(?:\s(?:probe|check))?\s(?:is\s|on\s|at\s|[:=]\s?)?(/[\w/-]{1,60})\s?(?:,|and|;|,\sand)\s?read(?:y|iness)(?:\s(?:probe|check))?\s(?:is\s|on\s|at\s|[:=]\s?)?(/[\w/-]{1,60})
        \s?,?\s(?:both\s|each\s)(?:(?:are|is|answer|served)\s)?(?:on|at)\s(?:the\s)?(?:management\s)?port\s(\d{2,5})(?!\w|\.\d)
      `,
    ),
    'liveness probe on $1 port $3, readiness probe on $2 port $3',
  ],
  // Where it says that it lives: health is at /healthz on port 3001.
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?|\sand\s)(?:the\s|its\s|our\s)?health(?:\s?-?checks?|\sendpoint)?\s(?:(?:is|are|lives?|sits?|answers?|served|available)\s){0,2}(?:at|on|under)\s(/[\w/-]{1,60})\s(?:on|at)\s(?:the\s)?(?:port\s)?(\d{2,5})(?!\w|\.\d)`,
    ),
    'liveness probe on $1 port $2, readiness probe on $1 port $2',
  ],
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?|\sand\s)(?:the\s|its\s|our\s)?health(?:\s?-?checks?|\sendpoint)?\s(?:(?:is|are|lives?|sits?|answers?|served|available)\s){1,2}(?:at|on|under)\s(/[\w/-]{1,60})(?=\s?(?:[.,;\n]|$))`,
    ),
    'health check on $1',
  ],
  [
    anyCase(
      String.raw`(?<=^|[.;,\n]\s?)(?:the\s|our\s|its\s)?(?:main|app(?:lication)?|own)\sport\s?(?:is\s|:\s?|=\s?)?(\d{2,5})(?!\w|\.\d)`,
    ),
    'Container port $1',
  ],
];
