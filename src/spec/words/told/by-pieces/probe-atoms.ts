import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import { words } from '../../text/words.ts';
import { restOf, theApp, valueOf } from './atoms.ts';

/** What a part of a sentence says of a probe, where it says nothing else. */
export type ProbeAtom = {
  readonly probe?: 'liveness' | 'readiness' | 'startup';
  readonly how?: string;
  readonly port?: string;
  readonly isSamePort?: true;
  readonly timings: Readonly<Record<string, number>>;
};

const count = String.raw`(\d{1,4}|an?|one|single|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|sixty)`;
const time = String.raw`((?:\d{1,5}|half an?|half|an?|one|two|three|four|five|six|eight|ten|fifteen|twenty|thirty|sixty)[ -]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?))`;
const failures =
  '(?:(?:consecutive|successive|failed|straight|missed|unanswered) ){0,2}(?:failures?|tries|attempts|checks|misses|knocks|looks)';

const path = /["'`]?(?<![\w.:/@~-])(\/[a-z][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,5})["'`]?(?![\w/-])/giu;
const command =
  /(?:(?:exec|command|run|runs|running|executes|execute|executing)\s(?:the\scommand\s)?)?(?:"[^"\n]{2,200}"|`[^`/\n][^`\n]{1,200}`|`\/[^`\s\n]{1,80}\s[^`\n]{1,200}`|\[[^\]\n]{2,200}\])/giu;
const once = '(?:an?|the|each|every|any|one|such|per)';
const attempt = '(?:attempts?|try|tries|checks?|probes?|one|of them|it|look|knock|connection)';
const grpc = words('grpc(?: health)?(?: service| check| probe| protocol| endpoint)?');
const tcp = words(
  '(?:an? |the )*(?:tcp(?: ?-?socket)?|socket)(?: (?:connections?|connects?|socket|probe|check|handshake|test))?',
);
const port = words(
  '(?:on |at |to |over |via |by )?(?:(?:the|its) )?port ?:?(\\d{2,5})|(?:on|at|to|against) :?(\\d{2,5})(?! ?(?:s|secs?|seconds?|times|attempts|tries|failures|minutes?)(?!\\w))|(\\d{2,5})(?= (?:takes|accepts|no longer accepts|stops accepting|can be reached))',
);
const samePort = words('(?:on|at|to|over|of|against|for)? ?(?:(?:the|that) (?:same|very) port|that port)');

const kinds: readonly (readonly [NonNullable<ProbeAtom['probe']>, RegExp])[] = [
  [
    'startup',
    words(
      'start-?up|(?:has|have|is|it is|fully) (?:started|booted)(?! (?:again|anew|over))|(?:come up|boot|booting|(?:start|starting) up|be starting|still starting|slow(?:ly)? (?:to start|starts?)|start slowly|long to start|takes? long to start)',
    ),
  ],
  [
    'liveness',
    words(
      'liveness|alive|live|health(?! (?:endpoint|path|url|route|check at|check on))|healthy|dead|restart(?:ed|s|ing)?|kill(?:ed|s)?|(?:started|starts?) (?:again|anew|over)',
    ),
  ],
  ['readiness', words('readiness|ready')],
];
/** Who is sent something only then is ready then. */
const sent = words('traffic|requests|users');
const onlyThen = words('only|until|unless|before|while|once|when|no|not|never|after');

const timings: readonly (readonly [key: string, said: readonly string[], mean: (said: string) => number])[] =
  [
    [
      'timeoutSeconds',
      [
        `(?:with )?(?:an? )?time-?out of ${time}`,
        `(?:times|timing|timed|time) out after ${count}(?: ?s| ?seconds)?`,
        `(?:is |are )?given ${time} to (?:succeed|answer|respond|complete|reply)`,
        `(?:must |has to |should )?(?:answers?|responds?|succeeds?|repl(?:y|ies)) (?:with)?in ${time}`,
        `time-?out(?: is|:)? ${time}`,
        `(?:giv(?:es?|en|ing) up|abandon(?:s|ed|ing)?|cut(?:s|ting)?|break(?:s|ing)?|broken|stop(?:s|ped)?|times? out)(?: (?:on )?(?:${once} )?${attempt})?(?: (?:off|up))? after ${count}(?:(?: ?s| ?seconds)(?!\\w)|(?! ?\\w))`,
        `(?:let )?(?:${once} )?${attempt} (?:(?:may|must|can|should|is|to|be|allowed|take|takes|last|lasts|not|which|that|longer|over|more|than|no|for|at most|up to) ){1,8}${time}(?: (?:at most|at the most|at the longest))?(?: (?:has failed|fails|is a failure|counts as failed))?`,
        `(?:with )?(?:an? |the )?limit of ${time}(?: (?:per|for each|each) ${attempt})?`,
      ],
      toSeconds,
    ],
    [
      'initialDelaySeconds',
      [
        `(?:with |and )?(?:an? )?initial[ -]delay(?: of|:)? ${time}`,
        `(?:with |and )?(?:an? )?${time} (?:of )?initial delay`,
        `(?:an? )?${time} delay`,
        `(?:starting|beginning|first|starts|begins|waits?|waiting|delayed|tried|asked|checked|probed|sent|comes?|started)?,? ?(?:the first time )?(?:only )?(?:after|by) (?:an? )?(?:initial )?(?:delay of )?${time}(?: (?:after|from) (?:the )?(?:start|launch|it started))?`,
        `(?:starting|beginning|first|starts|begins) ${time} (?:in|after|into|from)(?: (?:the|its|it|container))?(?: (?:start|startup|launch|started|starts|has started|life))?`,
        `from ${time} on(?:wards?)?`,
        `(?:but )?(?:not (?:in|within|during)|leaving out|sparing(?: it)?|skipping|waiting for) the first ${time}`,
        `(?:the )?(?:first|checks?|checking|probing|it|they|knock) (?:(?:attempt|check|one|probe|begins?|begin|starts?|sets? in|set in|comes?|is|made|due|happens?|takes place|only) )*(?:after )?${time}(?: (?:after|from|into) (?:the |its )?(?:start|launch|it started))?`,
        `(?:for the )?first (?:time|check|attempt|one)? ?(?:(?:is|comes|made|due|being) )*after ${time}`,
        `(?:after )?an? initial (?:wait|pause|period) of ${time}`,
        `(?:starts|begins|starting|beginning) ${time} after (?:launch|(?:the |its )?start)`,
        `(?:waits|waiting|wait) ${time}(?: (?:before|until) (?:the )?first (?:time|check|probe|one|attempt|try))?`,
      ],
      toSeconds,
    ],
    [
      'periodSeconds',
      [
        `(?:once |again |and then |then )?(?:every|each) ${time}`,
        `(?:once |again )?(?:every|each) (second|minute)`,
        `(?:once |again )?(?:every|each) (half(?: an?)? minute)`,
        `(?:at |in )?(?:intervals|a period|period|an interval|interval) of ${time}`,
        `(?:at |in )?(?:a )?${time} (?:period|intervals?|apart)`,
        `period(?: is|:)? ${time}`,
      ],
      (said) => toSeconds(/^\w+$/u.test(said) && !/\d/u.test(said) ? `1 ${said}` : said),
    ],
    [
      'failureThreshold',
      [
        `failure threshold(?: of| is|:)? ${count}`,
        `failures:? (\\d{1,4})`,
        `(?:(?:tolerat\\w+|allow\\w*|may take|takes?|within|after|with|fails? after|failing after|gives? up after|giving up after|up to|at most|a maximum of|no more than) ){0,3}${count} ${failures}(?: (?:are |is )?(?:allowed|enough|tolerated|suffices?|permitted))?(?: in (?:a row|succession))?`,
        `(?:fails?|failed|missed|failing) ${count} times(?: in (?:a row|succession)| running)?`,
        `(?:up to|at most|no more than|a maximum of|(?:gives?|giving) up after) ${count} (?:times|attempts|tries|looks|checks|failures)`,
      ],
      toCount,
    ],
    [
      'successThreshold',
      [
        `success threshold(?: of| is|:)? ${count}`,
        `(?:works|worked|succeeds?|succeeded|answers?|answered|responds|responded|accepts? (?:an? )?(?:tcp )?connections?|been opened) (?:${count} times|(twice))(?: (?:in (?:a row|succession)|running|consecutively))?`,
        `${count} (?:consecutive|successive) (?=(?:plain )?(?:tcp |http )?(?:connections?|requests?|calls?|answers?))`,
        `${count} (?:consecutive )?successes(?: (?:are )?(?:needed|required))?`,
      ],
      (said) => (said === 'twice' ? 2 : toCount(said)),
    ],
    [
      'terminationGracePeriodSeconds',
      [
        `(?:with |and )?(?:an? |its |the )?(?:own |probe-level |separate ){0,2}(?:termination )?grace period(?: override)? of ${time}`,
        `overrides? the (?:pod's )?grace period (?:with|by) ${time}`,
      ],
      toSeconds,
    ],
  ];
const told = timings.flatMap(([key, said, mean]) =>
  said.map((one) => [key, words(`${one}(?! (?:cpu|memory))`), mean] as const),
);

/** What such sentences are made of beside. */
const idle = words(
  overLines`
    can't|couldn't|won't|initially|tests?|send|sends|sending|http(?:s)?|still|get|a|an|the|its|it|it's|is|are|be|been|being|has|have|gets?|to|of|on|at|in|for|with|by|via|over|and|or|but|as|that|which|when|whenever|if|once|only|just|so|until|unless|before|after|while|
    soon|long|no|not|never|longer|anymore|from then on|then|them|this|must|should|shall|may|can|cannot|will|does|do|did|doesn't|isn't|mustn't|kubernetes|kubelet|container|pod|${theApp}|server|
    probes?|checks?|checked|checking|probed|polled|polling|asked|asks?|asking|requests?|requested|tested|tried|calls?|called|queried|hits?|sent|receives?|receive|reach|reached|routed|accepts?|considered|consider|counts?|counted|deemed|regarded|treated|
    answers?|answering|answered|responds?|responding|returns?|returning|returned|200|ok|success(?:ful|fully)?|succeeds?|succeeding|fails?|failing|failed|failure|works?|working|works|can be opened|opened|opens?|open|stops?|stopped|succeed|
    use|uses|using|used|add|also|another|lead|leads|result|results|endpoint|path|status|code|first|time|same|both|given|get|available|type|alone|anew|again|protocol|connection|connections|established|possible|made|determined|judged|any|all|users|
    ought|inside|within|plain|worked|attempted|recurs?|recurring|launch|stops? succeeding|required|wait|initial|serve|look|two|whether|out|see|find|verified|verify|verifies|query|queried|queries|calling|made|making|look|looks|looked|decides?|decided|tells?|tell|fine|back|comes?|come|kubelet|opening|connect|connects|connecting|begin|begins|beginning|start|starts|starting|due|nothing|can't|
    running|run|runs|carried|carrying|executed|execute|executes|executing|command|being|meaning|means|mean|give|deemed|give it|takes?|take|taking|likely|may take|starts up|finished|peace|left|let|route|regarded|healthy|look at|repeated|repeats?|routing|received|known|learn|judge|it takes|every|knock|knocks|slow|each|per|attempts?|tries|try|accept|accepting|able|work|alive|up|interval|intervals|one|ping|pings|pinged|found|established|monitored|watched|should it|end|so|as|answer|respond|go|flow|goes|flows|need|needed|needs|patience|check|kept|keep|restarts?|leads? to a restart|row|allowed
  `,
);

/** Whoever is not started again, or only where it fails, is asked nothing. */
const unasked =
  /(?<!\w)(?:never|not|no|without|n't)(?!\w)[^,.;]{0,12}restart|restart\w*(?: only)? on failure/iu;

/** A part that says anything but what a probe is made of says nothing of one. */
export function probeAtom(said: string): ProbeAtom | undefined {
  if (unasked.test(said)) return undefined;
  const quoted = said.match(command)?.[0];
  const { times, left } = timesIn(quoted === undefined ? said : said.replace(quoted, ' '));
  const handlers = handlersIn(left, quoted);
  const probes = probesIn(left);
  const known = [grpc, ...kinds.map(([, pattern]) => pattern), sent, path, tcp, port, samePort, idle];
  if (handlers.length > 1 || probes === undefined || restOf(left, known) !== '') return undefined;
  return present({
    timings: times,
    probe: probes[0],
    how: handlers[0],
    port: valueOf(port, left),
    isSamePort: left.search(samePort) === -1 ? undefined : (true as const),
  });
}

function timesIn(said: string): { readonly times: Readonly<Record<string, number>>; readonly left: string } {
  const times: Record<string, number> = {};
  let left = said;
  for (const [key, pattern, mean] of told) {
    const value = valueOf(pattern, left);
    if (value === undefined || times[key] !== undefined) continue;
    times[key] = mean(value);
    left = left.replaceAll(pattern, ' ');
  }
  return { times, left };
}

/** The one probe that is told of, or none; two of them are not told in one part. */
function probesIn(said: string): readonly NonNullable<ProbeAtom['probe']>[] | undefined {
  const probes = kinds.filter(([, pattern]) => said.search(pattern) !== -1).map(([kind]) => kind);
  const isSent = said.search(sent) !== -1;
  if (probes.length > 1 || (isSent && said.search(onlyThen) === -1)) return undefined;
  return isSent && probes.length === 0 ? ['readiness'] : probes;
}

function handlersIn(said: string, quoted: string | undefined): string[] {
  const scheme = /(?<!\w)https(?!\w)/iu.test(said) ? 'HTTPS ' : '';
  const paths = [...said.matchAll(path)].map(([, one]) => `${scheme}GET ${String(one)}`);
  const first = quoted === undefined ? [] : [`exec command ${quoted.replace(/^[a-z ]+(?=["\x60[])/iu, '')}`];
  return [
    ...first,
    ...paths,
    ...(said.search(grpc) === -1 ? [] : ['grpc']),
    ...(said.search(tcp) === -1 ? [] : ['tcpSocket']),
  ];
}
