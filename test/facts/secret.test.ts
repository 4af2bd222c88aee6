import { expect, test } from '@jest/globals';
import { isSecretName } from '../../src/facts/secret.ts';

test.each([
  ['SECRET_KEY', true],
  ['SITE_COOKIESECRET', true],
  ['SITE_SESSIONSECRET', true],
  ['clientSecret', true],
  ['GITHUB_ACCESSTOKEN', true],
  ['apiKey', true],
  ['SIGNINGKEY', true],
  ['DATABASE_DIRECT_URL', true],
  ['DATABASE_READ_URL', true],
  ['DATABASE_URL_UNPOOLED', true],
  ['POSTGRES_PRISMA_URL', true],
  ['DIRECT_URL', true],
  ['R2DBC_URL', true],
  ['READ_URL', false],
  ['COOKIE_NAME', false],
  ['COMPASS_URL', false],
  ['BYPASS', false],
  ['TOKEN_TTL', false],
  ['PUBLIC_KEY', false],
  ['KEYBOARD', false],
] as const)('%s holds a secret: %s', (name, isSecret) => {
  expect(isSecretName(name)).toBe(isSecret);
});
