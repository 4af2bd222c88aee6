import { expect, test } from '@jest/globals';
import { readDockerignore } from '../../../src/lint/dockerfile/dockerignore.ts';

test.each([
  ['a', 'a', true],
  ['a', 'a/b', true],
  ['a', 'b/a', false],
  ['/a/', 'a', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/a.md', false],
  ['**/*.md', 'docs/x/a.md', true],
  ['**/*.md', 'a.md', true],
  ['a/**', 'a/b/c', true],
  ['a/**/d', 'a/b/c/d', true],
  ['a/**/d', 'a/d', true],
  ['a/**/d', 'a/xd', false],
  ['a?', 'ab', true],
  ['a?', 'a/', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['*\n!a', 'a', false],
  ['*\n!a', 'b', true],
  ['!a\n*', 'a', true],
  ['# a\n\nb', 'a', false],
  ['a\\*', 'a*', true],
  ['*', '.', false],
])('%j and %s: %s', (text, path, isIgnored) => {
  expect(readDockerignore(text)(path)).toBe(isIgnored);
});

test('a hostile pattern costs no more than its length', () => {
  const ignores = readDockerignore(`${'*a'.repeat(400)}b`);
  expect(ignores('a'.repeat(4000))).toBe(false);
});
