import { describe, expect, test } from '@jest/globals';
import { everyRule, isChosen, readWish, type Wish } from '../../../src/lint/engine/choice.ts';
import { manifestRules } from '../../../src/lint/manifest/rules.ts';

function idsOf(wish: Wish): readonly string[] {
  const read = readWish(wish, manifestRules);
  if (!read.ok) return [read.error.what, read.error.fix ?? ''];
  const choice = { ...everyRule, ...read.value };
  return manifestRules.filter((rule) => isChosen(rule, choice)).map(({ id }) => id);
}

test('by default the rules that are off do not run', () => {
  expect(idsOf({})).toContain('latestTag');
  expect(idsOf({})).not.toContain('sortedKeys');
});

describe('profiles run their rules and no others', () => {
  test.each([
    ['pss-baseline', 12 + 2],
    ['pss-restricted', 20],
  ])('%s', (profile, count) => {
    expect(idsOf({ profile })).toHaveLength(count);
  });

  test('a profile that nobody knows is told', () => {
    expect(idsOf({ profile: 'pss-baselin' })).toEqual([
      'There is no profile pss-baselin',
      'Did you mean pss-baseline?',
    ]);
  });
});

describe('names', () => {
  test.each(['sortedKeys', 'kube-linter:sorted-keys', 'sorted-keys'])(
    '%s brings a rule to life that is off',
    (name) => {
      expect(idsOf({ only: [name] })).toEqual(['sortedKeys']);
    },
  );

  test('one that no rule has does not pass as clean', () => {
    expect(idsOf({ only: ['latestTag', 'latestTga'] })[1]).toBe('Did you mean latestTag?');
  });
});
