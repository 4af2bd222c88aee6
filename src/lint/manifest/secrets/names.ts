import { overLines } from '../../../kernel/over-lines.ts';
import { isSecretName } from '../../../facts/secret.ts';

/** What is last in a name is what the value is: `TOKEN_TTL` is a time, `DB_PASSWORD_PROD` a password all the same. */
const last = new RegExp(
  overLines`
    (?:
      PASSWORDS?|PASSWD|PASS|PWD|PW|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?|CREDS|SALT|KEY|APIKEY|DSN|
      UR[LI]|BACKEND|BROKER|CONN_STR|CONNECTION_STRING
    )(?:
      _(?:BASE|VALUE|PROD|PRODUCTION|DEV|STAGING|TEST|DEFAULT|B64|BASE64|PRIMARY|SECONDARY|OLD|NEW)
    )?_?\d{0,2}$
  `,
  'u',
);
/** The key under which a password lies, and names of Secrets. */
const reference = /(?:PASSWORD|TOKEN)_KEY$|(?:^|EXISTING_|PULL_|TLS_|AUTH_)SECRETS?$|^(?:OLD)?PWD$/u;
const address = /(?:UR[LI]|DSN|BACKEND|BROKER|CONN_STR|CONNECTION_STRING)$/u;
const open = new RegExp(
  overLines`
    (?:^|_)(?:
      PUBLIC|PUB|PUBLISHABLE|SITE_KEY|CHECKSUM|HASH|SHA\d{0,3}|DIGEST|FINGERPRINT|THUMBPRINT|ETAG|
      REVISION|INTEGRITY|UU?ID|ID|CERT|CRT|CA|CA_BUNDLE|BUNDLE|VERSION|COMMIT
    )(?:$|_)
  `,
  'u',
);

/** What the name of a variable, a key or a flag says of its value. */
export type Hint = 'secret' | 'account' | 'address' | 'key' | 'public' | 'nothing';

const plainly: readonly (readonly [RegExp, Hint])[] = [
  [reference, 'key'],
  [/ERLANG_COOKIE$/u, 'secret'],
  [/(?:^|_)AUTH$/u, 'account'],
];

/** A name of any style: `adminPassword`, `spring.datasource.password`, `--db-password`. */
export function hintOf(name: string): Hint {
  const upper = toUpperSnake(name);
  const plain = plainly.find(([shape]) => shape.test(upper));
  if (plain !== undefined) return plain[1];
  if (isSecretName(upper)) {
    if (address.test(upper)) return 'address';
    return last.test(upper) ? 'secret' : 'public';
  }
  const isAbout = /SECRET|PASS|TOKEN/u.test(upper) && !last.test(upper);
  if (isAbout || open.test(upper)) return 'public';
  return upper.endsWith('_KEY') ? 'key' : 'nothing';
}

function toUpperSnake(name: string): string {
  return name
    .replace(/^-+/u, '')
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replace(/[.-]/gu, '_')
    .toUpperCase();
}
