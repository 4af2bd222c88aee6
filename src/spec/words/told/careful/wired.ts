import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
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
];
