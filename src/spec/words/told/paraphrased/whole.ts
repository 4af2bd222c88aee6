import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kindTold } from '../retold/kind-told.ts';
import { phrased } from './phrased.ts';

const image =
  '(?:(?!\\d{1,2}:\\d{2}(?!\\w))(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w)';
const images = new RegExp(`(?<![\\w./:@-])${image}(?![\\w/:])`, 'giu');
const noName = overLines`
  it|this|that|there|here|these|those|they|we|you|i|he|she|everything|everybody|everyone|each|every|all|one|none|nobody|nothing|someone|somebody|something|who|which|what|when|if|once|
  traffic|data|kubernetes|access|containers?|pods?|images?|nodes?|machines?|names?|namespace|services?|deployment|jobs?|tasks?|volumes?|secrets?|whoever|whatever|whole|lot|thing|set|the|an?|
  its|their|our|my|your|please|now|then|and|but|so|also|only|just|not|no|to|in|on|at|of|for|with|by|from|as|is|be|well|usual|before|after|root|user|nobody|follows|soon|long|well|
  server|application|app|program|process|agent|disk|storage|memory|two|three|four|five|six|container|replicas?|copies|sidecar|part|same
`;
const own = `(?<![\\w-])["'\\x60]?((?!(?:${noName})(?![\\w-]))[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'\\x60]?`;
const ends = '(?=\\s?[.,;:)]|$| and )';
const thing = '(?:that|them|these|(?:the|this) (?:lot|whole(?: thing| lot)?|set|bunch))';

/** What runs is told by one image, and is told no other name. */
const isOne = (text: string): boolean => {
  const said = new Set(text.match(images));
  return said.size === 1 && !text.split(/[.;\n]\s/u).some((one) => isNamed.test(one) && !ofPart.test(one));
};

const isNamed = /(?<!\w)(?:named?|called|titled|metadata|kind:)(?!\w)/iu;
/** A part of it has a name of its own. */
const ofPart =
  /(?<!\w)(?:containers?|ports?|volumes?|disks?|space|director(?:y|ies)|claims?|secrets?|config ?maps?|services?|account|init|sidecar|variables?|keys?)(?!\w)/iu;

const only = (rewritings: readonly Rewriting[], isFit: (text: string) => boolean): Rewriting[] =>
  rewritings.map(([said, written, isHeld]) => [
    said,
    written,
    (text: string) => (isHeld === undefined || isHeld(text)) && isFit(text),
  ]);

/** `we call the lot shop`, `that one is known to us as shop` */
const called: readonly Rewriting[] = phrased(
  [
    `(?<=^|[.;:] |\\n|${image}, |and |- )(?:please |we |i |let us |let's )*(?:call|name|title|dub)s? ${thing} ${own}${ends}`,
    `(?<=[.;:,] |and )${own} is (?:what|how) (?:we|i|people|everybody) calls? (?:it|this|${thing})${ends}`,
    `(?<=[.;:,] |and )${thing} (?:goes|go|answers?) (?:by|to)(?: the name(?: of)?)? ${own}${ends}`,
    `(?<=[.;] |and )(?:that|this|it) is ${own}(?=[.;]|$)`,
    `(?<=[.;] |and )(?:they|those|these) (?:go by|answer to)(?: the name(?: of)?)? ${own}${ends}`,
  ],
  (said, ...[name = '']) => (isLower(said, name) ? `It is named ${name}` : said),
);

const begin = '(?<=^|[.;:] |\\n)';
const does = '(?:is|runs|executes|does|needs|has|wants|should|must|shall|will|consists|comes)';

/** `shop runs ghcr.io/acme/shop:1.2` */
const heading = (written: (name: string) => string): Rewriting[] => [
  ...phrased(
    `${begin}(?:the |our )?${own}(?=(?: also| just| only)? ${does}(?: [^;\\n]{0,120}?)? ${image})`,
    (said, ...[name = '']) => (isLower(said, name) ? `${written(name)} It` : said),
  ),
  ...phrased(
    `${begin}([^.;:\\n]{3,60}? )(?:the |our )?(?<![\\w-])(?<!container )${own}(?= (?:runs|executes|starts) (?:the |an? |one )?${image})`,
    (said, ...[lead = '', name = '']) =>
      isLower(said, name) ? `${lead}${written(name).replace(/^It/u, 'it')} It` : said,
  ),
];

const many =
  /(?<!\w)(?:jobs?|cron\w*|per|each|every|daily|nightly|weekly|monthly|once|completions?|daemon\w*|stateful\w*|containers|pod)(?!\w)/iu;
const isApp = (text: string): boolean => isOne(text) && kindTold(text) === undefined && !many.test(text);

const headed: readonly Rewriting[] = [
  ...only(
    heading((name) => `Deployment ${name}.`),
    isApp,
  ),
  ...only(
    heading((name) => `It is named ${name}.`),
    isOne,
  ),
];

/** `three ghcr.io/acme/shop:1.2 run as shop` */
const under: readonly Rewriting[] = only(
  phrased(
    [
      `(?<=${image}(?:[^.;\\n]|\\.(?=\\d)){0,70})(?: (?:to|should|shall|must|will|is|are|be)){0,2}(?: (?:run|runs|running))? as ${own}(?=[.,;]|$)`,
      `(?<=${image}[^;\\n]{0,160}(?:copies|pods|instances|of it)[^;\\n]{0,30})(?: (?:to|should|shall|must|will|is|are|be)){0,2}(?: (?:run|runs|running))? as ${own}(?=[.,;]|$)`,
      `${own}(?=,? (?:which|that) (?:is|runs) ${image})`,
      `(?<=(?:^|\\W)(?:an?|one|the) (?:[a-z]{2,12} )?pod), ${own}(?=,)`,
      `(?<=${image}(?:[^.;\\n]|\\.(?=\\d)){0,40} )(?:that |which )?(?:answers? to|makes? up|goes? by|is known as|are known as) ${own}${ends}`,
    ],
    (said, ...[name = '']) => (isLower(said, name) ? ` named ${name}` : said),
  ),
  isOne,
);

const count = '(two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})';
const isServing = (text: string): boolean =>
  isOne(text.replaceAll(/(?<!\w)(?:named?|called|titled)(?!\w)/giu, '')) && !many.test(text);

/** `run three ghcr.io/acme/shop:1.2` */
const counted: readonly Rewriting[] = only(
  phrased(
    [
      `(?<=(?:^|[.;:\\n] ?|(?:run|start|have|keep|need|want|give me|of|up|with) ))${count}(?: of(?: the)?)?(?= ${image}(?![\\w.])(?! (?:pods|containers|copies|replicas)))`,
      `(?<=${image},? (?:(?:is|are|has|have|should|must|to|be|run|running|runs|started|up|kept) ){0,5})${count} times(?! (?:an?|per|every|each|in|at)(?!\\w))`,
    ],
    (said, ...[many = '']) =>
      said.endsWith('times')
        ? `with ${String(toCount(many))} replicas`
        : `${String(toCount(many))} replicas of`,
  ),
  isServing,
);

const isOnce = (text: string): boolean =>
  text.search(images) !== -1 &&
  !/(?<!\w)(?:jobs?|cron\w*|deployments?|pods?|each|every|daily|nightly|hourly|weekly|monthly|daemon\w*|stateful\w*|replicas?|copies|at once|init)(?!\w)/iu.test(
    text,
  );

/** What runs to its end, and is not told to be a Job. */
const once: readonly Rewriting[] = only(
  phrased(
    [
      overLines`
        (?:(?:has|have|is|are|should|must|needs|ought|will) )?(?:to )?(?:be )?(?:run|runs|started|executed|start|done|happen|happens|made)(?: through)?
        (?: (?:just|only|exactly|precisely))* (?:once|one time|a single time)(?: only)?(?! (?:a|per|you|we|you|they|it|the|this|that|every|each)(?!\\w))
      `,
      `(?<=(?:run|runs|start|starts|execute|executes|does) (?:the )?${image}(?: [a-z]{2,8}){0,2}) (?:just |only |exactly )*(?:once|one time|a single time)(?! (?:a|per|you|we|they|it|the|this|that|every|each)(?!\\w))`,
      '(?<=(?<!\\w)an? )(?:one-?(?:off|shot|time)(?: (?:task|run|thing|work))?|task that (?:runs|ends|finishes))(?! (?:cost|password))',
      `(?<=${image}[^;\\n]{0,60}) (?:until it is|to its|till its|until its) (?:through|done|finished|end|completion)(?: once)?`,
    ],
    (said) =>
      /^(?:one|task)/iu.test(said)
        ? `Job ${/runs$/iu.test(said) ? 'that runs' : ''}`
        : `${/^\s/u.test(said) ? ' ' : ''}runs as a Job`,
  ),
  isOnce,
);

/** Names are written small; what begins a sentence with a capital is a word of it. */
function isLower(said: string, name: string): boolean {
  return said.includes(name) && name === name.toLowerCase();
}

/** Who is told of by an image, and what it is called, where no kind is named. */
export const wholeTold: readonly Rewriting[] = [...called, ...headed, ...under, ...counted, ...once];
