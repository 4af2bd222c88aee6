import { overLines } from '../kernel/over-lines.ts';
import { isSecretName } from '../facts/secret.ts';

/** A value that its name, or the words before it, call a secret. Bounded, so that each is linear. */
export type NamedSecret = {
  readonly pattern: RegExp;
  /** The name says nothing by itself. */
  readonly isSure?: true;
  readonly isSentence?: true;
};

// What says nothing of a secret is passed at once.
const hint = String.raw`(?=[\w.-]{0,80}?(?:pass|pwd|pw|secret|token|cred|key|salt|dsn|conn|ur[il]|broker|backend))`;
const name = String.raw`${hint}(?<name>[A-Za-z_][\w.-]{1,80})`;
const quoted = String.raw`(?:"(?<double>[^"\n]{1,500})"|'(?<single>[^'\n]{1,500})')`;
// Taken whole, so that a text without an end costs no second look.
const bare = String.raw`(?=(?<bare>[^\s"'\x60,;{}()<>[\]#|&]{4,500}))\k<bare>(?<!:)(?=[ \t]{0,8}(?:$|[,;}\])&|<#\x60'"]|\s#|\s[-\w]))`;
const value = `(?:${quoted}|${bare})`;

export const namedSecrets: readonly NamedSecret[] = [
  // `DB_PASSWORD=x`, `password: x`, `"apiKey": "x"`, `--token=x`
  {
    pattern: new RegExp(
      String.raw`(?<![\w.])(?:--?)?["']?${name}["']?[ \t]{0,8}(?::|=>|:?=)[ \t]{0,8}${value}`,
      'gimu',
    ),
  },
  // `- name: DB_PASSWORD`, and its value on the next line
  {
    pattern: new RegExp(
      overLines`
        \bname["']?[ \t]{0,8}:[ \t]{0,8}["']?${name}["']?[ \t]{0,8}(?:,\s{0,80}|\s{1,80})[+-]?\s{0,80}
        ["']?value["']?[ \t]{0,8}:[ \t]{0,8}${value}
      `,
      'gimu',
    ),
  },
  // `ENV DB_PASSWORD x`, `--password x`
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:ENV|ARG)[ \t]{1,8}|(?<![\w-])--)${name}[ \t]{1,8}(?![-=])${value}`,
      'gimu',
    ),
  },
  { pattern: new RegExp(String.raw`<${name}>(?<bare>[^<\n]{4,500})<`, 'giu') },
  {
    pattern: /--from-literal[= ]["']?[\w.-]{1,253}=(?<bare>[^\s"']{1,500})/gu,
    isSure: true,
  },
  // What programs are handed
  {
    pattern: new RegExp(
      overLines`
        \b(?:
          (?:mysql|mariadb)\w{0,10}\b[^\n|;&]{0,200}?\s-p|
          (?:
            redis-cli\b[^\n|;&]{0,200}?\s-a|
            (?:sshpass|(?:docker|podman|registry|az) login)\b[^\n|;&]{0,200}?\s-p|
            curl\b[^\n|;&]{0,200}?\s-u[ \t]{1,4}["']?[\w.@-]{1,60}:
          )[ \t]{0,4}["']?
        )(?<bare>[^\s"'$-][^\s"']{3,200})
      `,
      'gu',
    ),
    isSure: true,
  },
  // `the password is x`, where it is no word
  {
    pattern: new RegExp(
      overLines`
        (?:\b(?:pass(?:word|phrase|code)|token|secret|credentials?|api key)|密码|口令|令牌|密钥)\s{0,3}
        (?:is|are|was|=|:|：|是|为)\s{0,3}["'\x60“]?
        (?<bare>(?=[^\s"'\x60”]{0,60}[\d!@#$%^&*])[^\s"'\x60”，。]{5,200})
      `,
      'giu',
    ),
    isSure: true,
    isSentence: true,
  },
];

/** Whether what was found is one: called so, and neither a reference nor a word of a schema. */
export function isNamedSecret(called: string | undefined, found: string, { isSure }: NamedSecret): boolean {
  if (reference.test(found) || plain.test(found)) return false;
  return isSure === true || (called !== undefined && isSecretField(called));
}

/** A word that stands for a secret in documentation tells nobody anything, and sentences have words such as base64. */
export function isTelling(found: string, { isSentence }: NamedSecret): boolean {
  if (isSentence === true) return /^(?=\D{0,60}\d)(?=[^a-z]{0,60}[a-z])[^./-]{8,200}$/iu.test(found);
  return found.length >= 6 && /\d|[^\w-]/u.test(found) && /[a-z]/iu.test(found);
}

function isSecretField(field: string): boolean {
  const snake = field
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/[.-]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
  return (
    isSecretName(snake) &&
    !/^(?:existing|automount)_|_ref$|_(?:store|provider|class|type|kind|version|issuer|audience|review)$/iu.test(
      snake,
    )
  );
}

const reference = new RegExp(
  overLines`
    ^(?:
      [$%<{&*!|>@]|\\\$|[a-z][\w+.-]{1,20}://[^\s@?]{0,300}$|
      (?:
        process|os|env|config|settings|self|this|ctx|req|props|options|opts|args|params|secrets|vars?|
        data|values|input
      )\b[.[]
    )|
    \(|\$\{|\{\{|REDACTED_
  `,
  'iu',
);

const plain = new RegExp(
  overLines`
    ^(?:
      true|false|yes|no|on|off|null|nil|none|undefined|string|str|integer|int|number|boolean|bool|
      object|array|bytes?|any|required|optional|unset|empty|hidden|…|\.{3}|x{3,}|\*+|\d{1,5}
    )$
  `,
  'iu',
);
