import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const number = '(\\d{1,3}|two|three|four|five|six|eight|ten|twelve|twenty|thirty|sixty)';
const port = '(?:,? ?(?:on|at|of) (?:port |the port )?["\'`]?([a-z][a-z0-9-]{0,14}|\\d{2,5})["\'`]?)?';
const answers =
  '(?:answers?|replies|reply|responds?|works?|succeeds?|is there|has answered|answered|gives 200|returns 200|is ok)';
const fails =
  '(?:that|it|this|there is no (?:answer|reply)|nothing comes(?: back)?)(?: (?:fails?|failed|breaks?|goes wrong|does not (?:work|answer|succeed)|comes up empty))?';
const look =
  '(?:look(?:s|ing)? at|check(?:s|ing)?|ask(?:s|ing)?(?: for)?|call(?:s|ing)?|poll(?:s|ing)?|hit(?:s|ting)?|probe?(?:s|ing)?|try(?:ing)?|request(?:s|ing)?|fetch|fetches|fetching|GET|ping(?:s|ing)?)';
const restarts = overLines`(?:(?:it|they|the (?:container|pod|process)|kubernetes|the kubelet) )?(?:(?:is|are|gets?|must be|should be|shall be|will be|has to be) )?
  (?:restart(?:s|ed)?|kill(?:s|ed)?|replaced?)(?: (?:it|them|the container|the pod))?`;

const asked = (path: string, of: unknown): string =>
  `httpGet path ${path}${typeof of === 'string' ? ` port ${of}` : ''}`;

/** Questions that are told with what follows from their answers. */
const questions: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:(?:as|since|because) it (?:boots|starts|comes up|is) slow(?:ly)?(?: to start)?,? )?(?:let|give|grant|allow)s? (?:it|them|the (?:pod|container|app)s?) (?:have )?
      (?:up to )?${number} (?:attempts|tries|chances|checks),? (?:each )?{time} (?:apart|after each other|in between|between them),?
      (?: (?:until|for|before|to see)) {path}${port}(?: ${answers})?
    `,
    (...[, many = '', apart = '', path = '', of]) =>
      `startup probe ${asked(path, of)}, failureThreshold ${String(toCount(many.toLowerCase()))}, periodSeconds ${String(toSeconds(apart))}`,
  ),
  ...phrased(
    overLines`
      (?:(?:from then on|after that|afterwards|later|then|once it runs),? )?${look} {path}${port}(?: (?:every|each) {time})?
      (?:,? (?:and )?(?:waits?|waiting|allow|giv(?:e|ing) it) (?:at most |up to )?{time} (?:for (?:the|a|an|each|every) (?:reply|answer|response)|to (?:answer|reply|respond)))?
      [;,.:-]{1,2} ?(?:and )?(?:if|when|once|whenever|should) ${fails}(?: (?:\w{1,6} )?(?:times|in a row))?,? (?:then )?${restarts}
    `,
    (...[, path = '', of, every, wait]) =>
      [
        `liveness probe ${asked(path, of)}`,
        ...(typeof every === 'string' ? [`periodSeconds ${String(toSeconds(every))}`] : []),
        ...(typeof wait === 'string' ? [`timeoutSeconds ${String(toSeconds(wait))}`] : []),
      ].join(', '),
  ),
];

/** How often, how long and from when on. */
const timings: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?<=probe [^.]{2,200})(?:,? (?:and|but))? ?(?:we |it |you |please )?(?:begin|start|first (?:look|try|ask)|commence)s? (?:trying|asking|looking|
      checking|probing|with it|that|this|it)(?: that| it| this)? (?:only )?(?:after )?{time}(?: (?:in|after (?:the )?start|later))?
    `,
    (...[, said = '']) => `, initialDelaySeconds ${String(toSeconds(said))}`,
  ),
  ...phrased(
    overLines`
      (?<=probe [^.]{2,160})port (\d{2,5}|[a-z][a-z0-9-]{1,14}) (?:accept(?:s|ed)?|took|takes|allow(?:s|ed)?|open(?:s|ed)?) (?:an? )?(?:tcp )?connections?
      (?: (twice|thrice|(?:three|four|five) times)(?: in a row)?)?
    `,
    (...[, of = '', many]) =>
      `tcpSocket port ${of}${typeof many === 'string' ? `, successThreshold ${String(toCount(many.toLowerCase().replace(/\stimes$/u, '')))}` : ''}`,
  ),
  ...phrased(
    `(?<=probe [^.]{2,200})(?:,? (?:and|but|then))? ?(?:succeed|work|answer|reply|respond|be fine)(?:s|ed)? (twice|thrice|(?:three|four|five) times)(?: in a row| in succession)`,
    (...[, many = '']) =>
      `, successThreshold ${String(toCount(many.toLowerCase().replace(/\stimes$/u, '')))}`,
  ),
  ...phrased(
    overLines`
      (?<=probe [^.]{2,200})(?:,? (?:and|but))? ?(?:waits?|waiting|allow|giv(?:e|ing) it|gets?) (?:at most |up to )?{time} (?:for (?:the|a|an|each|
      every) (?:reply|answer|response)|to (?:answer|reply|respond))
    `,
    (...[, said = '']) => `, timeoutSeconds ${String(toSeconds(said))}`,
  ),
];

const run =
  '(\x60[^\x60\\n]{2,400}\x60|(?:/bin/)?(?:ba|a)?sh -l?c (?:"[^"\\n]{1,600}"|\'[^\'\\n]{1,600}\')|\\[[^\\]\\n]{2,600}\\]|"[^"\\n]{2,300}")';

/** What is done on the way down. */
const leaving: readonly Rewriting[] = phrased(
  [
    overLines`
      (?:on (?:the|its|their) way (?:down|out)|at the (?:very )?end|when it is told to (?:stop|go|leave)|for (?:the|a) goodbye|on shut-?down|
      before it goes)[,:]? (?:(?:it|we|please|to|is|be|run|runs|executes?|do|does|call|calls|follow|follows|comes|by) ?){0,4} ?${run}
    `,
  ],
  'a preStop hook that runs $1',
);

/** What is asked of what runs, and what it does when it ends. */
export const watchedTold: readonly Rewriting[] = [...questions, ...leaving];
/** Read once it is known what is asked. */
export const timingsTold: readonly Rewriting[] = timings;
