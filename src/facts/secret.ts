import { overLines } from '../kernel/over-lines.ts';

const secretWord = new RegExp(
  overLines`
    (?:PASSWORDS?|SECRETS?|PASSWD|PASSPHRASE|TOKEN|(?:API|PRIVATE|ACCESS|SIGNING|ENCRYPTION|MASTER)_?KEY)(?:$|_)|
    (?:^|_)(?:
      PASS|PWD|PW(?=$)|CREDENTIALS?|CREDS|DSN|SALT|ACCESS_KEY_ID|JWT_KEY|AUTH_KEY|APP_KEYS?|ACCOUNT_KEY|SESSION_KEY|COOKIE_KEY|HASH_KEY|HMAC_KEY|CONNECTION_STRING|CONN_STR
    )(?:$|_)
  `,
  'u',
);
const serverWithPassword = new RegExp(
  overLines`
    ^(?:.*_)?(?:
      DATABASE|DB|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|MONGO|MONGODB|REDIS|AMQP|RABBITMQ|CLOUDAMQP|
      BROKER|CELERY_BROKER|CELERY_RESULT_BACKEND|SMTP|RMQ|RABBIT|VALKEY|KEYDB|DRAGONFLY|REDISCLOUD|
      MONGOLAB|MONGOHQ|COCKROACH(?:DB)?|MSSQL|SQLSERVER|SQL|TIMESCALE(?:DB)?|R2DBC
    )_?(?:
      (?:CONN(?:ECTION)?|TLS|DIRECT|READ(?:ONLY|ER)?|WRITER?|REPLICA|PRIMARY|POOL(?:ED|ER)?|SESSION|SHADOW|PRISMA|ADMIN|MIGRATIONS?)_?
    )?(?:URL|URI|DSN)(?:_NON_POOLING|_UNPOOLED)?$|
    ^(?:CELERY_RESULT_BACKEND|CELERY_BROKER|DIRECT_URL)$
  `,
  'u',
);
const publicWord = new RegExp(
  overLines`
    ^(?:NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|PUBLIC|GATSBY)_|
    _(?:
      HEADER|NAME|EXPIRY|EXPIRES|EXPIRES_IN|EXPIRATION|TTL|LENGTH|ROUNDS|PATH|FILE|COST|LIMIT|MINUTES|
      SECONDS|DAYS|HOURS|ENABLED
    )$
  `,
  'u',
);

/** Whether a variable of that name usually holds what must not stand in git. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  if (publicWord.test(upper)) return false;
  return secretWord.test(upper) || serverWithPassword.test(upper);
}

/** Whether it is secret only for the password that the address of a server may hold. */
export function isServerName(name: string): boolean {
  const upper = name.toUpperCase();
  return serverWithPassword.test(upper) && !secretWord.test(upper);
}

const signing = new RegExp(
  overLines`
    ^(?!.*(?:CLIENT|WEBHOOK|AWS|S3|R2|MINIO|STRIPE|CAPTCHA|TURNSTILE|PAY|OAUTH|OIDC)).*(?:
      SECRET_KEY(?:_BASE)?|APP_?KEYS?|APP(?:LICATION)?_SECRET|
      (?:JWT|SESSION|COOKIE|TOKEN|AUTH|CSRF|HASH|HMAC|ENCRYPTION|SIGNING)_(?:SECRET|KEY|SALT)|^SECRET|
      MASTER_KEY|SALT|PEPPER
    )$
  `,
  'u',
);

/** Whether programs usually sign or encrypt with what a variable of that name holds: the same in all copies, known to nobody. */
export function isSigningName(name: string): boolean {
  return signing.test(name.toUpperCase());
}

/** Variables that the platform or a tool sets, no business of a deployment. */
const ambient = new Set([
  'NODE_ENV',
  'CI',
  'HOME',
  'PATH',
  'PWD',
  'TZ',
  'USER',
  'SHELL',
  'TERM',
  'LANG',
  'HOSTNAME',
  'DEBUG',
  'TMPDIR',
  'TEMP',
  'NODE_OPTIONS',
  'NO_COLOR',
  'FORCE_COLOR',
  'NEXT_RUNTIME',
  'NEXT_PHASE',
  'EDITOR',
  'BROWSER',
  'PYTHONPATH',
  'VIRTUAL_ENV',
  'DYNO',
  'VERCEL',
  'VERCEL_URL',
  'VERCEL_ENV',
  'GITHUB_ACTIONS',
  'GITHUB_SHA',
  'ANALYZE',
]);

export function isAmbientName(name: string): boolean {
  return (
    ambient.has(name) ||
    /^(?:npm_|XDG_|AWS_LAMBDA_|USERPROFILE$|APPDATA$|LOCALAPPDATA$|JEST_|VITEST|PLAYWRIGHT|GITHUB_)/u.test(
      name,
    )
  );
}
