import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { environmentNames } from '../../delivery/environment-sayings.ts';
import { kind, marked, spaced } from './pieces.ts';

/** What is said behind the marks is what they hold. */
const end = overLines`
  (?![\w=/-]|:\s?["'\x60]?[a-z0-9][\w./-]*:|\s(?:name ?-?spaces?|containers?|files?|volumes?|keys?|folders?|director(?:y|ies)|modes?|formats?|environments?|env|clusters?|
  labels?|groups?|buckets?|repositor(?:y|ies)|repos?|branch(?:es)?|stages?|config ?-?maps?|secrets?|topics?|queues?|databases?|schemas?|tables?|columns?|sections?|
  pods?|deployments?|services?)(?![\w-]))
`;
const own = '["\'`“‘]?[a-z0-9][a-z0-9.-]{0,60}["\'`”’]?';
/** What is somewhere, and says nothing but that. */
const being = overLines`
  (?:,?(?: (?:which|that|and))?(?: (?:is|are|be|shall|should|must|will|has|have|to|being)){0,4} (?:living|residing|located|sitting|situated|placed|housed|at home|found)(?: of| over)?|
  ,? (?:which|that|and) (?:lives|resides|sits|dwells|belongs|runs))
`;

/** What objects are said to do at a place, or to be there. */
const acting = overLines`
  (?:acts?|acting|operates?|operating|works?|working|runs?|running|live|belongs?|belonging|go|goes|needed|wanted|required|missing|due|created|made|set up|deployed|installed|
  (?:is|are|be)(?: to be)?|stays?|needs?|wants?|lives|resides|sits|dwells|put)
`;
const who = overLines`
  (?:pods?|workloads?|everything(?: below| here| else)?|all(?: of (?:it|this|them))?|nothing|nobody|any(?:one|body|thing)|every(?:one|body)|services|objects|resources|
  applications?|programs?|people|colleagues|teams?|users?|members|folks|clients?|callers?|engineers|developers|operators|administrators|systems?)
`;
const aside = String.raw`(?: ?\([^()\n]{1,90}\))?`;

/** What a namespace is named behind. */
const ofObject = spaced(`(?<![\\w-])${kind}s?(?:,? (?:(?:named|called) )?${own})?${aside},? ?$`, 'iu');
const ahead = [
  `(?<![\\w-])${who}${aside} ?$`,
  `(?<![\\w-])${acting} ?$`,
  '[\\w./-]{1,60}=[\\w.-]{1,60}["\'`”’]?\\)? ?$',
].map((one) => spaced(one, 'iu'));
const begins = spaced('(?:^|[.;:!?\\n] ?)$', 'iu');
const aparts = spaced('[,(] ?$', 'iu');
const ends = /^\s?[,)]/u;
/** Where a sentence ends that has introduced an object. */
const closes = /^[.;]?(?:\s|$)(?!\w)|^[.;]\s/u;
const opened = spaced(
  `(?<![\\w-])(?:an?|one|another|the) (?:[a-z-]{2,16} ){0,2}${kind}(?![\\w-])(?!.{0,120}(?:containers?|volumes?|files?|folders?|secrets?|mount(?:ed|s)?|from|to) [^,]{0,30}$)`,
  'iu',
);
const goesOn = /^ (?:under|by) (?:the )?name |^,? (?:named|called) /iu;

/** What is kept in something that has a name is told of no namespace. */
const ofHolder =
  /(?:keys?|entr(?:y|ies)|values?|passwords?|tokens?|credentials?|certificates?|files?|scripts?|settings?|variables?|fields?|headers?|lines?|modes?|formats?|kept|stored|saved|written|found|held)(?:\s[\w-]{1,20}){0,2},?\s?$/iu;

const part =
  '(?:containers?|volumes?|files?|secrets?|config ?-?maps?|keys?|entry|ports?|labels?|folder|directory|mode|environments?|clusters?|groups?|bucket|branch|template|database)';

const stage = new RegExp(`^(?:${environmentNames.pattern})$`, 'iu');
/** Who calls an object by its name tells where it is, and of no environment of a repository. */
const called = spaced(
  `(?<![\\w-])${kind}(?: of (?:its|their|our) own)?(?:,? (?:named|called|known as|that goes by|by the name) |, [a-z]|,? ["'\x60“‘][a-z]| \\(| [a-z0-9]{1,30}-[a-z0-9])|[a-z0-9],? \\(?an? ${kind}(?![\\w-])`,
  'iu',
);

/** Where several environments are told of, or one of what has no name of its own. */
export function isStage(name: string, words: string): boolean {
  if (!stage.test(name)) return false;
  const others = [...words.matchAll(spaced(`(?<![\\w-])in(?:to)? ${marked}`))].map(([, one = '']) => one);
  return !called.test(words) || others.some((one) => one !== name && stage.test(one));
}

/** The same name is told of a part, or of what is read. */
export function isOther(name: string, words: string): boolean {
  const mark = '["\'`“‘”’]?';
  return spaced(
    `(?<![\\w-])${part},? (?:(?:is |are )?(?:named|called|known as) )?${mark}${name}${mark}(?![\\w-])|(?<![\\w-])${name}${mark} ${part}(?![\\w-])`,
    'iu',
  ).test(words);
}

type Place = { readonly before: string; readonly after: string; readonly isBeing: boolean };

function isPlace({ before, after, isBeing }: Place): boolean {
  if (ofObject.test(before)) return true;
  if (ofHolder.test(before)) return false;
  if (isBeing || [begins, ...ahead].some((one) => one.test(before))) return true;
  if (goesOn.test(after) || (aparts.test(before) && ends.test(after))) return true;
  return closes.test(after) && opened.test(before.replace(/^[^]*[.;:!?]\s/u, ''));
}

/** `a deployment in "prod"`, `everything lives in "web"`: a place between marks is a namespace. */
export const placesTold: readonly Rewriting[] = [
  [
    spaced(`(${being} |)(?<![\\w-])((?:with)?in(?:side|to)?) ${marked}${end}`),
    (...groups) => {
      const [all = '', being = '', , name = ''] = groups;
      const [at, words] = [Number(groups.at(-2)), groups.at(-1) ?? ''];
      const place = {
        before: words.slice(Math.max(0, at - 240), at),
        after: words.slice(at + all.length, at + all.length + 20),
        isBeing: being !== '',
      };
      if (isStage(name, words) || isOther(name, words) || !isPlace(place)) return all;
      const own = begins.test(place.before) ? 'In' : 'in';
      return `${being === '' ? '' : ' '}${own} the namespace ${name}`;
    },
    (words) => /(?<![\w-])(?:with)?in(?:side|to)?\s["'`“‘]/iu.test(words),
  ],
  // A peer of theirs would be read out of where the pods are.
  [
    spaced(
      `(?<=^|[.;] |\\n)((?:(?:the|all|every|our) )?(?:[\\w-]{1,30} )?pods?)( [^.;,\\n]{3,80}?|(?: ?\\([^()\\n]{1,90}\\)))?,? in the namespace ([a-z][a-z0-9-]{0,62})(?= (?:may|can|must|should|shall|are|is|have|need|talk|reach)(?![\\w-]))`,
    ),
    (...[, pods = '', which = '', name = '']) => `In the namespace ${name}, ${pods}${which}`,
  ],
  [
    spaced(
      `, in the namespace ([a-z][a-z0-9-]{0,62}), (?=(?:an?|one|two|three|the) (?:[a-z-]{2,16} ){0,2}${kind})`,
    ),
    ' in the namespace $1 ',
  ],
  [
    spaced(
      `(?<=^|[.;] |\\n)${marked} is (?:the namespace )?where (?=[^.;\\n]{3,120}(?<![\\w-])(?:${kind}s?|belongs?|lives?|goes|runs?|kept|reside|resides|everything)(?![\\w-]))`,
    ),
    'In the namespace $1, ',
  ],
  [
    spaced(
      `(?<=^|[.;:] |\\n)for ${marked},(?= (?:an?|the|one) (?:[a-z-]{2,16} ){0,2}(?:(?:resource ?-?)?quota|limit ?-?range|network ?-?policy|secret|config ?-?map|role|service ?-?account|deployment|pod|(?:cron ?-?)?job|(?:stateful|daemon) ?-?set)(?![\\w-]))`,
    ),
    'In the namespace $1,',
  ],
  [
    spaced(
      `(?<=(?:quota|limit ?-?range|network ?-?policy)(?: named [\\w-]{1,60})?,? )for ${marked}(?=[.,;:]|$| with )`,
    ),
    'in the namespace $1',
  ],
];
