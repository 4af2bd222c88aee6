import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const path = String.raw`["'\x60]?(\/[\w./-]{1,60})["'\x60]?(?![\w/])`;
const time = String.raw`((?:\d{1,4}|an?|half\sa|one|two|three|five|ten)\s?(?:s|secs?|seconds?|m|mins?|minutes?)(?!\w))`;
const on = String.raw`(?:\s(?:on|at)\s(?:port\s)?(\d{2,5}))?`;

function onPort(port: string | undefined): string {
  return port === undefined ? '' : ` on port ${port}`;
}

/** How a program is asked whether it is well, as people say it. */
export const probedVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?:restart|kill)\s(?:it|them|the\s(?:pod|container|app))\s(?:if|when|once|as\ssoon\sas)\s${path}${on}\s(?:stops?\s(?:answering|responding|working)|(?:does\snot|doesn't|no\slonger)\s(?:answers?|responds?|works?)|fails?|is\s(?:down|unreachable))
        \s(?:for|within|after|in)\s(?:more\sthan\s|over\s)?${time}
      `,
    ),
    (...[, at = '', port, long = '']) =>
      `liveness probe ${at}${onPort(port)} with period 10 seconds and failure threshold ${String(Math.max(1, Math.round(toSeconds(long) / 10)))}`,
  ],
  [
    anyCase(`(?<=^\\s?|[.;,]\\s|\\sand\\s)check\\s(\\/(?:ready|readyz|readiness))${on}(?=[\\s,.;]|$)`),
    (...[, at = '', port]) => `readiness probe ${at}${onPort(port)}`,
  ],
  [
    anyCase(`(?<=^\\s?|[.;,]\\s|\\sand\\s)check\\s(\\/(?:live|livez|liveness|alive))${on}(?=[\\s,.;]|$)`),
    (...[, at = '', port]) => `liveness probe ${at}${onPort(port)}`,
  ],
  [
    anyCase(
      overLines`
        (?:(?:which|that|it)\s)?(?:has|have|with|exposes|offers|provides)\s(?:an?\s|its\s)?(?:health(?:\s?-?check)?|status|liveness)\s(?:endpoint|url|check|page|route)\s(?:is\s)?(?:at|on|under)\s(?:port\s)?:?(\d{2,5})${path}
      `,
    ),
    'with container port $1 and liveness probe $2 on port $1',
  ],
  [
    /(?<=^|[.;,\n]\s)(?:(?:i|we) (?:want|need|would like) )(\S{2,80}:\w[\w.-]{0,60}) to (?:restart|be restarted) (?:automatically |by itself )?(?:when|if|whenever|once) it (?:hangs|is stuck|freezes|stops responding|is unhealthy)(?=[,.;]| and )/giu,
    'Deploy $1',
    (words) => /health|status|liveness/iu.test(words),
  ],
];
