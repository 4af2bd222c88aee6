import { expect, test } from '@jest/globals';
import { resolvePlain } from '../../../src/syntax/yaml/resolve.ts';

test.each([
  ['yes', true],
  ['Off', false],
  ['y', true],
  ['~', null],
  ['', null],
  ['Null', null],
  ['089', 89],
  ['0777', 511],
  ['0o17', 15],
  ['0x1F', 31],
  ['-0b11', -3],
  ['+1', 1],
  ['1_000', 1000],
  ['1e3', 1000],
  ['.5', 0.5],
  ['1.', 1],
  ['9223372036854775808', 9223372036854775808],
  ['99999999999999999999', 1e20],
  ['-0', 0],
])('%s is read as %p', (text, value) => {
  expect(resolvePlain(text).value).toBe(value);
});

test.each([
  '1e400',
  '0o8',
  '1:20',
  '2001-01-01',
  '2001-01-01T00:00:00Z',
  '0x',
  '-',
  '=',
  'nope',
  'Yess',
  '1.2.3',
])('%s stays a string', (text) => {
  expect(resolvePlain(text)).toEqual({ type: 'string', value: text });
});
