import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { partsBy } from './parts.ts';
import { says, words, type Teller, type Whole } from './teller.ts';

const path =
  /(?<![\w.:/@~-])\/(?!(?:bin|usr|etc|var|tmp|dev|proc|mnt|opt|sys|home|data)\/)[a-z][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,5}(?![\w/-]|\.\w)/iu;
const run = words(
  overLines`
    (?:running|runs?|executing|executes?|execution of|command|calling|calls?|performing|performs?|invok\w+|
    by)(?: the)?(?: command)? ["\x60]?((?:cat|test|ls|pg_isready|redis-cli|mysqladmin|curl|wget|nc|grpc_health_probe|stat|sh|
    bash|/bin/[a-z]+)(?: (?!inside|in |within|every|each|and|at|on|to|for|with|into)["'\w./:=\x24{}-]+){0,8})["\x60]?
  `,
);
const alive = words(
  overLines`
    alive|lives|restart\w*|killed|hangs?|hung|stuck|dead|started (?:anew|again|over)|health(?:y|iness)?|still (?:works|working|
    running|responds)|unresponsive|healthcheck
  `,
);
const ready = words('ready|readiness|traffic|requests|accepts?|receives?|rotation|served?|endpoints?');
const begun = words('startup probe|has started|starting up|slow start|start-?up is (?:over|done|finished)');
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
        (?:first (?:after|check after|time after|try after)|begin(?:s|ning)? after|starts? after|starting after|initial delay of|
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
        (?:timeout of|times? out after|may (?:last|take)(?: at most| up to)?|within|no longer than|answers? in|waits? at most|
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

const elsewhere = words('gateways?|routes?|prefix|hosts?|services?|ingress\\w*|mount\\w*|volumes?|backends?');

/** Whether a container lives or is ready, by what is asked and how often, in any order. */
export const probed: Teller = {
  tell: (said, whole) => {
    if (
      says(said, named) ||
      says(said, elsewhere) ||
      said.search(subject) === -1 ||
      /image:|args/u.test(said)
    )
      return undefined;
    if (![...said.matchAll(telling)].some(([word]) => whole.isUnread(word))) return undefined;
    const parts = partsBy(said, (part) => part.search(subject) !== -1);
    let at = 0;
    const written = parts.map(({ start, end }) => {
      const between = said.slice(at, start);
      at = end;
      return between + (probeOf(said.slice(start, end), whole, said) ?? said.slice(start, end));
    });
    const told = written.join('') + said.slice(at);
    return told === said ? undefined : told;
  },
};

const telling = new RegExp([path, run, alive, ready, begun].map(({ source }) => source).join('|'), 'giu');
const subject = new RegExp(`${path.source}|${run.source}`, 'iu');

function probeOf(said: string, { text }: Whole, sentence: string): string | undefined {
  const kind = kindOf(said);
  const [asked = ''] = path.exec(said) ?? [];
  const [, command] = run.exec(said) ?? [];
  run.lastIndex = 0;
  if (kind === undefined) return undefined;
  const how =
    command === undefined
      ? httpOf(asked, said, { text, sentence })
      : `with exec command ${command.replace(/["'\x60]$/u, '')}`;
  const told = times.flatMap(([key, pattern]) => {
    const [found] = [...said.matchAll(pattern)];
    const value = found?.slice(1).find((one) => typeof one === 'string');
    return value === undefined ? [] : [`${key} ${toCount(value)}`];
  });
  return `. A ${kind} probe ${[how, ...new Map(told.map((one) => [one.split(' ')[0], one])).values()].join(', ')}. `;
}

function kindOf(said: string): string | undefined {
  if (says(said, begun)) return 'startup';
  if (says(said, alive)) return 'liveness';
  return says(said, ready) ? 'readiness' : undefined;
}

function httpOf(
  asked: string,
  said: string,
  { text, sentence }: { readonly text: string; readonly sentence: string },
): string {
  const isSame = /same port/iu.test(said);
  const [found] = [...(isSame ? text : said).matchAll(port), ...sentence.matchAll(port)].map(
    ([, one]) => one,
  );
  return `at path ${asked}${found === undefined ? '' : ` on port ${found}`}`;
}
