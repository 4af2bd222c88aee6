import { expect, test } from '@jest/globals';
import { argumentsOf, flagsOf, hasFlag } from '../../../src/syntax/shell/flags.ts';
import { parseShell } from '../../../src/syntax/shell/parse.ts';
import type { ShellCommand } from '../../../src/syntax/shell/script.ts';

test('short clusters are split, long flags keep their value', () => {
  const flags = flagsOf(command('apt-get -yqq install --target-release=sid "--quiet" foo -- --not'));
  expect(flags.map(({ name, value }) => [name, value])).toEqual([
    ['y', undefined],
    ['q', undefined],
    ['q', undefined],
    ['target-release', 'sid'],
    ['quiet', undefined],
  ]);
});

test('arguments are the words that are no flags', () => {
  const install = command('apt-get install -y -t sid foo=1 --no-install-recommends bar -- -odd');
  expect(valuesOf(argumentsOf(install))).toEqual(['install', 'sid', 'foo=1', 'bar', '-odd']);
  expect(valuesOf(argumentsOf(install, ['t']))).toEqual(['install', 'foo=1', 'bar', '-odd']);
});

test('a lone dash is an argument', () => {
  expect(valuesOf(argumentsOf(command('tar -xf -')))).toEqual(['-']);
});

test('a flag has any of its names', () => {
  expect(hasFlag(command('yum -y install x'), 'y', 'assumeyes')).toBe(true);
  expect(hasFlag(command('yum --assumeyes install x'), 'y', 'assumeyes')).toBe(true);
  expect(hasFlag(command('yum install x'), 'y', 'assumeyes')).toBe(false);
});

function command(text: string): ShellCommand {
  const [first] = parseShell(text, 'sh').commands;
  if (!first) throw new Error(`no command in ${text}`);
  return first;
}

function valuesOf(words: readonly { readonly value: string }[]): string[] {
  return words.map((word) => word.value);
}
