import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { duration } from '../../fields/anyhow/english/told.ts';
import { toCount } from '../../numbers.ts';
import { on } from '../../say.ts';
import type { Meaning, Reader } from '../../wish.ts';
import { meant } from './meant.ts';
import { percentOf, portion, spanTold } from './portions.ts';

const policy = (trafficPolicy: JsonMap): Meaning =>
  on('DestinationRule', { pieces: [{ policy: trafficPolicy }] });
const tcp = (set: JsonMap): Meaning => policy({ connectionPool: { tcp: set } });
const http = (set: JsonMap): Meaning => policy({ connectionPool: { http: set } });
const outlier = (outlierDetection: JsonMap): Meaning => policy({ outlierDetection });
const simple = (name: string): Meaning => policy({ loadBalancer: { simple: name } });

const many = '\\d{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty';
const out = overLines`
  eject(?:s|ed|ing|ion)?|removed?|remove[sd]?|removing|taken out|takes? (?:them |it )?out|take out|throw(?:s|n)?(?: them| it)? out|kept out|keeps? (?:them |it )?out|stays? out|out|
  excluded?|exclude[sd]?|banned|kicked(?: out)?|evicted|away|out of rotation|rotation|quarantined?
`;
const bad =
  'unhealthy|failing|faulty|bad|sick|broken|misbehaving|it|a pod|pod|pods|such|from|load ?-?balanc\\w+|again|then';
const few = 'fewest|least|smallest|lowest';
const busy =
  'outstanding|active|open|pending|in flight|running|current|busy|loaded|requests?|connections?|load';
const spread =
  'spread|balanc(?:e|es|ed|ing)|load ?-?balanc(?:er|ing)|picks?|pick|picked|chosen|choose[sn]?|selects?|selected|prefer(?:s|red)?|favou?r(?:s|ed)?|first|number|over|across|among|between|currently|pods?|evenly|load|policy|algorithm|strategy';
const forAWhile = new RegExp(String.raw`(?<=(?:^|\s)for (?:at least )?)(?<time>${duration})(?!\w)`, 'iu');
const times =
  'times?|running|row|succession|consecutive(?:ly)?|successive(?:ly)?|in turn|in sequence|straight';
const errors =
  '5xx|server errors?|errors?|failures?|fails?|failed|(?:http )?5xx (?:errors?|answers?|responses?|codes?|status)|500s|internal server errors?';

/** How a destination is used, and when one of its endpoints is not: told in plain words. */
export const poolTold: readonly Reader[] = meant({ en: 'Traffic policy', zh: '流量策略' }, [
  {
    id: 'requests-of-one',
    about: ['requests?', 'connections?', 'each|every|a|one|single|per|same'],
    value: many,
    sense: 'carr(?:y|ies)|serve|serves|reused?|reuse|closed?|close|ends?|reopened|per',
    never: 'pending|queue\\w*|wait\\w*|concurrent\\w*|parallel|http/?2|tcp|errors?|seconds|s',
    mean: (said) => http({ maxRequestsPerConnection: toCount(said) }),
  },
  {
    id: 'requests-waiting',
    about: ['requests?|calls?', 'pending|queued?|queues?|queue|queuing|wait|waiting|waits|backlog'],
    value: `(?<!/|http ?/ ?|http)(?:${many})`,
    sense: 'pending|up|line|outstanding|http/?1(?:\\.1)?|http1|free|line|in line|for a connection',
    never: 'second|seconds|minutes?|timeout|retr\\w+|http/?2',
    mean: (said) => http({ http1MaxPendingRequests: toCount(said) }),
  },
  {
    id: 'requests-at-once',
    about: ['requests?', 'http/?2|concurrent|concurrently|parallel|in flight|simultaneous(?:ly)?|active'],
    value: `(?<!/|http ?/ ?|http)(?:${many})`,
    sense: 'outstanding|running|in parallel',
    never: `pending|queue\\w*|wait\\w*|per|${few}|eject\\w*|errors?`,
    mean: (said) => http({ http2MaxRequests: toCount(said) }),
  },
  {
    id: 'connections-at-once',
    about: [
      'connections?',
      'limit(?:s|ed)?|cap(?:s|ped)?|max(?:imum)?|most|more|up to|exceed|beyond|restrict(?:s|ed)?|allow(?:s|ed)?',
    ],
    value: many,
    sense: 'open|opened|exist|concurrent|parallel|simultaneous|tcp',
    never: `requests?|pending|queue\\w*|per|${few}|timeout|seconds?|errors?|idle`,
    mean: (said) => tcp({ maxConnections: toCount(said) }),
  },
  {
    id: 'connecting',
    about: [
      'connect|connecting|connection|connections|establish\\w*|connect ?timeout',
      'take|takes|within|timeout|time ?out|give up|wait|waits',
    ],
    value: `\\d{1,6} ?ms|${duration}`,
    sense: 'establish\\w*|new|tcp|connect ?timeout|time ?out|give|giving|up|connected',
    never: 'idle|keep|request|requests|eject\\w*|queue\\w*',
    mean: (said) => tcp({ connectTimeout: spanTold(said) }),
  },
  {
    id: 'errors-in-a-row',
    about: [errors, times],
    value: many,
    sense: `${out}|${bad}|${errors}|${times}|in a row|traffic|any|with|status|code|from`,
    never: 'gateway|%|percent|retr\\w+|every|interval',
    may: [forAWhile],
    mean: (said, _, { time }) =>
      outlier({
        consecutive5xxErrors: toCount(said),
        ...(time !== undefined && { baseEjectionTime: spanTold(time) }),
      }),
  },
  {
    id: 'gateway-errors-in-a-row',
    about: ['gateway errors?|gateway failures?', times],
    value: many,
    sense: `${out}|${bad}|in a row`,
    never: 'seconds?|minutes?|%|percent',
    mean: (said) => outlier({ consecutiveGatewayErrors: toCount(said) }),
  },
  {
    id: 'out-for',
    about: [out],
    value: duration,
    sense: `${bad}|eject\\w*|first|base|initial(?:ly)?|minimum|traffic`,
    never: `every|interval|timeout|retr\\w+|${errors}`,
    mean: (said) => outlier({ baseEjectionTime: spanTold(said) }),
  },
  {
    id: 'looked-at-every',
    about: [
      'every|each|interval|intervals',
      'look(?:s|ed|ing)?|check(?:s|ed|ing)?|scan(?:s|ned|ning)?|analy[sz]\\w*|examin\\w*|sweep\\w*|inspect\\w*|detect\\w*|evaluat\\w*|outliers?|health',
    ],
    value: duration,
    sense: `runs?|run|${bad}|outliers?|detection|repeated|done|again|health`,
    never: 'probe|liveness|readiness|timeout|delay\\w*',
    mean: (said) => outlier({ interval: spanTold(said) }),
  },
  {
    id: 'out-at-once',
    about: [out],
    value: portion.replace('(', '(?:'),
    sense: `${bad}|percent|%|pool|ever`,
    never: 'seconds?|minutes?|traffic to|delay\\w*|mirror\\w*',
    mean: (said) => outlier({ maxEjectionPercent: percentOf(said.replace(/\s?(?:%|per ?cent)$/u, '')) }),
  },
  {
    id: 'least-busy',
    about: [few, busy],
    sense: `${spread}|${busy}|pod`,
    never: 'retr\\w+|version|subset|weight|max\\w*|errors?',
    mean: () => simple('LEAST_REQUEST'),
  },
  {
    id: 'in-turn',
    about: ['turns|in turn|one after the other|one after another|round[ -]?robin|in rotation'],
    sense: `${spread}|take|takes|taking|turn|pods?|round[ -]?robin|fashion|way|manner`,
    never: 'eject\\w*|errors?|fail\\w*',
    mean: () => simple('ROUND_ROBIN'),
  },
  {
    id: 'at-random',
    about: ['at random|random(?:ly)?|by chance|arbitrar(?:y|ily)'],
    sense: `${spread}|pods?|pod|endpoint|way|fashion`,
    never: 'sampl\\w+|password',
    mean: () => simple('RANDOM'),
  },
  {
    id: 'own-mutual-tls',
    about: ['mutual tls|mtls|mutual(?:ly)?', "istio|istio's|istio-issued|mesh|mesh's"],
    sense: 'tls|encrypted|secured|certificates?|own|issued|generated|authenticated|protected|mode',
    never: 'strict|permissive|only|disable\\w*|port',
    mean: () => policy({ tls: { mode: 'ISTIO_MUTUAL' } }),
  },
  {
    id: 'no-tls',
    about: ['tls|encryption|mtls', 'disabled?|off|without|no|not|unencrypted|plain ?-?text'],
    sense: 'turned|switched|encrypted|disable[sd]?|plain|text|mutual',
    never: 'strict|permissive|accept\\w*|reject\\w*|port|nobody|only',
    mean: () => policy({ tls: { mode: 'DISABLE' } }),
  },
  {
    id: 'by-source',
    about: [
      'source ip|client ip|ip address|source address|ip',
      'hash\\w*|consistent\\w*|stick\\w*|sticky|same|affinity',
    ],
    sense:
      'source|client|address|consistent(?:ly)?|hash(?:es|ed|ing)?|stick|sticks|sticky|session|sessions|affinity|pod|land|lands|based|according|reach|reaches|end|up|bound|load ?-?balanc\\w+|policy',
    never: 'header|cookie|port',
    mean: () => policy({ loadBalancer: { consistentHash: { useSourceIp: true } } }),
  },
]);
