import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const variable = '["\'`]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,6})["\'`]?(?![\\w.-])';
const held =
  '["\'`]?((?!(?:that|is|as|at|of|for|with|and|in|which|it|named|called|are|has|by|from|to|under)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const kept =
  '["\'`]?((?!(?:keys?|entry|value|all|one|them|name)(?![\\w-]))[\\w-]{1,60}(?:\\.[\\w-]{1,30}){0,3})["\'`]?';
const holder = '(secret|config ?-?map)';
const into =
  '(?:,? ?(?:(?:is|goes|ends up|shows up|appears|arrives|comes|available|known|visible|as|in|into|under|through|to|called|becomes?) ){1,4}(?:the )?(?:environment )?(?:variable )?)';

/** What goes on with the next key is read as one row. */
const alone = '(?!(?:,| and|, and) (?:the )?(?:key |entry |value )?[\\w.-]{1,40} (?:as|in|into|under) )';

const isNone = (said: string): boolean => /[a-z]/u.test(said);
const kindOf = (said: string): string => (/secret/iu.test(said) ? 'secret' : 'ConfigMap');
const from = (name: string, holder: string, key: string): string =>
  `${name} from the ${holder} with key ${key}`;

/** What a pod can know of itself, as people call it. */
const own: readonly (readonly [string, string])[] = [
  [
    "(?:the )?name of (?:the|its|his) (?:node|machine|host)|(?:its|the) (?:node|machine|host)(?:'s)? name",
    'spec.nodeName',
  ],
  [
    "(?:its|the pod's|their)(?: own)? (?:ip(?: address)?|address)|the (?:ip|address) of (?:the|its) pod",
    'status.podIP',
  ],
  [
    "(?:the )?(?:ip(?: address)?|address) of (?:the|its) (?:node|machine|host)|(?:its|the) (?:node|machine|host)'s (?:ip|address)",
    'status.hostIP',
  ],
  [
    "(?:its|the pod's|their) own name|the name of the pod|(?:its|the pod's) name|what it is called",
    'metadata.name',
  ],
  [
    "(?:its|the pod's)(?: own)? namespace|the namespace (?:it (?:lives|runs|is) in|of the pod)",
    'metadata.namespace',
  ],
  ["(?:its|the pod's) (?:own )?service account(?:'s name)?", 'spec.serviceAccountName'],
];

/** What is known from where, told from its side. */
export const knownTold: readonly Rewriting[] = [
  ...own.flatMap(([said, fieldPath]) =>
    phrased(`(?:${said})${into}${variable}`, (whole, name = '') =>
      isNone(name) ? whole : `${name} from fieldRef ${fieldPath}`,
    ),
  ),
  ...phrased(
    `(?:the )?${holder} ${held}'s (?:key |entry |value )?${kept}${into}${variable}${alone}`,
    (...[whole = '', kind = '', of = '', key = '', name = '']) =>
      isNone(name) ? whole : from(name, `${kindOf(kind)} ${of}`, key),
  ),
  ...phrased(
    `(?:the )?(?:key |entry |value )?${kept} (?:out of|from|of|in) (?:the )?${holder} ${held}${into}${variable}${alone}`,
    (...[whole = '', key = '', kind = '', of = '', name = '']) =>
      isNone(name) ? whole : from(name, `${kindOf(kind)} ${of}`, key),
  ),
  ...phrased(
    overLines`
      (?:everything|all|whatever is|all (?:the )?(?:keys|values|entries)) (?:in|from|of|out of) (?:the )?${holder} ${held},? (?:but )?(?:each |all |every one |every key )?(?:of (?:them|it) )?
      (?:with|prefixed (?:with|by)|having|preceded by|bearing|get(?:s|ting)?) (?:the prefix |an? )?["'\x60]?([A-Z][A-Z0-9_]{0,30}_)["'\x60]?(?: (?:in front|
      before (?:it|them|the name)|as (?:a |the )?prefix|prefix|put before it))?
    `,
    (...[, kind = '', of = '', prefix = '']) =>
      `all keys of the ${kindOf(kind)} ${of} as environment variables with prefix ${prefix}`,
  ),
  ...phrased(
    overLines`
      (?:an? |the |some |one )?(?:(?:scratch|temporary|throw-?away|empty|shared|common),? )+(?:volume|space|folder|directory|storage|dir|area)
      ,? ?\((?:(?:call|name) it|called|named|volume(?: name)?|name)[: ]+${held}\),? ?(?:(?:mounted|seen|visible|found|which is|that is) )*(?:at|under|in) {path}
    `,
    'an emptyDir volume $1 mounted at $2',
  ),
  ...phrased(
    overLines`
      (?:an? |the |some |one )?(?:(?:scratch|temporary|throw-?away|empty|shared|common),? )+(?:volume|space|folder|directory|storage|dir|area)
      ,? ?(?:(?:mounted|seen|visible|found|which is|that is) )*(?:at|under|in) {path},? (?:\()?(?:also )?(?:called|named|which is called|call it|name:?) ${held}\)?
    `,
    'an emptyDir volume $2 mounted at $1',
  ),
  ...phrased(
    `(?:an? |the |some |one )?throw-?away (?:volume|space|folder|directory) ${held} (?:at|under|in) {path}`,
    'an emptyDir volume $1 mounted at $2',
  ),
  ...phrased(
    overLines`
      (?:put|bring|merge|combine|collect|gather)s? (?:what (?:is|stands) in |the contents? of )?(?:the )?secrets ${held} and ${held} (?:together )?(?:in|
      into|under|at) (?:one |a |the |a single |one single )?(?:directory|folder|volume|place)?
      ,? ?{path},? ?(that (?:cannot|can't|must not|may not) be (?:written(?: to)?|changed)|read-?only)?(?: ?\((?:the )?volume(?: name| is called| named)?:? ${held}\))?
    `,
    (...[, a = '', b = '', path = '', readOnly, name]) =>
      `mounts a projected volume${typeof name === 'string' ? ` named ${name}` : ''} at ${path}${typeof readOnly === 'string' ? ' read-only' : ''} with sources secret ${a} and secret ${b}`,
  ),
];
