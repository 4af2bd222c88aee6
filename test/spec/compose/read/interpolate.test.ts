import { expect, test } from '@jest/globals';
import { interpolate } from '../../../../src/spec/compose/read/interpolate.ts';

const variables = new Map([
  ['NAME', 'acme'],
  ['EMPTY', ''],
]);

test.each([
  ['plain', 'plain'],
  ['$NAME', 'acme'],
  ['${NAME}/x', 'acme/x'],
  ['a$NAME-b', 'aacme-b'],
  ['${EMPTY:-other}', 'other'],
  ['${EMPTY-other}', ''],
  ['${NONE-other}', 'other'],
  ['${NONE:-${NAME:-x}}', 'acme'],
  ['${NONE:-a}b}', 'ab}'],
  ['${NAME:+set}', 'set'],
  ['${NONE:+set}', ''],
  ['${NONE:?must be set}', ''],
  ['$$NAME', '$NAME'],
  ['$${NAME}', '${NAME}'],
  ['${', '${'],
  ['${NAME', '${NAME'],
  ['${NA ME}', '${NA ME}'],
  ['100$', '100$'],
  ['$1', '$1'],
])('%s is %s', (text, value) => {
  const parts = interpolate(text, variables);
  expect(parts.map((part) => (part.kind === 'text' ? part.text : (part.value ?? ''))).join('')).toBe(value);
});
