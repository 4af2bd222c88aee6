import { describe, expect, it } from '@jest/globals';
import { secretsSaid } from '../../../../../src/change/propose/told/secrets/runs.ts';

const known = new Set(['MODEL', 'redis_url']);

function said(words: string): readonly string[] {
  return secretsSaid(words, known).map(({ variables, described, secret, keys }) =>
    [[...variables, ...(described === '' ? [] : [`(${described})`])].join('+'), secret, keys.join('+')].join(
      ' ',
    ),
  );
}

describe('variables that come from Secrets', () => {
  it.each<[string, ...string[]]>([
    ['DATABASE_URL from secret shop-db key url', 'DATABASE_URL shop-db url'],
    ['DATABASE_URL: secret shop-pg / url', 'DATABASE_URL shop-pg url'],
    [
      'DB_USER and DB_PASSWORD from secret accounts-db (user, password)',
      'DB_USER+DB_PASSWORD accounts-db user+password',
    ],
    [
      'POSTGRES_DB=app, POSTGRES_USER/POSTGRES_PASSWORD out of secret pg',
      'POSTGRES_USER+POSTGRES_PASSWORD pg ',
    ],
    ['SESSION_SECRET from shop-app/session.', 'SESSION_SECRET shop-app session'],
    ['take MODEL from the model-env secret', 'MODEL model-env '],
    ['the password from secret pg -> DB_PASSWORD', 'DB_PASSWORD+(the password) pg '],
    ['2 pods, DB_URL from secret a key url, TOKEN from secret b key token', 'DB_URL a url', 'TOKEN b token'],
    ['tls secret shop-tls, API_KEY in secret api', 'API_KEY api '],
    [
      'SMTP_USER、SMTP_PASSWORD 也从 secret mailer 取（smtp-user、smtp-pass）',
      'SMTP_USER+SMTP_PASSWORD mailer smtp-user+smtp-pass',
    ],
    ['MONGO_URL、JWT_SECRET 都从 secret todo 拿（key 同名）', 'MONGO_URL+JWT_SECRET todo '],
    ['DJANGO_SECRET_KEY 从 Secret django 的 key 取', 'DJANGO_SECRET_KEY django key'],
    ['连接串在 Secret mall-rds 的 url 字段（DATABASE_URL）', 'DATABASE_URL+(连接串) mall-rds url'],
    ['HTTPS 证书在 secret go-tls 里'],
    ['pull secret regcred, LOG_LEVEL=debug'],
    ['the secret is out, DEBUG is on'],
  ])('%s', (words, ...expected) => {
    expect(said(words)).toEqual(expected);
  });
});
