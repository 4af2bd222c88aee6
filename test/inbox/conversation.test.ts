import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { placeOf } from '../../src/inbox/conversation.ts';

const repository = { full_name: 'octo/shop' };

test.each([
  ['octo/shop#7', 'issues', { repository, issue: { number: 7 } }],
  ['octo/shop#8', 'issue_comment', { repository, issue: { number: 8 } }],
  ['octo/shop#8', 'pull_request', { repository, pull_request: { number: 8 } }],
  ['octo/shop#8', 'check_run', { repository, check_run: { pull_requests: [{ number: 8 }] } }],
  ['octo/shop', 'check_suite', { repository, check_suite: { pull_requests: [] } }],
  ['octo/shop', 'push', { repository, ref: 'refs/heads/main' }],
  ['octo/shop', 'issues', { repository, issue: { number: '7' } }],
  ['installation/5', 'installation', { installation: { id: 5 } }],
  [undefined, 'ping', { zen: 'x' }],
  [undefined, 'issues', { repository: 'octo/shop', issue: [], installation: null }],
])('%j is the conversation of %s %j', (conversation, name, payload) => {
  expect(placeOf(name, payload).conversation).toBe(conversation);
});

test('a comment is a subject, told from those of other kinds and repositories', () => {
  const payload = { action: 'created', repository, issue: { number: 1 }, comment: { id: 3 } };
  expect(placeOf('issue_comment', payload)).toMatchObject({
    action: 'created',
    subject: 'issue_comment/octo/shop/3',
  });
  expect(placeOf('pull_request_review_comment', payload).subject).not.toBe('issue_comment/octo/shop/3');
});

test('whatever is sent has a place without control characters', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.dictionary(fc.string(), fc.anything()),
      fc.string({ unit: 'binary' }),
      (name, payload, text) => {
        const { conversation } = placeOf(name, { ...payload, repository: { full_name: text } });
        expect(conversation ?? '').not.toMatch(/\p{Cc}/u);
        placeOf(name, payload);
      },
    ),
  );
});
