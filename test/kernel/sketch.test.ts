import { describe as group, expect, test } from '@jest/globals';
import { sketchOf } from '../../src/kernel/sketch.ts';

const long = 'the|that|this|these|those|with|which|has|have|is|are|allows|lets|should|may|must';

group('what is left of a pattern in a sketch', () => {
  test.each([
    ['no capitals where they do not count', /ClusterIP[A-Z\d]\W{2}/iu, String.raw`clusterip[a-z\d]\W{2}`],
    ['capitals where they do', /ClusterIP[A-Z]/u, 'ClusterIP[A-Z]'],
    ['groups that hold nothing', /(a)(?<name>b)(?:c)(?=d)/u, '(?:a)(?:b)(?:c)(?=d)'],
    [
      'what groups hold where that is looked for again',
      /(a)(?<name>b)\1\k<name>/u,
      String.raw`(a)(?<name>b)\1\k<name>`,
    ],
    ['what must not stand there, in few words', /(?<![\w-])pod(?!s)/u, String.raw`(?<![\w-])pod(?!s)`],
    [
      'nothing of a long list of what must not',
      new RegExp(`on (?!(?:${long}|[)])(?!\\w))[a-z]+`, 'u'),
      'on [a-z]+',
    ],
    ['a long list of what may', new RegExp(`on (?=${long})`, 'u'), `on (?=${long})`],
    ['brackets in classes and by themselves', /[(](?<a>\()[^)\]]/u, String.raw`[(](?:\()[^)\]]`],
    ['Chinese', /把(.)改成/iu, '把(?:.)改成'],
  ])('%s', (_, pattern, left) => expect(sketchOf(pattern)).toBe(left));

  test.each([/straße/iu, /\p{Lu}\w+/iu, /[+-Z]/iu])('none, where letters change otherwise: %s', (pattern) =>
    expect(sketchOf(pattern)).toBeUndefined(),
  );
});
