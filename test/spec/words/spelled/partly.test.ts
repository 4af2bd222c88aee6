import { describe, expect, test } from '@jest/globals';
import { kinds } from '../../../../src/spec/words/spelled/spelled.ts';
import { spelledPartly } from '../../../../src/spec/words/spelled/partly.ts';

function partly(text: string): { readonly rest: string; readonly kinds: readonly unknown[] } | undefined {
  const found = spelledPartly(text, kinds);
  return found && { rest: found.rest, kinds: found.made.map(({ document }) => document['kind']) };
}

describe('objects that some sentences spell out are taken out of the rest', () => {
  test.each([
    [
      'A secret gateway-keys holds sk_live_81 under api-key. A deployment shop runs nginx:1.27.',
      'A deployment shop runs nginx:1.27.',
      ['Secret'],
    ],
    [
      // One of several sentences goes on with what the one before has named.
      'Deploy nginx:1.27. A config map shop has two entries. It says EUR for CURRENCY and "19" for TAX_RATE.',
      'Deploy nginx:1.27.',
      ['ConfigMap'],
    ],
    [
      // What is meant by it is said in its place.
      'Claim 8Gi of storage that many nodes may write to, and call the claim inbox. A pod a from b:1 mounts said claim.',
      'A pod a from b:1 mounts the PersistentVolumeClaim inbox.',
      ['PersistentVolumeClaim'],
    ],
    [
      'There is a secret smtp of the basic-auth kind with bob as user name and x7 as password, and a deployment mail from b:1.',
      'a deployment mail from b:1.',
      ['Secret'],
    ],
  ])('%s', (text, rest, made) => {
    expect(partly(text)).toEqual({ rest, kinds: made });
  });
});

describe('what is no object as a whole stays where it is', () => {
  test.each([
    // Nobody says what the secret holds.
    'The secret gateway-keys is mounted at /etc/keys. A deployment shop runs nginx:1.27.',
    // One word that is no piece of it turns what is said.
    'A secret gateway-keys holds sk_live_81 under api-key unless it is night. A deployment shop runs nginx:1.27.',
    'A pod a runs b:1 with LEVEL=debug. It is never restarted.',
  ])('%s', (text) => {
    expect(partly(text)).toBeUndefined();
  });
});
