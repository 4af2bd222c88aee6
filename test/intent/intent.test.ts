import { describe, expect, test } from '@jest/globals';
import type { CheckAsked, PullChanged } from '../../src/inbox/event.ts';
import { allows, roles } from '../../src/intent/rights.ts';
import { triggerOf } from '../../src/intent/triggers.ts';

const source = {
  delivery: 'd',
  installation: 1,
  repository: { id: 1, owner: 'acme', name: 'shop', defaultBranch: 'main' },
  sender: { login: 'mona', isBot: false },
};
const head = 'a'.repeat(40);

describe('a role', () => {
  test.each([
    ['read', ['read', 'triage', 'write', 'maintain', 'admin']],
    ['triage', ['triage', 'write', 'maintain', 'admin']],
    ['write', ['write', 'maintain', 'admin']],
  ] as const)('%s is held by %j', (right, holders) => {
    expect(roles.filter((role) => allows(role, right))).toEqual(holders);
  });
});

describe('a review that nobody asked for in words', () => {
  const pull: PullChanged = {
    ...source,
    kind: 'pullChanged',
    action: 'opened',
    number: 3,
    isDraft: false,
    head,
  };
  const check: CheckAsked = { ...source, kind: 'checkAsked', head, pulls: [], occasion: 'check-9' };

  test('follows a pull request that opens or moves', () => {
    expect(triggerOf(pull)).toEqual({ kind: 'review', pulls: [3], occasion: 'push' });
  });

  test('looks again at the same commit where it is to be merged into another branch', () => {
    expect(triggerOf({ ...pull, action: 'retargeted' })).toMatchObject({ occasion: 'push-d' });
  });

  test('leaves a draft alone', () => expect(triggerOf({ ...pull, isDraft: true })).toBeUndefined());

  test('follows the button of a check, also on a pull request from a fork', () => {
    expect(triggerOf({ ...check, externalId: `review/7/${head}` })).toMatchObject({ pulls: [7] });
    expect(triggerOf({ ...check, pulls: [8] })).toMatchObject({ pulls: [8], occasion: 'check-9' });
  });

  test('needs a pull request', () => expect(triggerOf(check)).toBeUndefined());

  test('is not what an unknown button asks for', () => {
    expect(triggerOf({ ...check, pulls: [8], button: 'selfdestruct' })).toBeUndefined();
  });
});
