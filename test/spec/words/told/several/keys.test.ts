import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../../../src/spec/words/told/several/keys.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const told = (words: string): string => rewritten(words, keys);
const each =
  'env USER from secret db key user, env PASS from secret db key pass, env MODE from configmap conf key mode';

describe('variables of several keys each have their source', () => {
  test.each([
    'Take key user of secret db as USER, key pass as PASS and key mode of configmap conf as MODE',
    'The environment variable USER is taken from the key user of the secret db, PASS from its key pass, and MODE from the key mode of the configmap conf',
    'env USER=secret:db/user, PASS=secret:db/pass, MODE=configmap:conf/mode',
    'env:\n- USER from secret db, key user\n- PASS from secret db, key pass\n- MODE from configmap conf, key mode',
  ])('%s', (words) => {
    expect(told(words)).toBe(each);
  });

  test('a source that is told behind them all is that of all', () => {
    expect(told('It needs ID from key id and TOKEN from key token of secret creds.')).toBe(
      'env ID from secret creds key id, env TOKEN from secret creds key token.',
    );
  });

  test('without any source they stay as they are', () => {
    const words = 'key user as USER, key pass as PASS, and a secret';
    expect(told(words)).toBe(words);
  });
});
