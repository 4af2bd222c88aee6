import { expect, test } from '@jest/globals';
import { findQuotes } from '../../src/advise/cite.ts';

const files: Readonly<Record<string, string>> = { 'k8s/a.yaml': 'kind: Service\nspec:\n  port:   80\n' };
const find = (path: string, quote: string) => findQuotes([{ path, quote }], (name) => files[name]);

test.each([
  ['a whole line', 'kind: Service', [{ path: 'k8s/a.yaml', line: 1 }]],
  ['whatever the spaces', ' port: 80', [{ path: 'k8s/a.yaml', line: 3 }]],
  ['a part of a line', 'Service', [{ path: 'k8s/a.yaml', line: 1 }]],
  ['what does not stand there', 'port: 81', []],
  ['nothing', ' ', []],
])('%s is found or dropped', (_, quote, expected) => expect(find('k8s/a.yaml', quote)).toEqual(expected));

test('a file that is not there has no lines', () => expect(find('k8s/b.yaml', 'kind: Service')).toEqual([]));

test('a line that is quoted twice is one source', () => {
  const quoted = { path: 'k8s/a.yaml', quote: 'kind: Service' };
  expect(findQuotes([quoted, quoted], (name) => files[name])).toHaveLength(1);
});
