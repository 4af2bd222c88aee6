import { expect, test } from '@jest/globals';
import { readEnvFile, variablesIn } from '../../../../src/spec/compose/read/env-file.ts';

test.each([
  ['A=1', [['A', '1']]],
  ['export A = 1 ', [['A', '1']]],
  ['# A=1\n\nB=2', [['B', '2']]],
  [
    'A=x # said\nB=x#kept',
    [
      ['A', 'x'],
      ['B', 'x#kept'],
    ],
  ],
  ['A="x # kept"', [['A', 'x # kept']]],
  ["A='$raw\\n'", [['A', '$raw\\n']]],
  ['A="one\\ntwo"', [['A', 'one\ntwo']]],
  [
    'A="one\ntwo"\nB=3',
    [
      ['A', 'one\ntwo'],
      ['B', '3'],
    ],
  ],
  [
    'A="never closed\nB=3',
    [
      ['A', 'never closed'],
      ['B', '3'],
    ],
  ],
  ['KEY', [['KEY', undefined]]],
  ['A: 1', [['A', '1']]],
  [
    'A=\r\nB=2\r\n',
    [
      ['A', ''],
      ['B', '2'],
    ],
  ],
  ['not a line', []],
])('%j', (text, wanted) => {
  expect(readEnvFile(text).map(({ name, value }) => [name, value])).toEqual(wanted);
});

test.each([
  ["A=1\nB=$A-${C:-2}\nC='$A'", { A: '1', B: '1-2', C: '$A' }],
  ['HOST\nABSENT\nURL=http://$HOST', { HOST: 'db', URL: 'http://db' }],
])('variables of %j', (text, wanted) => {
  expect(Object.fromEntries(variablesIn(text, new Map([['HOST', 'db']])))).toEqual(wanted);
});
