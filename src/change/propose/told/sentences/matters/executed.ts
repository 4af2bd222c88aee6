import { matter, piece, type Told } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

/** A probe that runs a program in the container: `it is alive as long as bin/check exits with 0`. */
export const executed = matter(
  'liveness|readiness|alive|health|ready|probe',
  [
    String.raw`(?<command>(?<=\x60)(?!/[\w/-]{1,60}\x60)[^\x60\n]{2,120}(?=\x60)|(?<![\w/.:-])(?:\./)?[\w-]{1,40}(?:/[\w.-]{1,40}){1,4}(?<!\.)(?![\w/:-])|(?<=(?<![\w-])(?:script|command|executes?|executing|runs?|running)\s)/[\w.-]{1,40}(?:/[\w.-]{1,40}){1,5}(?<!\.)(?![\w/:-]))`,
    piece(
      'liveness',
      '(?:liveness|health(?:iness)?)(?: (?:probes?|checks?|checked))?|(?:it )?is (?:alive|healthy)|health ?checks?|alive|healthy',
    ),
    piece('readiness', 'readiness(?: (?:probes?|checks?))?|(?:it )?is ready|ready'),
    piece('both', '(?:both|either|liveness and readiness)(?: (?:probes?|checks?))?'),
    piece('probe', 'probes?|checks?|checked'),
    piece(
      'run',
      'told|decided|determined|judged|runs?|running|execut(?:e[ds]?|ing)|exec|calls?|calling|starts?|command|scripts?|program|tool|by|inside|using|uses?|(?:as long as|if|when|while)|(?:exits?|ends?|returns?|succeeds?)(?: (?:with(?: (?:code|status))?|successfully|cleanly))?(?: 0| zero)?|succeeds|without (?:an )?errors?',
    ),
    piece('every', 'every|each|interval(?: of)?|period(?: of)?'),
    lasting,
  ],
  executedBy,
);

function executedBy(told: Told): string | undefined {
  const command = told.one('command');
  const which = whichOf(told);
  const every = told.has('lasting') ? paceIn(told) : '';
  if (command === undefined || which === undefined || every === undefined || !told.has('run'))
    return undefined;
  return told.hasOneOf('place', 'who') ? undefined : `${which} probe with command \`${command}\`${every}`;
}

/** One of them; of both nobody says so with one program. */
function whichOf(told: Told): string | undefined {
  const [isAlive, isReady] = [told.has('liveness'), told.has('readiness')];
  if (told.has('both') || (isAlive && isReady)) return undefined;
  if (isReady) return 'readiness';
  return isAlive || told.has('probe') ? 'liveness' : undefined;
}

function paceIn(told: Told): string | undefined {
  const pace = told.one('lasting');
  return pace === undefined || !told.has('every') ? undefined : ` and periodSeconds ${secondsIn(pace)}`;
}
