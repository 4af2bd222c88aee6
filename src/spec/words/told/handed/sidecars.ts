import type { Rewriting } from '../../text/rewriting.ts';
import { pieces, tokensIn } from '../../spelled/piece.ts';
import { has, oneOf } from '../../spelled/values.ts';
import { whole } from '../by-pieces/atoms.ts';
import { inRuns } from '../by-pieces/runs.ts';

const word =
  '(?!(?:is|are|be|from|for|of|at|with|in|to|on|that|which|it|its|and|the|an?|by|as|has|comes|called|named|runs|alongside|container|containers|starts?|kept|keeps|always|native|there|should|must|defined|before|ahead|brought|out)(?![\\w-]))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,4}';
const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
const long =
  '(?:(?:for|as|so) )?(?:as long as|until|throughout|for the (?:whole|entire) (?:life|time) of|during the (?:whole|entire) life of)(?: the| its)? ?(?:pod)?(?: (?:exists?|lives?|runs?|ends?|is there|stops|does))?';

const sidecarPieces = pieces({
  native: [
    '(?:(?:a|an|the|its|as|in|one) )*(?:(?:real |true )?native ?(?:kubernetes )?sidecar(?: container)?|sidecar of the native kind|sidecar in the native (?:fashion|way|manner))',
    '(?:native )?sidecar(?: container)?',
  ],
  isNative: ['native|of the native kind|in the native (?:fashion|way|manner)'],
  init: [
    '(?:(?:a|an|the|its|as|among|defined|it|is|declared|one|of) )*init ?containers?(?: there is)?',
    'is brought up among the init containers',
  ],
  always: [
    '(?:(?:with|and|that|which|is|it|a|the|thus|being|kept running) )*(?:restart ?policy )(?:is |of )?always',
    '(?:(?:with|and|that|which|is|it|a|the|thus|being) )*(?:always restarted|restarts always|restarted always|is restarted whenever it ends)',
  ],
  name: [
    `(?:(?:is|and|goes|it|which) )*(?:called|named|by(?: the name of)?) ["'\`]?(?<own>${word})["'\`]?`,
    `(?<=(?:sidecar|init container|containers there is|kind)(?:,| named| called)? ?)["'\`]?(?<own>${word})["'\`]?(?=[,(]|\\s|$)`,
    `(?<=[,] ?)(?<own>${word})(?=,| \\(| from )`,
    `(?<=^ ?)(?<own>${word})(?=,? (?:from|an init|a native|\\())`,
    `(?<=by )(?<own>${word})(?=,)`,
  ],
  image: [
    `(?:(?:and|it|which|that|is|comes|runs?|based on|based|on|from|out of|the image|taken|launched|started|running|with|using|built) )*["'\`]?(?<image>${image})["'\`]?`,
  ],
  long: [
    `(?:(?:and|it|which|that|is|thus|then|there) )*(?:kept|keeps?|stays?|remains?|runs?)(?: (?:running|up|there|alive|on))*(?: (?:next to|beside|alongside|along with) (?:it|them|the (?:main )?container))?(?: ${long})?`,
    long,
    `(?:(?:is|it) )*accompanied(?: throughout| all the time)? by`,
    "(?:(?:which|that|and|it) )*(?:isn't|is not) waited for(?: but)?",
    '(?:runs?|running) alongside(?: it)?',
  ],
  first: [
    '(?:ahead of|before)(?: it| them| the main container| that)?|(?:starts?|started|comes up|is up|is started|is brought up|brought up|has to be up|must be up)(?: (?:ahead of|before)(?: it| them| the main container)?)?',
  ],
  idle: [
    'the|an?|its|it|is|are|be|that|which|and|as|with|of|in|this|has|there|to|by|then|thus|also|defined|declared|all the time|throughout|logs? (?:is|are) (?:shipped|sent off|forwarded|collected)',
  ],
});

const marks = String.raw`\s(?:that|which|whose)\s|,\s(?:and\s|with\s)?|\sand\s|;\s|:\s|\s-\s|\)\s|\s\(|\.\s(?=(?:It|Its)\s)`;
const own =
  /sidecar|init|always|native|restart|:[\w.]|kept|keeps|stays|remains|alongside|accompanied|ahead|before|long as|waited|called|named|shipped/iu;

/** What runs beside for all the life of a pod: an init container that is restarted always. */
export const sidecarsHanded: Rewriting = [
  whole,
  (said) => inRuns(said, { marks, holds: (one) => own.test(one), told }),
  (text) =>
    /native|init ?containers?/iu.test(text) &&
    /sidecar|always|long|whole life|alongside/iu.test(text) &&
    !/restartPolicy: Always|\p{Script=Han}/u.test(text),
];

function told(said: string): string | undefined {
  const tokens = tokensIn(said, sidecarPieces);
  if (tokens === undefined) return undefined;
  const [name, image] = [oneOf(tokens, 'name', 'own'), oneOf(tokens, 'image')];
  const isNative =
    tokens.some(({ key, said: one }) => (key === 'native' || key === 'isNative') && /native/iu.test(one)) ||
    (has(tokens, 'init') && (has(tokens, 'always') || has(tokens, 'long')));
  if (name === undefined || image === undefined || !isNative) return undefined;
  return `an init container named ${name} from ${image} with restartPolicy Always`;
}
