import { describe as group, expect, test } from '@jest/globals';
import { beginningOf, soon } from '../../src/kernel/beginning.ts';

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

test('a long text is searched by them, and the same is found', () => {
  const text = 'The pod a listens on port 80, and the pod b-1 on “81”；把 c 的端口改成 82。 '.repeat(30);
  for (const pattern of [
    /(?<=pod [^.]{1,60})(?:listens )?on (?:port )?"?(\d+)/giu,
    /(?<![\w-])(?<name>[a-z][\w-]{0,9})(?= listens| on)/gu,
    /(?<=端口[^。]{0,9})(?:改成|改为)\s?(\d{1,3})|(?<!x)[b-d]-?\d/gu,
    /(?<=^|[.;,]\s)(?:and )?the (pod)/giu,
  ]) {
    const found = (one: RegExp) =>
      Array.from(text.matchAll(one), (match) => [match.index, ...match, match.groups]);
    expect(soon(pattern, text)).not.toBe(pattern);
    expect(found(soon(pattern, text))).toEqual(found(pattern));
    expect(found(pattern).length).toBeGreaterThan(29);
  }
});

test('a short text is searched as it is', () => {
  const pattern = /(?<=a)b/gu;
  expect(soon(pattern, 'ab')).toBe(pattern);
});
