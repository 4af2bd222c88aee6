import { matter, piece, type Told } from '../sentence.ts';
import { lasting, percent, percentIn, secondsIn } from '../values.ts';

const us =
  '(?: (?:me|us|them|ops|someone|somebody|(?:the |our )?(?:team|on-?call(?: engineer)?|devs?|sres?|operators?|people)))?';
const much =
  '(?:(?:is|are|gets?|goes|stays?|has been|climbs?|rises?|reaches) )*(?:above|over|past|beyond|more than|higher than|greater than|longer than|slower than|exceeds?|exceeding|at least|reaches)';
const pods = '(?:(?:a|any|the|our|its|one|some) )?(?:pods?|containers?|replicas?|copies|instances?)';
const number = '(?:\\d{1,4}|one|two|three|four|five|six|ten)';

/** What somebody wants to hear of: `page us when more than 2% of all requests end in a 5xx for ten minutes`. */
export const alerting = matter(
  'alert|alarm|page (?:me|us|the|some)|notif|warn|inform|wake|ping|tell (?:me|us|the team|some)|let (?:me|us|the team) know|hear (?:about|of)|want to know|be told',
  [
    piece(
      'tell',
      `(?:send |fire |raise |get |gets |trigger )?(?:an? |the |some )?(?:prometheus )?(?:alerts?|alarms?)(?: rules?)?(?: (?:should|must|has to|to|is))*(?: (?:fires?|goes? off|be sent|rings?|be raised|sent))?${us}`,
    ),
    piece('tell', `(?:alert|page|notify|warn|inform|wake|ping|tell)(?:ed|s)?${us}(?: up)?`),
    piece(
      'tell',
      `let${us} know(?: about it| about this)?|(?:hear|know|learn)(?: (?:about|of))?(?: (?:it|this|that))?|be (?:told|alerted|paged|notified|warned|informed)(?: about(?: it)?)?`,
    ),
    piece('make', 'create|add|set up|want|good|see'),
    piece('when', 'when(?:ever)?|if|as soon as|once|for|about|in case|that|on|any time|the moment'),
    piece(
      'errors',
      String.raw`(?:(?:the |our |its )?(?:http |server |request )?(?:error|failure) rate|(?:all |the |our )?(?:requests?|responses?|calls) (?:(?:that )?(?:fail|are failing|are errors)|(?:end|result|finish) (?:in|with) (?:an? )?(?:5xx|500s?|errors?)|return (?:an? )?(?:5xx|500s?|errors?))|(?:(?:that )?(?:fail|are failing)|(?:end|result|finish) (?:in|with) (?:an? )?(?:5xx|500s?|errors?)|return (?:an? )?(?:5xx|500s?|errors?))|(?:5xx|server) errors?|5xx)`,
    ),
    piece(
      'latency',
      '(?:the |our |its )?(?:latency|latencies|response times?)|(?:requests?|responses?|answers?|calls)(?= (?:take|takes|are|get|is) (?:slower|longer|more))|(?:requests?|responses?|answers?)(?= (?:take|takes|need|needs) )',
    ),
    piece('take', 'takes?|needs?|slow'),
    piece('memory', '(?:high )?(?:memory|ram)(?: (?:use|usage|consumption|utili[sz]ation))?'),
    piece('cpu', '(?:high )?cpu(?: (?:use|usage|consumption|utili[sz]ation|load))?'),
    piece(
      'disk',
      '(?:the |a |its )?(?:disk|volume|pvc|storage)(?: (?:use|usage|space))?(?: (?:is|gets))?(?: full)?',
    ),
    piece('limit', '(?:of |from )?(?:(?:its|the|their) )?(?:memory |cpu )?(?:limits?|requests?)'),
    piece(
      'crash',
      `(?:${pods} )?(?:(?:is|are|keeps?|starts?|in) )*(?:crash(?:es|ing)?(?: loop(?:s|ing)?)?|crash-?loop(?:s|ing|backoff)?)`,
    ),
    piece(
      'restart',
      `(?:${pods} )?(?:(?:is|are|keeps?|starts?|has|have|get|gets|been) )*(?:restart(?:s|ed|ing)?)(?: (?:too often|repeatedly|all the time|again and again|frequently|constantly))?`,
    ),
    piece(
      'down',
      `(?:is |are |goes |was |being )?(?:down|unavailable|unreachable|offline|not (?:reachable|available|responding))|(?:stops|stopped) (?:responding|answering)|(?:no|zero) (?:more )?(?:pods?|replicas?|copies|instances?) (?:is|are) (?:available|ready|running|left|up)(?: any ?more)?|(?:no|zero) (?:available|ready|running) (?:pods?|replicas?|copies)`,
    ),
    String.raw`(?<times>(?:(?:more\sthan|over|at\sleast)\s)?${number}\stimes(?![\w-]))`,
    String.raw`(?<within>(?:in|within|during|per|over)\s(?:(?:the\slast|any)\s)?(?:an?|\d{1,3}|one|five|ten|thirty)\s(?:hours?|minutes?|h|min)(?![\w-]))`,
    String.raw`(?<time>(?<=(?:longer\sthan|more\sthan|slower\sthan|over|above|exceeds?|exceeding|beyond)\s)(?:\d{1,6}(?:\.\d{1,3})?\s?(?:ms|milliseconds?)(?![\w-])))`,
    lasting,
    percent,
    piece('much', much),
    piece('share', '(?:of )?(?:all |the |our )?(?:requests?|responses?|calls|traffic)'),
  ],
  wished,
);

type Kind = { readonly name: string; readonly say: (told: Told) => string | undefined };

const kinds: readonly Kind[] = [
  { name: 'errors', say: (told) => shared(told, 'the error rate') },
  { name: 'memory', say: (told) => shared(told, 'memory usage') },
  { name: 'cpu', say: (told) => shared(told, 'CPU usage') },
  { name: 'disk', say: (told) => shared(told, 'the volume') },
  { name: 'latency', say: slow },
  { name: 'restart', say: restarted },
  { name: 'crash', say: () => 'pods are crash looping' },
  { name: 'down', say: () => 'it is down' },
];

function wished(told: Told): string | undefined {
  const said = kinds.filter(({ name }) => told.has(name));
  const conditions = said.map(({ say }) => say(told));
  const long = lastingOf(told);
  if (!isAsked(told) || long === undefined || conditions.includes(undefined)) return undefined;
  if (said.length === 0 || (long !== '' && said.length > 1) || !isOwn(told, said)) return undefined;
  return conditions.map((one) => `Alert us when ${one ?? ''}${long}`).join('. ');
}

function isAsked(told: Told): boolean {
  const isOne = told.all('percent').length <= 1 && told.all('time').length <= 1;
  return told.has('tell') && isOne && !told.hasOneOf('place', 'who');
}

/** A number of several may be that of any, and one of none is told for nothing that is known. */
function isOwn(told: Told, said: readonly Kind[]): boolean {
  const counted = said.filter(({ name }) => ['errors', 'memory', 'cpu', 'disk', 'latency'].includes(name));
  return counted.length === 0 ? !told.hasOneOf('percent', 'time') : counted.length === 1;
}

function shared(told: Told, what: string): string | undefined {
  const said = told.one('percent');
  return said === undefined ? undefined : `${what} is above ${String(percentIn(said))}%`;
}

/** The first of two spans is how slow it is. */
function slow(told: Told): string | undefined {
  const milliseconds = told.one('time');
  if (milliseconds !== undefined) return `the latency is above ${milliseconds}`;
  const [first] = told.all('lasting');
  return first === undefined ? undefined : `the latency is above ${String(secondsIn(first))}s`;
}

function restarted(told: Told): string {
  const [, count] = /(\S+)\stimes$/u.exec(told.one('times') ?? '') ?? [];
  const [, span] = /((?:\S+)\s\S+)$/u.exec(told.one('within') ?? '') ?? [];
  const often = count === undefined ? '' : ` more than ${count} times`;
  return `pods restart${often}${span === undefined ? '' : ` in ${span.replace(/^an?\s/iu, '1 ')}`}`;
}

/** For how long it has to be so; nothing where more is told than that. */
function lastingOf(told: Told): string | undefined {
  const spans = told.all('lasting');
  const own = told.has('latency') && !told.has('time') ? spans.slice(1) : spans;
  if (own.length > 1) return undefined;
  const [span] = own;
  if (span === undefined) return '';
  const seconds = secondsIn(span);
  return seconds % 60 === 0 ? ` for ${String(seconds / 60)} minutes` : ` for ${String(seconds)} seconds`;
}
