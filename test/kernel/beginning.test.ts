import { describe as group, expect, test } from '@jest/globals';
import { beginningOf } from '../../src/kernel/beginning.ts';

group('the letters with which a match begins', () => {
  test.each([
    ['what stands first', 'the (?:first|second)', 't'],
    ['any of several', 'first|second|[xy]z', 'fsxy'],
    ['what may be missing, and what follows it', '(?:and\\s)?(?:the\\s){0,3}pod', 'atp'],
    ['nothing that is only looked for', '(?<=a )(?<!b)(?=.*c)\\b(d)', 'd'],
    ['classes and signs as they are written', '["\']?\\d[.-]?', '"\'\\d'],
    ['a dash among letters', '[\\w.-]{0,3}x', '\\w.\\-x'],
    ['Chinese', '(?:把|将)?(\\p{Script=Han}{2})', '把将\\p{Script=Han}'],
  ])('are %s', (_, source, letters) => {
    expect(beginningOf(source)).toBe(letters);
  });

  test.each(['[^a]b', '.a', 'a*', '(?:ab)?', '(?=a)', '(?<=a)', '(a)?\\1b', '(?<x>a)?\\k<x>b', '', 'a|'])(
    'may be any, or none are needed: %s',
    (source) => {
      expect(beginningOf(source)).toBeUndefined();
    },
  );
});
