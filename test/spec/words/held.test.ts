import { describe as group, expect, test } from '@jest/globals';
import { anchorsOf } from '../../../src/kernel/anchors.ts';
import { neededOf, nextHeld, sieveOf } from '../../../src/spec/words/held.ts';
import { asPhrase } from '../../../src/spec/words/needs.ts';

const sieve = (...says: readonly string[]) => sieveOf(says.map((say) => neededOf(anchorsOf(say, asPhrase))));

group('whether words hold what a phrase cannot do without', () => {
  test.each([
    ['what a phrase looks for may stand anywhere', 'port(?<=ort)(?= http)', 'port http', 'port tcp'],
    ['in the order of the phrase', '(?:map|route) port', 'route the port', 'port of the map'],
    ['in any case', 'replicas?', 'REPLICA', 'repl'],
    ['in Chinese, where two letters are much', '副本数?', '三个副本', '三本副'],
    ['a single letter too', '口{int}', '端口80', '端80'],
    ['no letter serves two of its parts', 'ab b?c?ab', 'ab ab', 'ab'],
  ])('%s', (...[, say, held, other]) => {
    expect(nextHeld(held, sieve(say))).toBe(0);
    expect(nextHeld(other, sieve(say))).toBe(-1);
  });

  test('a phrase that can do without anything is always tried', () => {
    expect(nextHeld('', sieve('[a-z]+'))).toBe(0);
  });
});

test('a list is gone through in its order, from any place', () => {
  const list = sieve('memory', '[a-z]+', 'cpu|cores', 'never', 'memory limit');
  const found: number[] = [];
  const words = 'a memory limit of 2 cores';
  for (let at = nextHeld(words, list); at !== -1; at = nextHeld(words, list, at + 1)) found.push(at);
  expect(found).toEqual([0, 1, 2, 4]);
});

test('words that change are looked at anew', () => {
  const list = sieve('cpu', 'memory');
  expect([nextHeld('cpu', list), nextHeld('memory', list), nextHeld('cpu', list)]).toEqual([0, 1, 0]);
});
