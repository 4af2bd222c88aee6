import { describe as group, expect, test } from '@jest/globals';
import { anchorsOf, holds } from '../../../src/spec/words/anchor.ts';

group('what words must hold before a phrase is tried on them', () => {
  test.each([
    ['services?(?! (?:account|monitor))', [['service']]],
    ['(?:with |and )*headless(?= service)', [['headless']]],
    ['(?:foo|bar(?:s)?) ?-?baz{2,3}x', [['foo', 'bar'], ['baz']]],
    ['使用~{name}~的?存储类', [['使用'], ['存储类']]],
    ['\\p{Script=Han}xyz|abc', [['xyz', 'abc']]],
    ['(?:runs|a) it', [['it']]],
    ['["x|]+', []],
    ['on {path}', [['on'], ['/']]],
  ])('%s', (say, choices) => expect(anchorsOf(say)).toEqual(choices));

  test('in the order in which the phrase has it', () => {
    const anchors = anchorsOf('(?:map|route) port');
    expect(holds('route the port', anchors)).toBe(true);
    expect(holds('port of the map', anchors)).toBe(false);
  });

  test('one letter does not serve two of its parts', () => {
    expect(holds('ab', anchorsOf('ab b?c?ab'))).toBe(false);
  });
});
