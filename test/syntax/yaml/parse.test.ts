import { expect, test } from '@jest/globals';
import { describe as describeProblem } from '../../../src/kernel/problem.ts';
import type { YamlDocument, YamlNode } from '../../../src/syntax/yaml/node.ts';
import { parse } from '../../../src/syntax/yaml/parse.ts';
import { at, entryOf, toValue } from '../../../src/syntax/yaml/value.ts';

test('every scalar and collection knows where it stands', () => {
  const text = 'a: "q" # c\nb: |-\n  x\n  y\n\nc:\nf: [1, {k: v}\n] # d\nm:\n  - n: 1\n';
  const root = rootOf(text);
  expect(slice(text, at(root, ['a']))).toBe('"q"');
  expect(slice(text, at(root, ['b']))).toBe('|-\n  x\n  y');
  expect(slice(text, at(root, ['f']))).toBe('[1, {k: v}\n]');
  expect(slice(text, at(root, ['f', 1]))).toBe('{k: v}');
  expect(slice(text, at(root, ['m', 0]))).toBe('n: 1');
  expect(slice(text, entryOf(root, 'm')?.key)).toBe('m');
  expect(at(root, ['c'])?.start).toBe(text.indexOf('c:') + 2);
});

test('positions of a document count from the start of the text', () => {
  const text = 'a: 1\n---\nb: two\n';
  expect(slice(text, at(rootOf(text, { start: 9, end: text.length }), ['b']))).toBe('two');
});

test('an alias is the node of its anchor and knows its own place', () => {
  const text = 'a: &x {k: 1}\nb: *x\n';
  const alias = at(rootOf(text), ['b']);
  expect(toValue(alias ?? rootOf(text))).toEqual({ k: 1 });
  expect(text.slice(alias?.alias?.start, alias?.alias?.end)).toBe('*x');
});

test.each([
  ['x: {b: 3, <<: *b}', { a: 1, b: 2 }],
  ['x: {<<: *b, b: 3}', { a: 1, b: 3 }],
  ['x: {<<: [{a: 5}, *b]}', { a: 5, b: 2 }],
])('merge keys follow the order of the text, as in Go: %s', (line, value) => {
  const root = rootOf(`base: &b {a: 1, b: 2}\n${line}\n`);
  expect(toValue(at(root, ['x']) ?? root)).toEqual(value);
});

test('of keys that stand twice the last one counts, and they are reported', () => {
  const { root, duplicates } = read('a: 1\nb: 2\na: 3\n');
  expect(root && toValue(root)).toEqual({ a: 3, b: 2 });
  expect(duplicates.map(({ name, key, merged }) => [name, key.start, merged])).toEqual([['a', 10, false]]);
});

test('keys become text as JSON needs it', () => {
  expect(toValue(rootOf('{1.5: a, yes: b, 2001-01-01: c, 1e10: d, 0x10: e, __proto__: f}'))).toEqual(
    JSON.parse('{"1.5":"a","true":"b","2001-01-01":"c","1e+10":"d","16":"e","__proto__":"f"}'),
  );
});

test('tags, BOM, CRLF and JSON are read', () => {
  expect(toValue(rootOf('\uFEFFa: !!str 1\r\nb: !!binary aGk=\r\nc: !!float 1\r\nd: !foo x\r\n'))).toEqual({
    a: '1',
    b: 'hi',
    c: 1,
    d: 'x',
  });
  expect(toValue(rootOf('{"a": [1, true, null, "\\u00e4"]}'))).toEqual({ a: [1, true, null, 'ä'] });
});

test.each(['', '\n', '# only a comment\n', '---\n', '~', '--- # nothing\n'])('%j holds nothing', (text) => {
  expect(read(text).root).toBeUndefined();
});

test.each([
  ['a: b\n\t- c\n', 'tab'],
  ['a: b\n  c: d\n', 'not allowed in this context'],
  ['a: *nowhere\n', "unknown anchor 'nowhere'"],
  ['a: {{ .Values.x }}\n', 'cannot be the key'],
  ['a: {<<: 5}\n', 'merge key'],
  ['a: !!int x\n', '!!int'],
  ['a: "open\n', 'Close the quote'],
  [`${'['.repeat(5_000)}\n`, 'nesting'],
  [bomb(), 'excessive aliasing'],
])('%j is a problem with a place', (text, what) => {
  const result = parse(text);
  expect(result.ok ? 'read' : describeProblem(result.error)).toContain(what);
  expect(result.ok ? -1 : result.error.at.start).toBeGreaterThanOrEqual(0);
});

function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const item = index === 0 ? '"x"' : `*a${index - 1}`;
    return `a${index}: &a${index} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}

function read(text: string, span?: { start: number; end: number }): YamlDocument {
  const result = parse(text, span);
  if (!result.ok) throw new Error(describeProblem(result.error));
  return result.value;
}

function rootOf(text: string, span?: { start: number; end: number }): YamlNode {
  const { root } = read(text, span);
  if (root === undefined) throw new Error('an empty document');
  return root;
}

function slice(text: string, node: { start: number; end: number } | undefined): string {
  return text.slice(node?.start, node?.end);
}
