import { pieces, type Piece, type Token } from './piece.ts';
import { present } from '../../../kernel/present.ts';
import { has, oneOf } from './values.ts';

const logs =
  '(?:(?:in order |used |needed |what is needed |what nodes need )?(?:to|for|with which nodes|so that nodes) )?(?:pull(?:ing|s)?(?: (?:its|the|our|private))?(?: images)?|log(?:s|ging)? ?in|login|signs? in|authenticate|images)';
const host = '(?<registry>[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){1,6}(?::\\d{2,5})?)';
const word =
  '["\'`]?(?<said>(?!(?:the|an?|is|in|to|of|for|as|and|with|name|password|from|called|named|so|secret)(?![\\w-]))[^\\s,;()"\'`]{0,100}[^\\s,;()"\'`.:])["\'`]?';

/** What a Secret is for, and whose name and password it holds. */
export const secretTypes: readonly Piece[] = pieces({
  basic: [
    '(?:(?:of|the|type|for|kind|are|is) ){0,4}(?:kubernetes.io/)?basic ?auth(?:entication)?(?: credentials| kind| type)?',
    'credentials for basic auth(?:entication)?',
  ],
  tls: ['(?:(?:of|the|type|for|kind) ){0,4}(?:kubernetes.io/)?TLS(?: kind| type)?'],
  pull: [
    '(?:(?:of|the|type|for|kind) ){0,4}(?:kubernetes.io/)?dockerconfigjson',
    '(?:of (?:the )?type )?docker ?registry',
    'image ?pull|pull',
    'so that (?:private )?images can be pulled(?: from there)?',
  ],
  opaque: ['(?:of |the |type )*opaque'],
  host: [
    `(?:${logs} )?(?:(?:to|from|for|at|into|against|holds what is needed to log in to|we|the|its|private|image|credentials|login) ){0,6}(?:(?:docker |image )?registry,? )?(?:is |at |called )?${host}`,
  ],
  user: [
    `(?:(?:we|log|logs|in|signs|with|and|the|its|as|under|of|by|for|namely) ){0,6}(?:user ?name|user|name|login|account)(?: (?:is|of|called|should be|must be|named))? (?!and |is )${word}`,
    `(?:we )?(?:log in |logs in |login )?as (?!the |an? |(?:bot|nodes) log)${word}(?= (?:with|and|using|by) )`,
    `${word} (?:as|for) (?:(?:the|its) )?(?:user ?name|user)`,
    `(?:where )?(?:the )?user(?: ?name)? \\(username\\) is ${word}`,
  ],
  password: [
    `(?:(?:with|and|using|the|its|whose|by|a) ){0,3}(?:password|pass)(?: \\(password\\))?(?: (?:is|of|should be|must be|equals))?:? (?!and |is |of )${word}`,
    `${word} (?:as|for) (?:(?:the|its) )?password`,
  ],
  pair: [
    '(?<user>(?!(?:user|bot as|name|in|as|the)(?![\\w-]))[\\w.@-]{1,60}) with (?:the )?password (?<password>[^\\s(),;]{0,60}[^\\s(),;.])',
    '(?:user ?name|user|login):? (?<user>[\\w.@-]{1,60})(?:,| and)? (?:the )?password:? (?!is )(?<password>[^\\s(),;]{0,60}[^\\s(),;.])',
    '\\((?<user>[\\w.@-]{1,60}) ?/ ?(?<password>[^\\s()]{1,60})\\)',
  ],
  certificate: [
    `(?:with |and |has )?tls.crt(?: (?:is|of))?\\s${word}`,
    `(?:(?:its|the|with|and|whose) )*certificate(?: \\(tls.crt\\))?(?:\\sis)?\\s${word}`,
    `${word} (?:as|for) (?:(?:its|the) )?certificate`,
    `${word} \\(certificate\\)`,
  ],
  private: [
    `(?:with |and |has )?tls.key(?: (?:is|of))?\\s${word}`,
    `(?:(?:its|the|with|and|whose) )*(?:private )?key(?: \\(tls.key\\))?(?:\\sis)?\\s${word}`,
    `${word} (?:as|for) (?:(?:its|the) )?(?:private )?key`,
    `${word} \\((?:private )?key\\)`,
  ],
});

const types: Readonly<Record<string, string>> = {
  basic: 'kubernetes.io/basic-auth',
  tls: 'kubernetes.io/tls',
  pull: 'kubernetes.io/dockerconfigjson',
};

/** What type it is of; of two nobody knows which is meant. */
export function typeOf(tokens: readonly Token[]): string | undefined {
  const said = Object.keys(types).filter((key) => has(tokens, key) || isNamed(tokens, key));
  const [only, ...others] = has(tokens, 'host') ? new Set([...said, 'pull']) : said;
  if (others.length > 0 || (only !== undefined && has(tokens, 'opaque'))) return undefined;
  return only === undefined ? 'Opaque' : types[only];
}

const called: Readonly<Record<string, RegExp>> = {
  basic: /basic.auth/iu,
  tls: /TLS/iu,
  pull: /docker|pull/iu,
};

/** `a TLS secret shop-cert`: the type stands before the kind. */
function isNamed(tokens: readonly Token[], type: string): boolean {
  return tokens.some(
    ({ key, said }) =>
      /^(?:name|idle)$/u.test(key) && called[type]?.test(said.replace(/secret.*/isu, '')) === true,
  );
}

type Held = Readonly<Record<string, string>>;

/** What a Secret of such a type holds, as its type calls it. */
export function heldBy(type: string, tokens: readonly Token[], entries: Held): Held | undefined {
  const held = { ...entries, ...saidIn(tokens) };
  if (type !== types['pull']) return isWhole(type, held) ? held : undefined;
  const [username, password] = [held['username'], held['password']];
  const host = oneOf(tokens, 'host', 'registry');
  if (host === undefined || username === undefined || password === undefined) return undefined;
  return { '.dockerconfigjson': JSON.stringify({ auths: { [host]: { username, password } } }) };
}

/** What is said by a word for it, and not by its key. */
function saidIn(tokens: readonly Token[]): Held {
  const said = {
    username: oneOf(tokens, 'user', 'said') ?? oneOf(tokens, 'pair', 'user'),
    password: oneOf(tokens, 'password', 'said') ?? oneOf(tokens, 'pair', 'password'),
    'tls.crt': oneOf(tokens, 'certificate', 'said'),
    'tls.key': oneOf(tokens, 'private', 'said'),
  };
  return present(said);
}

const needed: Readonly<Record<string, readonly string[]>> = {
  [types['basic'] ?? '']: ['username', 'password'],
  [types['tls'] ?? '']: ['tls.crt', 'tls.key'],
};

/** A type of its own holds what it is for, and nothing else. */
function isWhole(type: string, held: Held): boolean {
  const keys = needed[type];
  const own = Object.keys(held);
  return keys === undefined
    ? own.length > 0
    : keys.length === own.length && keys.every((key) => own.includes(key));
}
