import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const mark = `["'\`]`;
const none = overLines`
  (?!(?:the|an?|same|following|given|existing|own|default|right|cluster|other|new|above|that|this|its|api|private|public|ssh|
  access|encryption|signing|data|each|every|any|first|second|one|all|which|read-(?:only|write)|cluster-wide|pre-existing|
  newly-created|non-default|image-pull|docker-registry|opaque|tls|key)(?![\w-]))
`;
const name = `${none}([a-z0-9](?:[\\w.-]{0,62}\\w)?)`;
const hyphened = `${none}([a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,6})`;
const held = '(secret|config ?map)';
const kinds = overLines`
  (?:pod|deployment|stateful ?set|daemon ?set|replica ?set|cron ?job|job|config ?map|secret|service ?account|cluster ?role(?: ?binding)?|role(?: ?binding)?|
  persistent ?volume(?: ?claim)?|pvc|resource ?quota|limit ?range|storage ?class|priority ?class|pod ?disruption ?budget|ingress)
`;
const takes = '(?:under|with|using|as|uses?|via|from|by|through|mounts?|references?|of|in|to)';

/** The name of a thing before its kind, behind `named`, or as whose key it is: `the fast storage class`. */
export const namedAlike: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?<![\\w-])${takes} |[MGT]i,? (?:and )?|Read\\w{4,12}(?: access)?,? (?:and )?|(?:Retain|Recycle|Delete|Filesystem|Block),? (?:and )?)the ${mark}?${name}${mark}? (storage class|service account|priority class)(?=[\\s,.;)]|$)(?! (?:named|called))`,
      'giu',
    ),
    '$2 $1',
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])${takes} )the (storage ?class|service ?account|priority ?class) (?:named|called) (?=${mark}?[a-z0-9])`,
      'giu',
    ),
    '$1 ',
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:create|write|define|set up|make|add|generate|provide|need|want) )the (?:${mark}${name}${mark}|${hyphened}) (${kinds})(?= (?:with|in|that|which|running|using|for|on|whose|from|without)(?![\\w-])|[.,;:]|$)`,
      'giu',
    ),
    (...[, marked, plain, kind = '']) => `a ${kind} named ${marked ?? plain ?? ''}`,
  ],
  [
    new RegExp(
      `(?<![\\w./@'-])(?:the |its )?${mark}?${name}${mark}? key (?:of|in|from|inside|within) (?:the |a )?(?:${held}(?: named| called)? ${mark}?${name}${mark}?(?![\\w-])|${mark}?${name}${mark}? ${held}(?![\\w-]))`,
      'giu',
    ),
    (...[, key = '', kind, after, before, other]) =>
      `the key ${key} of the ${kind ?? other ?? ''} ${after ?? before ?? ''}`,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:from|of|in) )(?:the )?${mark}?${name}${mark}?'s ${mark}?${name}${mark}? key(?![\\w-])`,
      'giu',
    ),
    (...[all = '', holder = '', key = '']) => {
      const kind = kindOf(holder);
      return kind === undefined ? all : `the key ${key} of the ${kind} ${holder}`;
    },
  ],
  [
    /(?<![\w-])([A-Z][A-Z0-9_]{1,60}) ?(?:from|<-|=) ?["'`]?([a-z0-9][a-z0-9-]{0,60})\/([\w.-]{1,60})["'`]?(?![\w/:])/gu,
    (...[all = '', to = '', held = '', key = '']) => {
      const kind = kindOf(held);
      return kind === undefined ? all : `${to} from the key ${key} of the ${kind} ${held}`;
    },
  ],
  [
    /(?<=(?:^|[.;\n] ?)(?:Secret|ConfigMap|secret|configmap) ["'`]?[a-z0-9][a-z0-9.-]{0,60}["'`]?),? (?=[A-Za-z][\w.-]{0,60}=[^\s=])/gu,
    ' with ',
  ],
  [
    /(?<=(?<![\w-])port \d{1,5} )\((?:port )?(?:named|called|name:?) ["'`]?([a-z][a-z0-9-]{0,14})["'`]?\)/giu,
    'named $1',
  ],
  [
    /(?<=(?<![\w-]))a port (?:named|called) ["'`]?([a-z][a-z0-9-]{0,14})["'`]? with (?:the )?(?:port )?number (\d{1,5})(?![\w-])/giu,
    'port $2 named $1',
  ],
];

/** What is kept where says the name. */
function kindOf(name: string): string | undefined {
  if (/secret|cred|pass(?![a-z])|passwor?d|token/iu.test(name)) return 'secret';
  return /config|settings|-cm$|^cm-/iu.test(name) ? 'ConfigMap' : undefined;
}
