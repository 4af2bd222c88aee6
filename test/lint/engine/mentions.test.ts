import { expect, test } from '@jest/globals';
import { rulesByMention } from '../../../src/lint/engine/mentions.ts';

type Named = { readonly id: string; readonly mentions?: readonly string[] };

const any: Named = { id: 'any' };
const rm: Named = { id: 'rm', mentions: ['rm'] };
const loop: Named = { id: 'loop', mentions: ['for', 'while'] };
const again: Named = { id: 'again', mentions: ['for', 'while'] };
const sign: Named = { id: 'sign', mentions: ['['] };
const choose = rulesByMention([any, rm, loop, again, sign]);

test.each([
  ['ls', [any]],
  ['rm -rf x', [any, rm]],
  ['while true; do ls; done', [any, loop, again]],
  ['WHILE', [any, loop, again]],
  ['r m', [any]],
  ['', [any]],
  ['[', [any, sign]],
  ['for x in y; do rm "$x"; done', [any, rm, loop, again]],
])('of %j asks only rules that could find something', (text, rules) => {
  expect(choose(text)).toEqual(rules);
});
