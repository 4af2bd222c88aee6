import { describe as group, expect, test } from '@jest/globals';
import { anchorsOf as read } from '../../src/kernel/anchors.ts';
import { asPhrase } from '../../src/spec/words/needs.ts';

const anchorsOf = (say: string) => read(say, asPhrase);

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
    ['v\\d{1,3}\\/x', [['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], ['/x']]],
  ])('%s', (say, choices) => expect(anchorsOf(say).choices).toEqual(choices));

  test.each([
    ['(?<=(?:env|variables) of)one', [['env', 'variables'], ['of']]],
    ['(?:(?<=^|before)one|two)', []],
    ['(?:(?<=before )one|(?=after)[a-z]|two)', [['before', 'after', 'two']]],
    ['one(?! two)(?<!three)(?=.*four)?', []],
  ])('%s, around itself', (say, around) => expect(anchorsOf(say).around).toEqual(around));
});
