import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import { beside } from './beside-names.ts';
import { histories } from './histories.ts';
import type { Rewriting } from './rewriting.ts';

const name =
  '(["\'`]?(?!(?:the|an?|its?|this|that|in|of|is|be|to|same)(?![\\w-]))[a-z0-9][\\w.-]{0,80}(?<!\\.)["\'`]?)';
const should = '(?: is| are| should be| must be| will be| shall be| would be)';
const making = overLines`
  (?:create|write|prepare|produce|make|set up|design|define|compose|draft|provide|author|develop|craft|construct|devise|generate|build|put together)
`;

/**
 * Ways of putting names, namespaces, labels and obligations that all say the same: they come into one form before
 * anything is read, so that no reader has to know them all.
 */
export const synonyms: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[.!?:]\s|\n)(?:
          (?:we|i)(?:'re| are|'m| am) (?:looking for|in need of|after)|
          (?:your|the|our|my) (?:task|job|goal|assignment|aim|objective) (?:here )?is to ${making}|
          (?:we|i) require|what (?:we|i) (?:need|want|require|would like) is
        ) (?=(?:an?|the|two|three) (?!way))
      `,
      'giu',
    ),
    'Create ',
  ],
  [
    new RegExp(
      overLines`
        (?:(?:which|that) (?:goes|go) by(?: the name(?: of)?)?|going by(?: the name(?: of)?)?|(?:which|that) (?:is|are) (?:titled|designated)(?: as)?|
        (?:en)?titled|designated(?: as)?|identified (?:as|by the name(?: of)?)|(?:(?:which|that) (?:is|are) )?(?:referred to as|dubbed)|
        (?:bearing|carrying|having|given|with) the name(?: of)?|(?<!goes )by the name of|whose name${should}) ${name}(?=[\s,.;:)]|$)
      `,
      'giu',
    ),
    'named $1',
  ],
  [
    new RegExp(
      overLines`
        (?:
          (?:(?:that|which) (?:lives?|resides?|sits?|is (?:located|placed|deployed))|residing|located|placed|living|situated|housed|defined) (?:in|inside|within|under)|
          within|inside|under|targeting|belonging to|assigned to|scoped to
        ) (?:the |our )?
        (?:namespace (?:named |called )?${name}|(?!(?:same|own|every|each|any|other|their|your|another|new|all|both|whole|entire)(?![\w-]))${name} namespace)(?=[\s,.;:)]|$)
      `,
      'giu',
    ),
    (...[, after, before]) => `in the namespace ${after ?? before ?? ''}`,
  ],
  [
    new RegExp(
      `(?<=^|[.!?:;]\\s|\\n)(?:in|within|inside) (?:the |our |my )?(?:namespace (?:named |called )?${name}|(?!(?:same|own|every|each|any|other|another|new|all|both|whole|entire)(?![\\w-]))${name} namespace),? (?=(?:please )?(?:create|write|define|set up|make|add|deploy|run|generate|provide|give|i |we |there )(?![\\w-]))`,
      'giu',
    ),
    (...[, after, before]) => `In namespace ${after ?? before ?? ''}, `,
  ],
  [
    /(?<=[\w)] )(?:ought to|(?:is|are) (?:expected|required) to)(?= (?:not |also |always |never |only )?[a-z]{2,})/giu,
    'should',
  ],
  [/(?:via|through|over) (?=port \d)/giu, 'on '],
  [
    /(?:once in|at (?:regular |fixed )?intervals of|in intervals of|at an interval of) (?=(?:every )?(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty) (?:seconds|minutes|hours))/giu,
    'every ',
  ],
  [
    /(?<![\w-])(?:from )?(Monday (?:to|through|until) Friday|(?:on )?(?:weekdays|workdays|working days)|(?:on )?every (?:weekday|workday|working day)),? (?:it|the (?:cron ?)?job|the run|a run|the task|this) (?:starts|runs|is (?:started|run|due|executed|launched|triggered)|should (?:start|run)|has to (?:start|run)) (?=at \d|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|half))/giu,
    'runs from $1 ',
  ],
  [/(?<=(?<![\w-])(?:cluster ?)?role(?: ?binding)?) (?:resource|object)(?= (?:named|called) )/giu, ''],
  [/(?<![\w-])(ports?) numbers?:? (?=\d)/giu, '$1 '],
  [
    /(?<=(?<![\w-])(?:on|at|with|uses?|using|exposes?|opens?|exposing|to|targets?) )the (?=(?:container |target |node |host )?port \d)/giu,
    '',
  ],
  [/(?<=(?<![\w-])GET [^.;\n]{0,60})(?:TCP )(?=port \d)/giu, ''],
  [new RegExp(`with ${name} (?:as|for) (?:its|the|a) name(?=[\\s,.;:)]|$)`, 'giu'), 'named $1'],
  [
    new RegExp(
      `(?:with|having|whose) (?:the |a )?metadata\\.name(?: (?:of|set to|is|being|should be))?[:=]? (?!and |from |as |labels?)${name}(?=[\\s,.;:)]|$)`,
      'giu',
    ),
    'named $1',
  ],
  [
    /(?<=(?<![\w-])(?:mounted|mount|mounts|available) )with ["'`]?(\/[\w./-]{0,80}\w)["'`]? as (?:its|the) mount ?path/giu,
    'at $1',
  ],
  [
    /(?<=^|[.!?:;] |\n)The (?:container |docker )?image (["'`]?[a-z0-9][\w./-]{0,120}(?::[\w.-]{1,80})?(?<!\.)["'`]?) (?:(?:should|must|shall|will|is to|has to|needs to) be|is) used(?= with| and| for|[.,;]|$)/giu,
    'Use the image $1',
  ],
  [
    /(?:(?:bearing|carrying|having) (?:the |a )?labels?|tagged(?: with)?(?: the labels?)?|marked with(?: the labels?)?) (?=["'`]?[a-z][\w./-]{0,80}["'`]?(?:=|: ?)["'`]?\w)/giu,
    'labelled ',
  ],
  [
    /,? (?:(?:that|which|who) (?:is|are|can be) |being )?(?:recogni[sz]able|identifiable|distinguishable|discernible|recogni[sz]ed|identified|distinguished|marked out|singled out) (?:by|through|via|from|thanks to) (?:(?:the|their|its|having|carrying|bearing) )*(?:labels? )?(["'`]?[a-z][\w./-]{0,80}["'`]?(?:=|: ?)["'`]?[\w.-]{0,60}\w["'`]?)(?!["'`]?(?:,| and|, and) ["'`]?[a-z][\w./-]{0,80}["'`]?[=:]),?(?=[\s.;:)]|$)/giu,
    ' labelled $1',
  ],
  [
    /(?:it is |it's )?(?:strictly |expressly |absolutely )?(?:forbidden|prohibited|not (?:allowed|permitted|acceptable|admissible)|out of the question) to (?=(?:run|place|put|schedule|have|start|write|use|mount|share|host|co-?locate)(?!\w))/giu,
    'never ',
  ],
  [
    /(?<=(?:with|having|carrying|bearing|has|have) )a (?=label ["'`]?[a-z][\w./-]{0,80}["'`]?(?:=|: ?)["'`]?\w)/giu,
    'the ',
  ],
  [
    /(?<=\b(?:on|onto|to) )(?:an?|any|one|some|the) nodes? (?:(?:that|which) (?:is|are) )?(?:labell?ed|(?:with|having|bearing|carrying) the label|tagged(?: with)?) (?=["'`]?[a-z][\w./-]{0,80}["'`]?(?:=|: ?)["'`]?\w)/giu,
    'nodes labelled ',
  ],
  [
    new RegExp(
      `(?<=(?:named|called) ["'\`]?[a-z0-9][\\w.-]{0,62}["'\`]? )in (?!(?:order|front|production|prod|staging|dev|test)(?![\\w-]))${name}(?= (?:with|running|using|that|which|for|so that|from|having|whose)(?![\\w-]))`,
      'giu',
    ),
    'in the namespace $1',
  ],
  [/(?:guards|protects|shields|secures|governs) (?=(?:the |all |all the )?pods(?![\w-]))/giu, 'applies to '],
  [/priority (?:level|tier)(?= (?:named|called|["'`]))/giu, 'PriorityClass'],
  ...histories,
  ...beside,
  [
    /(?<![\w-])(?:(?:they|it|its volumes|volumes|which) )?(?:(?:are|is|should be|must be) (?:retained|preserved)(?! for)|(?:survives?|outlives?|stays? after|remains? after) (?:the )?(?:deletion|removal|end|release) of (?:its|their|the) claims?|(?:survives?|outlives?) (?:its|their|the) claims?)(?![\w-])/giu,
    'reclaim policy Retain',
    (words) =>
      /storage ?class|(?<!priority |ingress )class (?:named|called)|provision/iu.test(words) &&
      !/stateful ?set/iu.test(words),
  ],
  [
    /,? ?(?:(?:that|which) )?(?:(?:is|are|should be|must be) )?not (?:to be )?(?:applied|used|given|assigned|chosen) by default/giu,
    ', globalDefault false',
    (words) => /priority/iu.test(words),
  ],
  [
    /(?<=values? (?:of |is |to be |: )?)(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (hundred )?(thousand|million)(?![\w-])/giu,
    (...[, count = '', hundred, size = '']) =>
      String(
        (/^an?$/iu.test(count) ? 1 : toCount(count)) *
          (hundred === undefined ? 1 : 100) *
          (/thousand/iu.test(size) ? 1e3 : 1e6),
      ),
  ],
  [
    /(?<=^|[.;:!?]\s|\n)it(?:'s| is) (?:absolutely )?(?:mandatory|required|essential|imperative|crucial|vital|compulsory|critical|necessary) that (?=no |all |each |every |only )/giu,
    '',
  ],
];
