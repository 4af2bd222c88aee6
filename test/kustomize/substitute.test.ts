import { expect, test } from '@jest/globals';
import { readDocuments } from '../../src/kustomize/documents.ts';
import { toJson } from '../../src/kustomize/node.ts';
import { substituted } from '../../src/kustomize/substitute.ts';

const values = new Map([
  ['COUNT', '3'],
  ['REGION', 'eu-west-1'],
  ['EMPTY', ''],
]);

function fill(written: string, isComplete = true): unknown {
  const documents = readDocuments(`value: ${written}\n`, 'a.yaml', { nodes: 100 });
  const objects = documents.flatMap((node) => (node.kind === 'map' ? [node] : []));
  const [object] = substituted(objects, { values, isComplete });
  return object === undefined ? undefined : toJson(object);
}

test.each([
  ['${COUNT}', 3],
  ['a-${COUNT}', 'a-3'],
  ['"${COUNT}"', 3],
  ['$${COUNT}', '${COUNT}'],
  ['$COUNT', '$COUNT'],
  ['${REGION}.${COUNT}', 'eu-west-1.3'],
  ['${MISSING:=default}', 'default'],
  ['${MISSING:-9}', 9],
  ['${EMPTY:=default}', 'default'],
  ['a${EMPTY=default}', 'a'],
  ['${REGION:0:2}', 'eu'],
  ['a${MISSING}', 'a'],
])('Flux reads %s as a value', (written, value) => {
  expect(fill(written)).toEqual({ value });
});

test('a variable that none of the known sources has stays where another source is unknown', () => {
  expect(fill('${MISSING:=default}', false)).toEqual({ value: '${MISSING:=default}' });
});
