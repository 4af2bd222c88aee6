import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { holder, kindOf, must } from './pieces.ts';

const variable = '["\'`]?([A-Z][A-Z0-9_]{1,60})["\'`]?(?![\\w-])';
const value = '("[^"\\n]{1,120}"|`[^`\\n]{1,120}`|\'[^\'\\n]{1,120}\'|[\\w./:@%+-]{0,100}[\\w/%])';
const whose = "(?:its|their|the|the (?:container|pod|program|application|app|workload|deployment)(?:'s|s'))";
const environment = '(?:whole |entire |own )?(?:environment(?: variables)?|env(?: vars)?)(?! variable )';
const all = (kind = '', name = ''): string =>
  `all keys of the ${kindOf(kind)} ${name} as environment variables`;
const entries = '(?:entry|entries|keys?|values?|settings?|pairs?|items?|lines?)';
const becomes = overLines`
  ${must}(?:become|becomes|is|are|be|turned|made|loaded|passed|exposed|available|handed|injected|given|mapped|set|offered|imported|visible|provided)
  (?: (?:in|into|to|as|through|by|over|available|known|visible|it|them|the container|its container|the pod|the program|the application))*
`;

/** Only where the name of a variable is written as one. */
const ofVariable =
  (write: (name: string, said: string) => string) =>
  (...[whole = '', name = '', said = '']: readonly string[]): string =>
    /[a-z]/u.test(name) ? whole : write(name, said);

const known = ofVariable((name, said) => `environment variable ${name}=${said}`);

/** What a pod knows of itself, as its variables are told of. */
const ownFacts: readonly (readonly [string, string])[] = [
  [
    "(?:the )?name of (?:the|its) (?:node|machine|host)(?: it runs on)?|(?:the|its) (?:node|machine|host)(?:'s)? name",
    'spec.nodeName',
  ],
  [
    "(?:the|its|the pod's|the address of the|the ip of the)(?: own)? ?(?:ip(?: address)?|address)(?: of the pod)?",
    'status.podIP',
  ],
  ["the name of the pod|(?:its|the pod's)(?: own)? name", 'metadata.name'],
  [
    "the namespace(?: of the pod| it (?:runs|lives|is) in)?|(?:its|the pod's)(?: own)? namespace",
    'metadata.namespace',
  ],
];
/** What people call these variables. */
const ofNames: readonly (readonly [string, string])[] = [
  ['(?:MY_)?POD_NAME', 'metadata.name'],
  ['(?:MY_)?(?:POD_)?NAMESPACE', 'metadata.namespace'],
  ['(?:MY_)?POD_IP', 'status.podIP'],
  ['(?:MY_)?NODE_NAME', 'spec.nodeName'],
  ['(?:MY_)?(?:HOST|NODE)_IP', 'status.hostIP'],
];

/** What the environment of a program is filled with. */
export const wired: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:(?:gets?|takes?|reads?|draws?|receives?|loads?|obtains?|finds?|imports?|get) )(?:(?:all|every one|each|the whole) )?(?:of )?(?:${whose} )?
      (?:configuration|settings|config|options)? ?(?:as )?(?:environment variables|environment|variables)? ?(?:from|out of|in) ${holder},? (?:and )?(?:(?:each|all|every one)(?: of them)? )?(?:as|in|through|by way of|in the form of)
      (?: ${whose})? (?:an )?(?:environment variables?|environment|variables)
    `,
    (...[, kind, name]) => `has ${all(kind, name)}`,
  ),
  ...phrased(
    overLines`
      (?:gets?|takes?|reads?|draws?|receives?|loads?|obtains?|finds?|imports?|has|have) (?:(?:all|every one|each|the whole) )?(?:of )?(?:${whose} )?(?:(?:configuration|settings|config|options),? )?(?:as )?
      (?:environment variables|environment|variables)(?: all| completely| entirely)? (?:from|out of|by|through) (?:(?:all|every|the|entries|keys|contents?|of) )*${holder}
    `,
    (...[, kind, name]) => `has ${all(kind, name)}`,
  ),
  ...phrased(
    overLines`
      ${whose} ${environment} (?:${must}|comes? |is to )(?:(?:populated|filled|loaded|taken|read|provided|supplied|drawn|fed|set|built|derived|sourced|come|comes|made|given|up|completely|entirely) )*
      (?:from|by|with|out of|through) (?:(?:all|every|the|entries|keys|whole|entire|contents?|of|in) )*${holder}
    `,
    (...[, kind, name]) => all(kind, name),
  ),
  ...phrased(
    overLines`
      (?:the )?(?:whole|entire|complete|full)(?: contents?)?(?: of)? ${holder} ${becomes}(?: ${whose}| an?)? (?:environment(?: variables?)?|env)(?: of (?:its|the) (?:container|pods?))?
    `,
    (...[, kind, name]) => all(kind, name),
  ),
  ...phrased(
    overLines`
      ${holder} (?:${must})?(?:provides?|supplies|supply|delivers?|is|serves? as|forms?|makes? up|gives?|fills?|populates?|becomes?|loaded into) (?:(?:all|as|it with|for|of) )*${whose} ${environment}
    `,
    (...[, kind, name]) => all(kind, name),
  ),
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:each|every one|every|all|any)\s(?:(?:single|one|of|these|those|its|the|their)\s){0,3}${entries}(?:\s(?:of|in|from)\s(?:it|them|this|that|there))?\s
        ${becomes.replaceAll(' ', String.raw`\s`)}\s(?:an?\s)?environment(?:\svariables?)?(?<=(secret|config\s?-?map)(?:\s(?:called|named))?\s["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?[\s,.;:][^]{1,300}?)
      `,
      'giu',
    ),
    (...[, kind, name]) => all(kind, name),
  ],
  ...phrased(
    `(?:each|every|all) (?:entry|entries|keys?|values?) (?:of|in|from) (?:it|them) (?:as|in the form of) (?:an )?environment variables?(?<=(secret|config ?-?map)(?: (?:called|named))? ["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?[ ,.;:][^]{1,300}?)`,
    (...[, kind, name]) => all(kind, name),
  ),
  ...phrased(
    overLines`
      (?:(?:an?|the|one|its) )?(?:environment )?variable,? (?:(?:called|named|by the name(?: of)?) )?${variable},? (?:
        whose value ${must}|
        (?:(?:that|which) )?${must}(?:carr(?:y|ies|ying)|holds?|holding|bears?|bearing|contain(?:s|ing)?|with|has|have|having) (?:the|a) value (?:of )?|
        (?:(?:that|which) )?${must}(?:equals?|reads?|carr(?:y|ies)) (?:the value )?
      )(?!from |taken |drawn |filled |the |a |an |its |one |what )${value}(?![\w:/])
    `,
    known,
  ),
  ...phrased(
    `(?:sees?|finds?|knows?|reads?) ${variable} as ${value}(?: in (?:its|the) environment)?(?=[.,;]|$| and )`,
    known,
  ),
  ...phrased(
    `(?:expects?|wants?|needs?|requires?) ${variable} to (?:be|equal|say|read) ${value}(?: in (?:its|the) environment)?`,
    known,
  ),
  ...phrased(
    `(?<=(?:key|entry|field) ["'\x60]?[\\w.-]{1,60}["'\x60]? (?:of|in|from) the )(?:already )?existing (?=(?:secret|config ?-?map) )`,
    '',
  ),
  ...phrased(
    `(?<![\\w-])(?:the )?(secret|config ?-?map) ["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]? (?:supplies|provides|delivers|gives|hands over|hands) (?:it with )?(?:the value (?:of|for) )?${variable} (?:by|through|from|under|with|via) (?:its |the )?(?:key|entry|field) ["'\x60]?([\\w.-]{0,60}\\w)["'\x60]?`,
    (...[whole = '', kind = '', name = '', own = '', key = '']) =>
      /[a-z]/u.test(own) ? whole : `${own} from the ${kindOf(kind)} ${name} with key ${key}`,
  ),
  ...within(
    (words) => !/config ?-?map|secret/iu.test(words),
    phrased(
      `${variable},? (?:which|that) (?:reads|says|has the value|has the content|contains|equals|is) ("[^"\n]{1,200}"|'[^'\n]{1,200}'|\x60[^\x60\n]{1,200}\x60)`,
      ofVariable((name, said) => `environment variable ${name}=${said}`),
    ),
  ),
  ...ownFacts.flatMap(([said, path]) =>
    phrased(
      `${variable} (?:tells|holds|gives|contains|is|shows|carries|has|names|knows|stands for|takes|gets)(?: it| the value of)? (?:${said})(?=[.,;]|$| and )`,
      ofVariable((name) => `${name} from fieldRef ${path}`),
    ),
  ),
  ...ofNames.flatMap(([name, path]) =>
    phrased(
      `(?:(?:and|,|, and) )?(${name})(?=(?: and | ?, ?|, and )?[A-Z_, and]{0,60} (?:from|via|through|by|using) (?:the )?downward ?-?api)`,
      (...[, own = '']) => `, ${own} from fieldRef ${path}`,
    ),
  ),
  ...phrased(
    `(?:must |should |has to |is to |is |can |may |will |be )*(?:looked up|found|read|taken|fetched|drawn|obtained|stored|kept|filed|lies|lying) (?:in|from|out of) (?:the |a )?(secret|config ?-?map)(?: called| named)? ["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?,? (?:where|in which) (?:it|that) (?:is|lies|stands|can be) (?:(?:filed|stored|kept|found|listed|noted|held|to be found|looked up|saved) )?(?:under|by|as|at) (?:the (?:key|name|entry) )?["'\x60]?([\\w.-]{0,60}\\w)["'\x60]?`,
    (...[, kind = '', name = '', key = '']) => `from the ${kindOf(kind)} ${name} with key ${key}`,
  ),
  ...phrased(
    `(?:is |are |be |should be |has to be |have to be )?(?:provided|supplied|delivered|given|handed|made available|loaded|exposed|injected|offered) (?:to it |to the container |to them )?as environment variables (?:from|by|through|out of) (?:(?:all|the|keys|entries|of) )*${holder}`,
    (...[, kind, name]) => `come with ${all(kind, name)}`,
  ),
];
