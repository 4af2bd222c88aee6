import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { createLog } from '../../../src/adapters/log/log.ts';
import { createRedact } from '../../../src/adapters/log/redact.ts';

const letters = fc.constantFrom('a', 'b', 'X', 'Y', 'Z', '0', '9');
const token = fc
  .tuple(
    fc.constantFrom('ghs_', 'ghp_', 'gho_', 'ghu_', 'ghr_', 'github_pat_'),
    fc.string({ unit: letters, minLength: 36, maxLength: 520 }),
  )
  .map((parts) => parts.join(''));
const jwt = fc
  .array(fc.string({ unit: letters, minLength: 8, maxLength: 80 }), { minLength: 3, maxLength: 3 })
  .map((parts) => `eyJ${parts.join('.')}`);

test('no token or JWT survives in any field, message or error', () => {
  fc.assert(
    fc.property(fc.oneof(token, jwt), fc.string(), fc.string(), (secret, before, after) => {
      const line = logged((log) => {
        log.info({ [before]: { deep: [`${before} ${secret} ${after}`] } }, 'Static');
        log.error({ err: new Error(`${before} ${secret}`) }, 'Static');
      });
      expect(line).not.toContain(secret.slice(4, 30));
    }),
    { numRuns: 200 },
  );
});

test('a token of 520 characters that carries a JWT goes as a whole', () => {
  const long = `ghs_123_eyJ${'aB3-_'.repeat(60)}.${'x'.repeat(150)}.${'y'.repeat(60)}`;
  expect(createRedact([])(`token ${long}.`)).toBe('token [redacted]');
});

test('a literal secret goes in every form it is written in', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 40 }), fc.string(), (secret, around) => {
      fc.pre(!around.includes(secret) && secret.trim().length > 6 && !'[redacted]'.includes(secret));
      const text = createRedact([secret])(
        JSON.stringify({ around, secret, url: encodeURIComponent(secret) }),
      );
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }),
  );
});

test.each([
  ['pkcs1', '\n'],
  ['pkcs8', '\n'],
  ['pkcs1', String.raw`\n`],
] as const)('a private key (%s) goes', (type, lineBreak) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type, format: 'pem' }).toString().replaceAll('\n', lineBreak);
  expect(createRedact([])(`before ${pem} after`)).toMatch(/^before \[redacted\]\s*(?:\\n)? after$/u);
});

test.each([
  'https://user:pass-word@example.com/x',
  'postgres://admin:pass-word@db:5432/x',
  'authorization: Bearer pass-word',
  '{"Authorization":"token pass-word"}',
  String.raw`{\"authorization\":\"Basic pass-word\"}`,
])('%s loses its credential', (text) => {
  expect(createRedact([])(text)).not.toContain('pass-word');
});

test('ordinary text stays as it is', () => {
  const text = '{"delivery":"5b0c-11","url":"http://localhost:3000/a:b","at":"10:20:30@x"}';
  expect(createRedact(['some-secret'])(text)).toBe(text);
});

test('hostile text costs linear time', () => {
  const redact = createRedact(['some-secret']);
  const pieces = ['-----BEGIN PRIVATE KEY-----', 'gh_', '://a:', 'eyJaaaaaa.', 'authorization: ', 'ghs_'];
  for (const piece of pieces) expect(redact(piece.repeat(40_000)).length).toBeGreaterThan(0);
});

function logged(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog({ level: 'info', secrets: [], write: (line) => void lines.push(line) }));
  return lines.join('');
}
