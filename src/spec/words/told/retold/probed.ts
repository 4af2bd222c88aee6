import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { partsBy } from './parts.ts';
import { does } from './does.ts';
import { restOf, says, words, type Teller, type Whole } from './teller.ts';

/** What is asked by HTTP: no folder of the system, and no script or archive. */
export const path =
  /(?<![\w.:/@~-])\/(?!\S{0,80}\.(?:sh|bash|py|rb|pl|js|jar|exe|bin|conf|ini|gz|tgz|zip|sql|crt|key|pem|sock|log)(?!\w))(?!(?:bin|usr|etc|var|tmp|dev|proc|mnt|opt|sys|home|data)(?:\/|(?!\w)))[a-z][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,5}(?![\w/-]|\.\w)/iu;
const commands = overLines`
  (?:cat|test|ls|pg_isready|redis-cli|mysqladmin|curl|wget|nc|grpc_health_probe|stat|sh|bash|/bin/[a-z]+)
  (?: (?!inside|in |within|every|each|and|at|on|to|for|with|into|is|are|gets)["'\w./:=\x24{}-]+){0,8}
`;
const run = words(
  overLines`
    (?:running|runs?|executing|executes?|execution of|command|calling|calls?|performing|performs?|invok\w+|
    by)(?: the)?(?: command)? ["\x60]?(${commands})["\x60]?|
    ["\x60]?(${commands})["\x60]? (?:is|are|gets?|being)(?: to be)? (?:executed|run|invoked|called|performed)
  `,
);
const connected = words(
  overLines`
    (?:tcp |a )*(?:connections?|socket) (?:to|on|with)(?: the| its)?(?: tcp)?(?: port)? (\d{2,5})|
    tcp port (\d{2,5})(?: (?:is|can|accepts|answers|opens))|(?:port )?(\d{2,5}) (?:accepts|takes) (?:tcp )?connections
  `,
);
const alive = words(
  overLines`
    alive|lives(?! (?:in|inside|within|under|below|on) \/)|restart(?!policy)\w*|killed|hangs?|hung|stuck|dead|started (?:anew|again|over)|health(?:y|iness)?|still (?:works|working|
    running|responds)|unresponsive|healthcheck
  `,
);
const ready = words('ready|readiness|traffic|requests|accepts?|receives?|rotation|served?|endpoints');
const begun = words(
  'startup probe|has (?:fully |completely )?started|starting up|slow start|(?:finished|completed) (?:starting|booting|initiali[sz]ing|its (?:start-?up|initiali[sz]ation))|start-?up is (?:over|done|finished|complete)|(?:start-?up|initiali[sz]ation|boot) (?:phase )?(?:has )?(?:is )?(?:complete[ds]?|finished|over)|slowly? starting',
);
const number = '(\\d{1,4}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty)';
const unit = '(?: |-)?(?:s|secs?|seconds?)';
const times: readonly (readonly [key: string, said: RegExp])[] = [
  [
    'periodSeconds',
    words(
      overLines`
        (?:every|each|repeat(?:ed)?(?: it)?(?: every| each| after)?|at intervals of|intervals? of|period of|once every|
        in the rhythm of) ${number}(?:${unit})?
      `,
    ),
  ],
  ['periodSeconds', words(`(?:at |in )?${number}${unit}(?: intervals?| between| apart)`)],
  [
    'initialDelaySeconds',
    words(
      overLines`
        (?:first (?:after|check after|time after|try after)|for the first time|begin(?:s|ning)? (?:after|with)|starts? after|starting after|initial delay of|
        wait(?:s|ing)?(?: for)?|after an initial|delayed by|not before) ${number}(?:${unit})?
      `,
    ),
  ],
  [
    'initialDelaySeconds',
    words(
      overLines`
        ${number}${unit}(?: (?:have |has )?(?:passed|elapsed|gone by)| after (?:the )?(?:start|startup|launch|it started|starting)| before (?:the )?(?:first|
        it)| at the beginning| initially| (?:of )?grace)
      `,
    ),
  ],
  [
    'timeoutSeconds',
    words(
      overLines`
        (?:timeout of|tim(?:es?|ed|ing) out after|may (?:last|take)(?: at most| up to)?|within|no longer than|answers? in|waits? at most|
        may last|time-?out(?: is)?) ${number}${unit}
      `,
    ),
  ],
  [
    'failureThreshold',
    words(
      overLines`
        (?:${number} (?:(?:consecutive|successive|failed|failing|unsuccessful|missed|straight) )*(?:times|failures|attempts|tries|
        checks|misses|errors|probes)|(thrice|twice))(?: in (?:a row|succession))?
      `,
    ),
  ],
];
const port = words('(?:on|at|port|through|via|to) (?:the )?(?:port )?(\\d{2,5})(?! ?s)');
const named = words('(?:liveness|readiness|startup) ?-?probes?');

/** Fields by their keys, and images, would go with what is told anew. */
const fields = /image:|args|(?<![\w./-])[a-z]+[A-Z]\w*|(?<![\w./-])[a-z][\w./-]{1,80}:v?\d[\w.-]*/u;
const elsewhere = words('gateways?|routes?|prefix|hosts?|services?|ingress\\w*|mount\\w*|volumes?|backends?');

const walls = words('network[ -]?polic(?:y|ies)|netpol');

/** Whether a container lives or is ready, by what is asked and how often, in any order. */
export const probed: Teller = {
  tell: (said, whole) => {
    if (
      says(said, named) ||
      says(said, elsewhere) ||
      says(whole.text, walls) ||
      said.search(subject) === -1 ||
      fields.test(said)
    )
      return undefined;
    if (![...said.matchAll(telling)].some(([word]) => whole.isUnread(word))) return undefined;
    const parts = partsBy(said, (part) => part.search(subject) !== -1);
    let at = 0;
    const written = parts.map(({ start, end }) => {
      const between = said.slice(at, start);
      at = end;
      const part = said.slice(start, end);
      return between + (probeOf(part, whole, said) ?? (restOf(part, [does, ready]).length === 0 ? '' : part));
    });
    const told = written.join('') + said.slice(at);
    return told === said ? undefined : told;
  },
};

const telling = new RegExp(
  [path, run, connected, alive, ready, begun].map(({ source }) => source).join('|'),
  'giu',
);
const subject = new RegExp(`${path.source}|${run.source}|${connected.source}`, 'iu');

function probeOf(said: string, { text }: Whole, sentence: string): string | undefined {
  const kind = kindIn(said, sentence);
  const how = askedIn(said, { text, sentence });
  if (kind === undefined || how === undefined) return undefined;
  return `. A ${kind} probe ${fieldsOf(how, timesIn(said))}. `;
}

/** Of what asks alone the whole sentence may tell why. */
function kindIn(said: string, sentence: string): string | undefined {
  const isOnly = [...sentence.matchAll(new RegExp(subject.source, 'giu'))].length === 1;
  return kindOf(said) ?? (isOnly ? kindOf(sentence) : undefined);
}

type Around = { readonly text: string; readonly sentence: string };

function askedIn(said: string, around: Around): string | undefined {
  const command = groupOf(run, said);
  if (command !== undefined) return `with exec command ${command.replace(/["'\x60]$/u, '')}`;
  const [asked] = path.exec(said) ?? [];
  if (asked !== undefined) return httpOf(asked, said, around);
  const socket = groupOf(connected, said);
  return socket === undefined ? undefined : `tcpSocket port ${socket}`;
}

/** A port is told last, so that nothing before it is of another. */
function fieldsOf(how: string, all: readonly string[]): string {
  return how.startsWith('tcp') ? `with ${[...all, how].join(', ')}` : [how, ...all].join(', ');
}

function timesIn(said: string): string[] {
  const told = times.flatMap(([key, pattern]) => {
    const value = groupOf(pattern, said);
    return value === undefined ? [] : [[key, `${key} ${toCount(value)}`] as const];
  });
  return [...new Map(told).values()];
}

function groupOf(pattern: RegExp, said: string): string | undefined {
  const [found] = said.matchAll(pattern);
  return found?.slice(1).find((one) => typeof one === 'string');
}

function kindOf(said: string): string | undefined {
  if (says(said, begun)) return 'startup';
  if (says(said, alive)) return 'liveness';
  return says(said, ready) ? 'readiness' : undefined;
}

function httpOf(asked: string, said: string, { text, sentence }: Around): string {
  const isSame = /same port/iu.test(said);
  const [found] = [...(isSame ? text : said).matchAll(port), ...sentence.matchAll(port)].map(
    ([, one]) => one,
  );
  return `at path ${asked}${found === undefined ? '' : ` on port ${found}`}`;
}
