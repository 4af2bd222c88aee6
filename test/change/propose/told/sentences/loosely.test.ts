import { expect, test } from '@jest/globals';
import { isGlue } from '../../../../../src/change/propose/told/sentences/glue.ts';
import { looselyOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const loosely = (said: string, unread: string): string => rewritten(said, looselyOf([], [unread]));

test.each([
  [
    'The certificate for acme.io lies in the secret acme-tls',
    'certificate',
    'TLS with secret acme-tls, host acme.io',
  ],
  ['Thumbnails are cached at /thumbs, those may get lost', 'Thumbnails', 'emptyDir at /thumbs'],
])('%s: common words say nothing beside the pieces', (said, unread, plain) => {
  expect(loosely(said, unread)).toBe(plain);
});

test('only sentences of which something was left unread are taken so', () => {
  const said = 'Thumbnails are cached at /thumbs, those may get lost';
  expect(loosely(said, 'something else')).toBe(said);
});

test.each(['knows', 'Thumbnails', 'carefully'])('%s is glue', (word) => {
  expect(isGlue(word)).toBe(true);
});

test.each([
  // Words of which sentences are made, of any matter.
  'certificate',
  'replicas',
  'metrics',
  'password',
  // Words that turn, compare or tell when.
  'without',
  'twice',
  'nightly',
  'separate',
  // Nobody knows it.
  'frobnicate',
])('%s is none', (word) => {
  expect(isGlue(word)).toBe(false);
});
