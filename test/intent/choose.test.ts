import { expect, test } from '@jest/globals';
import { choose } from '../../src/intent/choose.ts';

const options = ['3000', '8080', 'node server.js'];

test.each([
  ['2', '8080'],
  [' 2. ', '8080'],
  ['#2', '8080'],
  ['b', '8080'],
  ['B)', '8080'],
  ['option 2', '8080'],
  ['the second', '8080'],
  ['The second one.', '8080'],
  ['second option', '8080'],
  ['第二个', '8080'],
  ['第2个', '8080'],
  ['二', '8080'],
  ['选二', '8080'],
  ['选项 2', '8080'],
  ['选择第三项！', 'node server.js'],
  ['the 2nd, please', '8080'],
  ['2️⃣', '8080'],
  ["let's take two", '8080'],
  ['B 吧', '8080'],
  ['就用第二个吧', '8080'],
  ['the last one', 'node server.js'],
  ['后者', 'node server.js'],
  ['8080', '8080'],
  ['`8080`', '8080'],
  ['answer 8080', '8080'],
  ['Node server.js', 'node server.js'],
])('%s is an answer', (said, option) => expect(choose(said, options)).toBe(option));

test.each([
  '',
  '0',
  '4',
  'z',
  'sixth',
  '第九个',
  'I think 2 would be nice',
  'thanks!',
  '2 replicas please',
  'server',
  'a'.repeat(70_000),
])('%s is none', (said) => expect(choose(said, options)).toBeUndefined());

test.each([
  ['api only', 'api'],
  ['the api please', 'api'],
  ['just for the web service', 'web'],
  ['只要 api', 'api'],
  ['both', 'all'],
  ['all of them', 'all'],
  ['两个都要', 'all'],
  ['not the api', undefined],
  ['api needs more than web', undefined],
])('%s of several that are named', (said, option) =>
  expect(choose(said, ['api', 'web', 'all'])).toBe(option),
);

test('the words of an option come before its number', () => {
  expect(choose('2', ['1', '3', '2'])).toBe('2');
});
