import { describe, expect, test } from '@jest/globals';
import { chooseRules, type Wish } from '../../../src/lint/manifest/choose.ts';
import { manifestRules } from '../../../src/lint/manifest/rules.ts';

function idsOf(wish: Wish): readonly string[] {
  const chosen = chooseRules(manifestRules, wish);
  return chosen.ok ? chosen.value.map(({ id }) => id) : [chosen.error.what, chosen.error.fix ?? ''];
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
      'there is no profile "pss-baselin"',
      'Did you mean "pss-baseline"?',
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
    expect(idsOf({ only: ['latestTag', 'latestTga'] })[1]).toBe('Did you mean "latestTag"?');
  });
});
