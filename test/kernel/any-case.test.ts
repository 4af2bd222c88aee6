import { expect, test } from '@jest/globals';
import { anyCase } from '../../src/kernel/any-case.ts';

test.each([
  [String.raw`(?<=\p{Script=Han})web`, '部署web', ['web']],
  [String.raw`(?<=\p{Script=Han})web`, 'a web', []],
  [String.raw`[^\s,\p{Script=Han}]{1,9}`, 'WEB部署,api', ['WEB', 'api']],
  [String.raw`\[\p{Script=Han}\]`, '[署] [a]', ['[署]']],
  [String.raw`\\[\]\p{Script=Han}]`, String.raw`\] \署 \a`, [String.raw`\]`, String.raw`\署`]],
  ['three Pods', 'Three pods, THREE PODS', ['Three pods', 'THREE PODS']],
])('%s finds in %s what it would with u', (source, words, found) => {
  expect(words.match(anyCase(source)) ?? []).toEqual(found);
  expect(words.match(new RegExp(source, 'giu')) ?? []).toEqual(found);
});

test('what people type of Han is all there', () => {
  const typed = Array.from({ length: 0xff_ff }, (_, at) => String.fromCodePoint(at)).filter((letter) =>
    /\p{Script=Han}/u.test(letter),
  );
  expect(typed.join('').match(anyCase(String.raw`\p{Script=Han}`))).toEqual(typed);
});
