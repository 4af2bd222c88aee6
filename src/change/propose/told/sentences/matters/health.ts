import { matter, piece, type Told } from '../sentence.ts';
import { count, counted, lasting, path, secondsIn } from '../values.ts';

/** Where and how often it is asked how it is: `health is at /healthz, check every 10 seconds and give up after three misses`. */
export const health = matter(
  'health|liveness|readiness|probe|alive|fails|ready|traffic|requests|restart',
  [
    path,
    piece('liveness', 'liveness'),
    piece(
      'readiness',
      'readiness|ready(?: for (?:traffic|requests))?|(?:requests|traffic) (?:(?:may|must|should|can|is|are|only) )*(?:be )?(?:sent|go|goes|routed)(?: to)?|(?:can |may )?(?:takes?|gets?|receives?) (?:traffic|requests)|(?:takes? it )?out of (?:the )?(?:load balancer|traffic|rotation|service)|whose',
    ),
    piece(
      'probe',
      '(?:its |the )?(?:health(?:iness)?|health[ -]?checks?|probes?|checks?|end-?point|status|ping(?:ed)?|poll(?:ed)?|asked|ask|checked|probed|answers?|responds?|lives|alive|found|uses?|using|hits?|calls?|called|asks|probing|returns? (?:200|ok)|answers? (?:with )?(?:200|ok)|(?:is )?told by|check|returns?|whether|only|looks?|exposed|reports?)',
    ),
    piece('every', 'every|each|interval(?: of)?|period(?: of)?'),
    piece(
      'wait',
      'time-?out(?: of| after)?|wait(?:s|ing)?(?: up to| at most)?|within|answer within|must answer within',
    ),
    piece('probe', "(?:does|do|is|are)(?: not|n['’]t) (?:answer|respond|return 200|reachable)"),
    piece('if', 'if|when|as soon as|once'),
    piece(
      'restart',
      '(?:(?:it|the (?:pod|container)|be|is|gets?) )*(?:restarted|killed)|(?:then )?(?:restarts?|kills?) (?:it|the (?:pod|container))',
    ),
    piece(
      'after',
      '(?:and )?(?:gives? up|fails?|restart(?:s|ed)?|kill(?:s|ed)?|consider(?:ed)? dead|is dead|dead|unhealthy|down)?(?: it)?(?: only)? after|after|is unhealthy|considered (?:dead|unhealthy)',
    ),
    piece(
      'misses',
      'fail(?:s|ures?|ed(?: (?:checks?|attempts?|tries|times|probes?))?)|miss(?:es|ed(?: (?:checks?|ones|probes?))?)|attempts?|tries|times(?: in a row| in succession)?|in a row|in succession|consecutive(?: failures| times)?|consecutively|errors?|strikes?',
    ),
    lasting,
    count,
  ],
  probes,
);

function probes(told: Told): string | undefined {
  const place = told.one('path');
  if (place === undefined || told.has('count') !== told.has('misses')) return undefined;
  const all = [...pace(told), ...misses(told)];
  const isAll = told.all('lasting').length + told.all('count').length === all.length;
  return all.length === 0 || !isAll ? undefined : `${which(told)} on ${place} with ${all.join(' and ')}`;
}

function which(told: Told): string {
  const [live, ready] = [told.hasOneOf('liveness', 'restart'), told.has('readiness')];
  if (live === ready) return 'liveness and readiness probe';
  return live ? 'liveness probe' : 'readiness probe';
}

function pace(told: Told): string[] {
  const marked = told.marked(['lasting'], ['every', 'wait']);
  return marked.flatMap(({ said, mark }) => {
    if (mark === 'every') return [`periodSeconds ${secondsIn(said)}`];
    return mark === 'wait' ? [`timeoutSeconds ${secondsIn(said)}`] : [];
  });
}

function misses(told: Told): string[] {
  const many = told.one('count');
  return many === undefined ? [] : [`failureThreshold ${counted(many)}`];
}
