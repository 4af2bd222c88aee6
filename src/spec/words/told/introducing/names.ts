import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { moved } from './moved.ts';
import { any, article, hyphened, kind, plain, quoted, spaced, unmarked } from './pieces.ts';

const named = (said: string): string => ` named ${unmarked(said)}`;

const lead = `(?<=(?<![\\w-])${article} (?:[a-z-]{2,16} ){0,2}${kind})`;
const goesOn =
  '(?:in|within|inside|into|with|for|from|of|on|whose|which|that|who|to|by|at|under|made|consisting|holding|worth|carrying|bearing|based|running|living|residing|located)';

const ofOwn = ' of (?:its|their|our|his|her|your) own';
const stops = '(?=[.;:)](?: |$)|$| ?\\()';

/** `a budget, kafka-pdb which`: what an object is called stands beside it; between two commas readers know it. */
const apposed: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?<![\\w-])${article} (?:[a-z-]{2,16} ){0,2}${kind})${ofOwn}, ${any}(?![\\w/=-]|:[\\w/]|: [\\w.-]{1,60}(?:,| and )|\\.\\w)(?:,(?= ${goesOn} ))?`,
    ),
    (...[, name = '']) => named(name),
  ],
  [spaced(`${lead}, (${quoted}|${hyphened})(?:(?= ${goesOn} )|${stops})`), (...[, name = '']) => named(name)],
  // Between commas, and with what it has behind them, a word that ends like a verb is a name as well.
  [
    spaced(
      `${lead}, ((?!(?:being|including|following|called|named|based|labelled|labeled)(?![\\w-]))[a-z]{3,30}(?:ed|ing)),(?= (?:with|whose|in|within|inside|that|which|for) )`,
    ),
    (...[, name = '']) => named(name),
  ],
  [spaced(`${lead}, (${plain})(?:(?= ${goesOn} )|${stops})`), (...[, name = '']) => named(name)],
];

const verb = overLines`
  (?:by the name(?: of)?|under the name(?: of)?|(?:that |which )?(?:goes|going) by(?: the name(?: of)?)?|(?:that |which |to |and )?(?:(?:is|are|be|shall|should|must|will|to) ){0,3}(?:known|referred to) (?:as|under|by)(?: the name(?: of)?)?|
  (?:that |which )?(?:we|i|people) (?:call|name)|(?:that |which |to )(?:(?:is|be|shall|should|must|will|to) ){1,3}(?:called|named)|(?:carrying|bearing|having) the name(?: of)?)
`;

/** A port or a part has a name as well. */
const ofPart =
  /(?:ports?|volumes?|containers?|keys?|labels?|variables?|template|path|\d)(?: [\w-]{1,20})?,?\s?$/iu;

/** `a set by the name of redis`, `a budget with ..., to be known as x`. */
const called: readonly Rewriting[] = [
  [spaced(`(?<=(?<![\\w-])${kind}),? ${verb} ${any}(?![\\w/=-])`), (...[, name = '']) => named(name)],
  [
    spaced(
      `(?<=(?<![\\w-])${article} (?:[a-z-]{2,16} ){0,2}${kind} [^.;\\n]{3,200}), (?:(?:which|that|and) )?(?:(?:is|shall|should|will|must|has|to|be) ){0,3}(?:known as|to be (?:called|named)|called|named|goes by|going by)(?: the name(?: of)?)? ${any}(?=[.;,](?: |$)|$| and )`,
    ),
    (...groups) => {
      const [all = '', name = ''] = groups;
      const [at, words] = [Number(groups.at(-2)), groups.at(-1) ?? ''];
      return ofPart.test(words.slice(Math.max(0, at - 40), at)) ? all : `,${named(name)}`;
    },
  ],
  [
    spaced(
      `(?<=(?<![\\w-])${article} (?:[a-z-]{2,16} ){0,2}${kind}) (?:is )?(?:to be (?:made|created|written|defined|set up|added)|needed|missing|wanted|required|due)(?:: | ?- )${any},?(?=[.;,]|$| )`,
    ),
    (...[, name = '']) => named(name),
  ],
];

const noun = `(?:(?:[a-z-]{2,16} )?${kind}|set|object|thing|policy|class|map|account|binding|budget|range|volume)`;
const shall = '(?:is|are|shall be|should be|will be|must be|is to be|would be)';
const calls = '(?:we|i|people|you|everybody|colleagues|they)(?: will| shall| would)?';

/** `x is what we call the job`, `..., and x is what it shall be called`: told the other way round. */
const turned: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;:,!?\\n] ?|(?<![\\w-])and )${any} (?:${shall} (?:(?:what|how) ${calls} (?:call|named?)|the name (?:of|for|given to))|names) (?:the|this|that|our|its) (${noun})(?![\\w-])`,
    ),
    (...[, name = '', of = '']) => `the ${of} is called ${unmarked(name)}`,
  ],
  [
    spaced(
      `,? (?:and )?(?:(?<=[.;,\\n] )|(?<=and ))${any} (?:is|shall be|should be|will be) (?:what it (?:is to|shall|should|will|must|has to) be (?:called|named|known as)|its name|the name (?:of|for) it|(?:what|how) ${calls} (?:call|named?) it)(?=[.;,:]|$)`,
    ),
    (...[, name = '']) => `, named ${unmarked(name)}`,
  ],
  [
    spaced(
      `(?<=^|[.;:,!?\\n] ?|(?<![\\w-])and )(?:please )?(?:call|name|title|dub) (?:this|that|the|our|its) (?:new )?((?:[a-z-]{2,16} )?${kind}) ${any}(?=[.;,](?: |$)|$| and )`,
    ),
    (...[, of = '', name = '']) => `the ${of} is called ${unmarked(name)}`,
  ],
];

/** What objects are called, in all the ways of whole prose, as readers know it. */
export const namesTold: readonly Rewriting[] = [...turned, ...called, ...apposed, ...moved];
