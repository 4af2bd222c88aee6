import { expect, test } from '@jest/globals';
import { documents } from '../../../src/syntax/yaml/documents.ts';
import { resourcesOf } from '../../../src/syntax/yaml/resources.ts';

test.each([
  ['a: 1\n---\nb: 2\n', ['a: 1', 'b: 2\n']],
  ['---\na: 1\n--- # comment\nb: 2', ['---\na: 1', 'b: 2']],
  ['a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r', 'b: 2\r\n']],
  ['a: 1\n---', ['a: 1']],
  ['', ['']],
  ['a: |\n  ---\n  b\n', ['a: |\n  ---\n  b\n']],
  ['a: 1\n----\nb: 2\n', ['a: 1', 'b: 2\n']],
])('%j is cut as kubeconform cuts it', (text, parts) => {
  expect(documents(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});

test('the items of a List are resources of their own', () => {
  const text = [
    'apiVersion: v1',
    'kind: List',
    'items:',
    '  - {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: ns}}',
    '  - {apiVersion: v1, kind: Secret, metadata: {name: b}}',
    '---',
    'kind: Service',
  ].join('\n');
  const { resources } = resourcesOf(text);
  expect(resources.map(({ kind, namespace, name }) => [kind, namespace, name].join('/'))).toEqual([
    'Secret/ns/a',
    'Secret//b',
    'Service//',
  ]);
});

test('a broken document does not hide the others', () => {
  const { resources, problems } = resourcesOf('kind: A\n---\na: "b\n---\nkind: B\n');
  expect(resources.map(({ kind }) => kind)).toEqual(['A', 'B']);
  expect(problems).toHaveLength(1);
});
