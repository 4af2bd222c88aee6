import { anyCase } from '../../../../kernel/any-case.ts';
import { secondsIn, sizeIn } from './values.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const pair = String.raw`["'\x60]?[a-z][\w./-]{0,60}\s?=\s?["'\x60]?[\w][\w.-]{0,60}["'\x60]?`;
const size = String.raw`\d{1,5}\s?[MG]i?B?(?![\w/])`;
const share = String.raw`\d{1,5}m(?![\w/])`;
const lasting = String.raw`\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)(?![\w-])`;
const place = String.raw`(?:dev(?:elopment)?|test(?:ing)?|qa|uat|staging|preview|prod(?:uction)?)(?![\w-])`;
const internet = String.raw`(?:the\s)?(?:(?:public|open|whole)\s)?(?:internet|web|outside(?:\sworld|\sof\sthe\scluster|\sthe\scluster)?|public)`;
const access = String.raw`(?:(?:any|all|public|external|direct|inbound|incoming|outside|remote|network)\s){0,3}(?:access|traffic|requests?|connections?|exposure|entry|way\sin)(?:\sto\s(?:it|this|the\s(?:app|service)))?`;
const end = String.raw`(?=\s?(?:[,.;)\n]|$|(?:and|but|please|thanks|though|at\sall)(?![\w-])))`;

/** Turns of which a part says something else: read as a whole, or as the opposite of what they say. */
export const plainTurns: readonly Rewriting[] = [
  // No access from the internet please.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:there\s(?:is|must\sbe|should\sbe)\s)?(?:no|without(?:\sany)?)|(?:block|deny|disallow|forbid|prevent|refuse)s?(?:\sall)?)\s${access}\s(?:from|by|via|through|coming\sfrom)\s${internet}(?:\sto\s(?:it|this|the\s(?:app|service)))?${end}`,
    ),
    'not accessible from the internet',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:no|without(?:\sany)?)\sinternet\saccess\sto\s(?:it|this|the\s(?:app|service))${end}`,
    ),
    'not accessible from the internet',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:keep|leave|stays?|keeps?)\s(?:it\s|this\s|the\s(?:app|service)\s)?(?:off|away\sfrom|out\sof)\s${internet}${end}`,
    ),
    'not accessible from the internet',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:nobody|no\sone|nothing)\s(?:from\s)?(?:the\s)?outside\s(?:of\s)?(?:the\s|our\s)?cluster\s(?:(?:may|can|should|must|is|are|able|allowed|to|be)\s){1,4}(?:call|reach|access|get\sto|talk\sto|use|see)\s(?:it|this|the\s(?:app|service))${end}`,
    ),
    'not accessible from the internet',
  ],
  // ..., inside on port 8080
  [
    anyCase(
      String.raw`(?<=[,;]\s|\s(?:and|but)\s)(?:from\s)?(?:inside|within|in)(?:\s(?:of\s)?(?:it|the\scluster))?,?\s(?:(?:it\sis|it['’]s|reachable|available|called)\s){0,2}(?:on|at|via)\sport\s(\d{2,5})(?![\w:.]\d|\d)`,
    ),
    'service port $1',
  ],
  // What is on the same port has no port of its own.
  [
    anyCase(
      String.raw`(?<=/[\w./-]{1,60}|metrics)\s(?:on|at|via|over)\s(?:the|its)\s(?:same|main|http|normal|usual|app(?:lication)?|service)\sport(?:\sas\sthe\s(?:app|application|service|api))?(?![\w-])`,
    ),
    '',
  ],
  // What goes out is no way in.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:it|the\s(?:app|service|pods?))\s(?:has|gets|needs|should\s(?:have|get)|must\shave|may\shave)\s(?:no|not\sany)\saccess\sto\s|no\s(?:egress|outgoing(?:\s(?:traffic|access|connections))?|outbound(?:\s(?:traffic|access|connections))?)\sto\s)${internet}${end}`,
    ),
    'it must not reach the internet',
  ],
  // label team=payments everywhere
  [
    anyCase(
      String.raw`(?:,?\s(?:with|and)\s)?(?<![\w-])(?:(?:please|also|put|add|set|an?|the)\s){0,3}label(?:s|led)?\s?:?\s(${pair}(?:(?:\s?,\s?|\sand\s)${pair}){0,4})\s\(?(?:everywhere|throughout|all\sover|on\severy\ssingle\s(?:object|resource))\)?(?![\w-])`,
    ),
    (said, pairs) => `${/^[,\s]/u.test(said) ? ', ' : ''}label ${pairs ?? ''} on everything`,
  ],
  // 512Mi limit 1Gi
  [
    anyCase(
      String.raw`(?<!(?:limits?|max|requests?|requested|/)\s?:?\s?(?:of\s)?)(?<![\w.])(?:(?<=(?:memory|ram)\s?:?\s))?(${size})(?:\s(?:of\s)?(?:memory|ram))?\s\(?(?:limit(?:ed)?(?:\s(?:to|of|at|is))?|max(?:imum)?|capped\sat)\s?:?\s(${size})\)?${end}`,
    ),
    'memory request $1 and memory limit $2',
  ],
  [
    anyCase(
      String.raw`(?<!(?:limits?|max|requests?|requested|/)\s?:?\s?(?:of\s)?)(?<![\w.])(${share})(?:\s(?:of\s)?cpu)?\s\(?(?:limit(?:ed)?(?:\s(?:to|of|at|is))?|max(?:imum)?|capped\sat)\s?:?\s(${share}|\d{1,2}(?:\.\d)?)(?:\scpus?|\scores?)?\)?${end}`,
    ),
    'cpu request $1 and cpu limit $2',
  ],
  // Where it is reached, and not where it runs: path /api on the same host.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:path|under|at|on)\s){1,2}(/[\w./-]{1,60})\s(?:on|under|of|at)\s(?:the|that)\s(?:very\s)?same\s(?:host(?:name)?|domain|name|address|ingress)(?![\w-])`,
    ),
    'reachable under $1',
  ],
  // Rollouts that give up do not run a job for so long.
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:rollouts?|rolling\supdates?|deploys?|updates?|upgrades?|releases?)(?![\w-])[^.;\n]{0,160}(?:[,;]\s?|\s))(?:(?:and|it|they|that|to|should|must|will)\s){0,4}(?:gives?\sup|fails?|aborts?|(?:is|are|be|counts?\sas|considered)\s(?:considered\s)?(?:aborted|failed|dead)|times?\sout)\safter\s(${lasting})${end}`,
    ),
    (_, long = '') => `progressDeadlineSeconds ${String(secondsIn(long))}`,
  ],
  // LOG_LEVEL info, in dev debug
  [
    new RegExp(
      String.raw`(?<![\w.-])([A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6})\s?(?:[=:]|\sis(?=\s))?\s?([A-Za-z0-9][\w-]{0,40}),?\s(?:but\s|and\s)?(?:in|on|for)\s(?:the\s)?(${place}):?\s(?:it\sis\s|only\s(?=\w))?(?!\d{1,3}\s|(?:only|alone|too|please|instead|either|though|as)(?![\w-]))([A-Za-z0-9][\w-]{0,40})(?=\s?(?:[.;\n]|$))`,
      'gu',
    ),
    '$1=$2. In $3 $1=$4',
  ],
  // scratch space 500Mi at /tmp
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:with|and|an?|some)\s){0,2}(?:(?:scratch|temp(?:orary)?)(?:\s(?:space|room|storage|volume|disk|dir(?:ectory)?|folder))?\s(?:of\s)?\(?(?<a>${size})\)?|(?<b>${size})\s(?:of\s)?(?:scratch|temp(?:orary)?)(?:\s(?:space|room|storage|volume|disk))?)\s(?:at|in|under|on|for)\s(?<path>/[\w./-]{1,80}\w|/tmp)(?![\w/])`,
    ),
    (...found) => {
      const { a, b, path = '' } = found.at(-1) as unknown as Readonly<Record<string, string | undefined>>;
      return `emptyDir of ${sizeIn(a ?? b ?? '')} at ${path}`;
    },
  ],
  // secret retail-keys as env
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:with|use|the|all\sof|everything\s(?:from|in)|and)\s){0,3}(secret|config[\s-]?map)\s(?:called\s|named\s)?["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?\s(?:as|into|in)\s(?:the\s|its\s)?env(?:ironment)?(?:\svar(?:iable)?s)?${end}`,
    ),
    'all keys of the $1 $2 as environment variables',
  ],
  // A heading over wishes wishes nothing, and nobody is called so.
  [
    anyCase(
      String.raw`(?<=^\s{0,4}(?:#{1,6}\s)?)(?:(?:kubernetes|k8s)\s)?(?:deployment|deploy|service|job|ingress|manifest)\s(?=(?:wishes|wish\s?list|requirements|notes|checklist|to-?dos?|specification)(?![\w-]))`,
    ),
    '',
  ],
  // shutdown: 40s, sleep 5s first
  [
    anyCase(
      String.raw`(?<=(?:^|[,;.(]\s?|\n\s{0,6}(?:[-*•]\s)?|\sand\s))sleeps?\s(?:for\s|of\s)?(\d{1,3})\s?s(?:ec(?:ond)?s?)?\s(?:first|before(?:hand|\s(?:that|it\s(?:stops|shuts\sdown|terminates)|shut-?down|stopping|sigterm|terminat\w+))?)${end}`,
    ),
    'preStop sleep $1s',
  ],
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:shut-?down|graceful\w*|terminat\w+|stop(?:s|ping)?|grace\speriod)(?![\w-])[^.;\n]{0,60}[,;]\s?)(?:and\s)?sleeps?\s(?:for\s|of\s)?(\d{1,3})\s?s(?:ec(?:ond)?s?)?${end}`,
    ),
    'preStop sleep $1s',
  ],
  // liveness + readiness on /status, every 15s, fail after 4
  [
    anyCase(
      String.raw`(?<![\w-])(liveness|readiness)\s?(?:\+|&|/)\s?(liveness|readiness)(?:\s(?:probes?|checks?))?(?![\w-])`,
    ),
    '$1 and $2 probe',
  ],
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:liveness|readiness|startup|probes?|health|checks?)(?![\w-])[^.;\n]{0,120}[,;]\s)(?:and\s)?(?:fails?|failed|gives?\sup|dead|unhealthy|down|restart)\safter\s(\d{1,2})(?:\s(?:fail\w*|tries|times|attempts|misses))?${end}`,
    ),
    'failureThreshold $1',
  ],
  // annotate pods with team: orders
  [
    anyCase(
      String.raw`(?<![\w-])annotate\s(?:the\s|all\s|its\s|our\s)?pods?\swith\s(?:the\sannotation\s)?["'\x60]?([a-z][\w./-]{0,80})["'\x60]?\s?[:=]\s?["'\x60]?([\w][\w./-]{0,60})["'\x60]?`,
    ),
    'add the annotation $1=$2 to the pods',
  ],
];
