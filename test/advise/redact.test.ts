import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, redacted } from '../../src/advise/redact.ts';
import { secretShapes } from '../../src/kernel/secret-shapes.ts';
import { a, named, planted } from '../support/planted-secrets.ts';

test('there is a planted secret of every kind', () => {
  expect(Object.keys(planted).toSorted()).toEqual(secretShapes.map(({ kind }) => kind).toSorted());
});

group.each(Object.entries({ ...planted, ...named }))('%s', (_, secret) => {
  const core = /aB3dE6gH9aB3|0a1b2c3d4e5f|A1B2A1B2|A1A1A1A1/u.exec(secret)?.[0] ?? secret;

  test('is not seen by a model, and comes back', () => {
    const redactor = createRedactor({ hosts: false });
    const text = `first\n  value: ${secret}\nlast`;
    const hidden = redactor.hide(text);
    expect(hidden).not.toContain(core);
    expect(redactor.restore(hidden)).toBe(text);
  });

  test('is not read by people', () => {
    expect(redacted(`see ${secret} here`)).not.toContain(core);
  });
});

test('the same secret is the same placeholder, another one another', () => {
  const redactor = createRedactor({ hosts: false });
  const [one, two] = [`ghp_${a(36)}`, `ghp_${a(40)}`];
  expect(redactor.hide(`${one} ${two} ${one}`)).toMatch(
    /^(REDACTED_SECRET_\d+) (?!\1)(REDACTED_SECRET_\d+) \1$/u,
  );
});

test.each([
  'DB_PASSWORD=correct-horse-battery',
  'api_key: "0123456789ab"',
  "'client_secret': 'a long phrase'",
])('what is called a secret is one: %s', (text) => {
  expect(createRedactor({ hosts: false }).hide(text)).toContain('REDACTED_SECRET_');
});

test.each([
  'secretName: db',
  'tokenReview: true',
  'password: ${DB_PASSWORD}',
  'apiKey: {{ .Values.key }}',
  'imagePullSecrets:',
  'passwordSecretRef: db-secret',
  'existingSecret: shop-db',
  'automountServiceAccountToken: false',
  'password: process.env.DB_PASSWORD',
  'password: string;',
  'REDIS_URL=redis://redis:6379',
  'tokenExpirationSeconds: 3600',
  '--from-literal=TOKEN=…',
])('a reference is none: %s', (text) => {
  expect(createRedactor({ hosts: false }).hide(text)).toBe(text);
});

test('the values of a Secret are hidden whatever they look like, its keys are not', () => {
  const text = `apiVersion: v1
kind: ConfigMap
data:
  colour: blue
---
apiVersion: v1
kind: Secret
metadata:
  name: db
stringData:
  user: shop
  note: |
    two
    lines
type: Opaque
`;
  const hidden = createRedactor({ hosts: false }).hide(text);
  expect(hidden).toContain('colour: blue');
  expect(hidden).toContain('name: db');
  expect(hidden).toContain('type: Opaque');
  expect(hidden).toMatch(/user: REDACTED_/u);
  expect(hidden).not.toMatch(/shop|two|lines/u);
});

test.each([
  ['in JSON', '{"apiVersion":"v1","kind":"Secret","stringData":{"a":"shop"}}'],
  ['in one line', 'kind: Secret\nstringData: {a: shop}'],
  ['in a list', 'kind: List\nitems:\n- kind: Secret\n  stringData:\n    a: shop'],
  ['in a diff', '@@ -1,1 +1,3 @@\n+kind: Secret\n+stringData:\n+  a: shop'],
  ['of a Kustomization', 'secretGenerator:\n- name: x\n  literals:\n  - a=shop'],
])('however it is written: %s', (_, text) => {
  const redactor = createRedactor({ hosts: false });
  const hidden = redactor.hide(text);
  expect(hidden).toBe(text.replace('shop', 'REDACTED_SECRET_1'));
  expect(redactor.restore(hidden)).toBe(text);
});

test('what people read keeps words that tell nothing', () => {
  const text = 'password: postgres, a Secret is base64, DATABASE_URL: hidden, another value';
  expect(redacted(text)).toBe(text);
});

test('mail addresses are hidden, and hosts where a team wants it', () => {
  const text = 'jane@corp.example.com runs shop.corp.internal from ghcr.io/acme/shop';
  expect(createRedactor({ hosts: false }).hide(text)).toContain('shop.corp.internal');
  const hidden = createRedactor({ hosts: true }).hide(text);
  expect(hidden).not.toMatch(/jane|corp/u);
  expect(hidden).toContain('ghcr.io/acme/shop');
});

test('whatever the text is, it comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const redactor = createRedactor({ hosts: true });
      expect(redactor.restore(redactor.hide(text))).toBe(text);
    }),
  );
});
