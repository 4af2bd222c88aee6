import { expect, test } from '@jest/globals';
import { catalogue, commands } from '../../src/commands/catalogue.ts';
import { understand } from '../../src/commands/understand.ts';

const say = (line: string) => understand({ line, below: '' }, 'pullRequest', commands);

test.each([
  ['ignore DL3008 the mirror, until it moves until 2027-06-30', 'the mirror, until it moves', '2027-06-30'],
  ['ignore DL3008 "the mirror" until 2027-06-30.', 'the mirror', '2027-06-30'],
  ['忽略 DL3008 镜像源只保留一个版本 直到2027-06-30', '镜像源只保留一个版本', '2027-06-30'],
])('%s', (line, reason, until) => {
  expect(say(line)).toEqual({ kind: 'ignore', rule: 'DL3008', reason, until });
});

test('what is missing stays missing, and a path is a flag', () => {
  expect(say('ignore DL3008 because --path=a/**')).toEqual({
    kind: 'ignore',
    rule: 'DL3008',
    reason: 'because',
    path: 'a/**',
  });
});

test('every command has a name of its own', () => {
  const names = catalogue.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});
