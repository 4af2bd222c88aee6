import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayHold, needlesOf } from '../../src/facts/needle.ts';

group('what a text must hold before a pattern is tried on it', () => {
  const cases: readonly (readonly [RegExp, ...string[]])[] = [
    [/^\s*(?:import|from) solara\b/u, ' solara'],
    [/\b\w*Huey\(/u, 'Huey('],
    [/a?bcd/u, 'bcd'],
    [/process\.env(?:\.|\[['"])(\w+)/u, 'process.env'],
    [/\b(?:Boolean\(|if ?\()[ \t]{0,4}\w{0,40}(?:POSTGRES|PGHOST)\w*|^xyz\b/u, 'POSTGRES', 'PGHOST', 'xyz'],
    [/(?<name>foo)\k<name>bar/u, 'foo'],
    [/ab+c/u, 'ab'],
    [/abc{2}d/u, 'abc'],
    [/foo*/u, 'fo'],
    [/(x)?yy[z]/u, 'yy'],
    [/(?<=foo)bar(?!baz)q/u, 'bar'],
    [/\/\/ a/u, '// a'],
    [/x\x41yz/u, 'yz'],
    [/\u{41}bc\u0041/u, 'bc'],
    [/foo|ba[ao]r/u, 'foo', 'ba'],
    [/foo|[a-z]/u, ''],
    [/foo|b/u, ''],
    [/foo/iu, ''],
    [/a{0}/u, ''],
    [/^$/u, ''],
  ];

  test.each(cases)('%s', (pattern, ...needles) => expect(needlesOf(pattern)[0] ?? ['']).toEqual(needles));

  test.each(cases.map(([pattern]) => pattern).filter(({ source }) => !/\(\?[<!=]|\\b|^foo$/u.test(source)))(
    'whatever %s matches holds it',
    (pattern) => {
      const needles = needlesOf(pattern);
      fc.assert(
        fc.property(fc.stringMatching(pattern), (text) => expect(mayHold(text, needles)).toBe(true)),
        { numRuns: 30 },
      );
    },
  );
});
