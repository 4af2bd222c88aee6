import { expect, test } from '@jest/globals';
import { parseXml } from '../../../src/syntax/xml/parse.ts';
import { elements, textAt } from '../../../src/syntax/xml/walk.ts';

const pom = `<?xml version="1.0"?>
<!-- <project/> is not the root here -->
<project xmlns:m="urn:x" m:kind="a > b">
  <name>Tom &amp; Jerry</name>
  <empty/>
  <modules>
    <module>a</module>
    <module><![CDATA[<b>]]></module>
  </modules>
</project>
`;

test('elements come with their line, text and attributes', () => {
  const project = parseXml(pom);
  expect(project?.name).toBe('project');
  expect(project?.line).toBe(3);
  expect(project?.attributes.get('kind')).toBe('a > b');
  expect(textAt(project, 'name')).toBe('Tom & Jerry');
  expect(textAt(project, 'empty')).toBeUndefined();
});

test('a path gives every element at its end, in order', () => {
  const modules = elements(parseXml(pom), 'modules', 'module');
  expect(modules.map(({ text, line }) => [text, line])).toEqual([
    ['a', 7],
    ['<b>', 8],
  ]);
});

test('what is not well formed is read as far as it goes', () => {
  expect(parseXml('')).toBeUndefined();
  expect(parseXml('plain text')).toBeUndefined();
  expect(textAt(parseXml('<a><b>1</c></b><d>2'), 'd')).toBe('2');
  expect(parseXml('<a b="never closed')?.name).toBe('a');
  expect(parseXml('<!-- never closed')).toBeUndefined();
});

test('depth is bounded, so a file of opening tags costs what its length says', () => {
  expect(parseXml('<a>'.repeat(50_000))?.name).toBe('a');
});
