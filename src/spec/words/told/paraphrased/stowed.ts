import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isStore = (words: string): boolean => /config ?-?map|(?<![\w-])secret(?![\w-])/iu.test(words);
const isMap = (words: string): boolean => /config ?-?map/iu.test(words);
const isSecret = (words: string): boolean => /(?<![\w-])secret(?![\w-])/iu.test(words);
const isCertificate = (words: string): boolean =>
  /cert-?manager|(?<![\w-])certificate(?![\w-])/iu.test(words) && !/ingress|gateway|route/iu.test(words);

const changed = '(?:changed|touched|edited|modified|altered|overwritten|updated|tampered with)';
const later =
  '(?: (?:afterwards|later|later on|again|any ?more|ever|once (?:it is|they are) there|after that))?';

/** What nobody may change. */
const frozen: readonly Rewriting[] = [
  ...phrased(
    [
      `,? ?(?:(?:and|but) )?(?:(?:that|which|it|they|its (?:content|values|data)) )?(?:nobody|no one|no-one) (?:may|can|must|should|shall|is allowed to|is to)(?: ever)? (?:change|touch|edit|modify|alter|overwrite|update|tamper with)(?: (?:it|them))?${later}(?=[,.;:]|$)`,
      `,? ?(?:(?:and|but) )?(?:(?:that|which|it|they|its (?:content|values|data)|the (?:content|values|data)) )?(?:can't|cannot|can not|must not|mustn't|may not|should not|shouldn't|must never|may never|can never|should never|is not to|are not to) be ${changed}${later}(?=[,.;:]|$)`,
      `,? (?:and )?(?:freeze|lock|seal) it(?=[,.;]|$)`,
    ],
    ', immutable true',
  ),
  ...phrased(', immutable true:', ', immutable true, with'),
  ...phrased(
    'config ?-?map (?:named |called )?["\'`]?([a-z][a-z0-9.-]{0,60})["\'`]?,? \\(?immutable\\)?:',
    'immutable ConfigMap $1:',
  ),
];

const key = String.raw`["'\x60]?([A-Z][A-Z0-9_]{1,60})["'\x60]?`;
const value = String.raw`["'\x60]?([\w./:@-]{0,80}\w)["'\x60]?`;

const pairs =
  '([A-Za-z_][\\w.-]{0,60}=[^\\s,()]{1,80}(?:(?:, ?and |, ?| and )[A-Za-z_][\\w.-]{0,60}=[^\\s,()]{1,80}){0,9})';

/** What goes where. */
const put: readonly Rewriting[] = [
  ...phrased(
    `(?:put|store|keep|save|place) ${pairs} (?:into|in|inside) (?:an?|the) config ?-?map,? (?:(?:named|called) )?["'\`]?([a-z][a-z0-9.-]{0,60})["'\`]?`,
    'a ConfigMap named $2 with $1',
  ),
  ...phrased(
    '(?:put|store|keep|save|place) (?:(?:two|three|four|some|these|the|following) )*(?:settings|values|keys|entries|variables|things) (?:into|in|inside|under) (?:an?|the) config ?-?map,? (?:(?:named|called) )?["\'`]?([a-z][a-z0-9.-]{0,60})["\'`]?',
    'a ConfigMap named $1',
  ),
];

/** Keys are written large; what they are is told beside them. */
const paired: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w=-])${key}\s(?:is|says|=>|being|stands\sat)\s(?!set|the|a|not|only|taken|from|read|of)${value}(?=[,.;)]|$|\s(?:and|which|that|so)\s)`,
      'gu',
    ),
    '$1=$2',
  ],
  [
    new RegExp(
      String.raw`(?<![\w=-])(?!(?:it|them|that|this|all)\s)${value}\sunder\s(?:the\s(?:key|name)\s)?${key}(?=[,.;)]|$|\sand\s)`,
      'gu',
    ),
    '$2=$1',
  ],
];

/** What sort of Secret it is. */
const sorted: readonly Rewriting[] = [
  ...phrased(
    'secret (?:named |called )?["\'`]?([a-z][a-z0-9.-]{0,60})["\'`]?(?:,| as|:) ?(?:a |of type )?basic[- ]auth(?:entication)?(?: (?:credentials|secret))?',
    'Secret $1 of type kubernetes.io/basic-auth',
  ),
  ...phrased(
    'basic[- ]auth(?:entication)? secret(?: (?:named|called))? ["\'`]?((?!with|for|of|that|named|called)[a-z][a-z0-9.-]{0,60})["\'`]?',
    'Secret $1 of type kubernetes.io/basic-auth',
  ),
];

const host = '(?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12}';
const hosts = `(${host}(?:(?:, ?and |, ?| and | \\+ ?)${host}){0,8})`;
const own = '["\'`]?((?!(?:the|a|an|it|this|that|and|same)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const issuer = '(?:the )?(cluster[ -]?(?:wide )?)?issuer (?:named |called )?' + own;
const plus = (said: string): string => said.replaceAll(/\s\+\s?/gu, ' and ');
const issuedBy = (wide: unknown, name: string): string =>
  `issued by the ${typeof wide === 'string' && wide !== '' ? 'ClusterIssuer' : 'Issuer'} ${name}`;

/** Whom a certificate is for, who issues it, and where it is kept. */
const certified: readonly Rewriting[] = [
  ...phrased('cert-?manager (?=certificate)', ''),
  ...phrased(
    `(?:(?:we|i) (?:need|want) |cert-?manager (?:should|must|has to|shall) (?:get|issue|fetch|make|keep|order|provide)(?: us| me)? )(?:a |the )?(?:tls )?certificate for ${hosts},? (?:issued )?(?:from|by|with) ${issuer}(?:,? (?:and|which) (?:(?:should|must|is to|be|is) )*(?:puts?|stores?|keeps?|kept|stored|saves?)(?: it| them)? (?:into|in|to) (?:the secret )?${own})?(?:,? (?:under|with|and has|named) the same name)?`,
    (...[, names = '', wide, by = '', secret]) =>
      `A Certificate${typeof secret === 'string' && secret !== '' ? ` named ${secret} that stores its key pair in the Secret ${secret}` : ''} for the DNS names ${plus(names)}. It is ${issuedBy(wide, by)}`,
  ),
  ...phrased(
    `,? (?:and )?(?:is |being )?issued (?:by|from|through|via) ${issuer}`,
    (...[, wide, by = '']) => `. It is ${issuedBy(wide, by)}`,
  ),
  ...phrased(
    `(?<=certificate ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?[:,] [^]{0,200}), ${issuer.replace('(?:the )?', '')}(?=[,.;]|$)`,
    (...[, wide, by = '']) => `. It is ${issuedBy(wide, by)}`,
  ),
  ...phrased(
    `(?<=certificate ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?[:,] [^.]{0,80})(?<=[,:] ?)secret ${own}(?=[,.;])`,
    'stores its key pair in the Secret $1',
  ),
  ...phrased(
    `(?<=certificate ["'\`]?[a-z][a-z0-9-]{0,60}["'\`]?[:,] [^.]{0,120})(?<=[,:] ?)${hosts}(?=[,.;](?: |$)|$)`,
    (...[, names = '']) => `for the DNS names ${plus(names)}`,
  ),
];

const pair = '[A-Za-z_][\\w.-]{0,60}=[^\\s,()]{1,80}';

/** `envFrom ConfigMap a (B=c)`: what it holds is told beside it. */
const held: readonly Rewriting[] = phrased(
  `(config ?-?map) (?:named |called )?["'\`]?([a-z][a-z0-9-]{0,60})["'\`]? \\((?:with |holding )?(${pair}(?:, ${pair}){0,9})\\)(?=\\.(?:\\s|$)|$)`,
  'ConfigMap $2. Create a ConfigMap named $2 with $3',
);

/** What is kept for others: settings, secrets and certificates. */
export const stowedTold: readonly Rewriting[] = [
  ...within(isMap, put),
  ...within(isStore, frozen),
  ...within((words) => isMap(words) && !/environment|(?<![\w-])env(?![\w-])/iu.test(words), paired),
  ...within(isSecret, sorted),
  ...within(isCertificate, certified),
  ...within((words) => /envFrom|environment/iu.test(words), held),
];
