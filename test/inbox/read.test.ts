import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { readDelivery } from '../../src/inbox/read.ts';
import { readers } from '../../src/inbox/readers.ts';

const sha = 'a'.repeat(40);
const user = { login: 'mona', type: 'User' };
const source = {
  installation: { id: 1 },
  repository: { id: 9, name: 'shop', owner: { login: 'acme' }, default_branch: 'main' },
  sender: user,
};
const comment = { id: 5, body: '/k8s', user };
const issue = { number: 12, user, body: null };
const pull_request = { number: 13, draft: false, head: { sha }, body: null };

function read(name: string, payload: Record<string, unknown>) {
  return readDelivery({ id: 'd1', name, payload: { ...source, ...payload } });
}

describe('what we handle becomes an event', () => {
  test('a comment on an issue', () => {
    expect(read('issue_comment', { action: 'created', issue, comment })).toEqual({
      ok: true,
      value: {
        kind: 'said',
        delivery: 'd1',
        installation: 1,
        repository: { id: 9, owner: 'acme', name: 'shop', defaultBranch: 'main' },
        sender: { login: 'mona', isBot: false },
        author: { login: 'mona', isBot: false },
        conversation: { number: 12, kind: 'issue' },
        target: { kind: 'comment', id: 5 },
        text: '/k8s',
      },
    });
  });

  test('a comment on a pull request knows that it is one', () => {
    const event = read('issue_comment', { action: 'edited', issue: { ...issue, pull_request: {} }, comment });
    expect(event).toMatchObject({ value: { conversation: { kind: 'pullRequest' } } });
  });

  test('an edited comment knows what it said before', () => {
    const changes = { body: { from: '/k8s help' } };
    const event = read('issue_comment', { action: 'edited', issue, comment, changes });
    expect(event).toMatchObject({ value: { before: '/k8s help' } });
  });

  test('a comment whose author was deleted since', () => {
    const ghostly = { ...comment, user: null };
    expect(read('issue_comment', { action: 'created', issue, comment: ghostly })).toMatchObject({
      value: { author: { login: 'ghost', isBot: false } },
    });
  });

  test.each([
    ['issue_comment', { action: 'deleted', issue, comment }, { kind: 'unsaid', target: { id: 5 } }],
    [
      'pull_request_review_comment',
      { action: 'created', pull_request, comment },
      { target: { kind: 'reviewComment' } },
    ],
    [
      'issues',
      { action: 'opened', issue: { ...issue, body: '/k8s' } },
      { kind: 'said', target: { kind: 'issue', id: 12 } },
    ],
    [
      'merge_group',
      {
        action: 'checks_requested',
        merge_group: {
          head_sha: sha,
          head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-a',
          base_sha: sha,
          base_ref: 'refs/heads/main',
        },
      },
      { kind: 'queued', base: { branch: 'main' }, head: { commit: sha } },
    ],
    [
      'pull_request',
      {
        action: 'edited',
        pull_request: { ...pull_request, state: 'open', user: { login: 'mona', type: 'User' }, body: '' },
        changes: { base: { ref: { from: 'main' }, sha: { from: sha } } },
      },
      { kind: 'pullChanged', action: 'retargeted', number: 13, head: sha },
    ],
    [
      'pull_request',
      {
        action: 'edited',
        pull_request: {
          ...pull_request,
          state: 'open',
          user: { login: 'us[bot]', type: 'Bot' },
          body: '- [x] a',
        },
        changes: { body: { from: '- [ ] a' } },
      },
      { kind: 'pullEdited', author: { login: 'us[bot]' }, text: '- [x] a', before: '- [ ] a' },
    ],
    ['pull_request', { action: 'synchronize', pull_request }, { kind: 'pullChanged', number: 13, head: sha }],
    [
      'pull_request',
      { action: 'closed', pull_request: { ...pull_request, merged: true } },
      { kind: 'pullClosed', number: 13, end: 'merged' },
    ],
    [
      'check_run',
      { action: 'rerequested', check_run: { id: 3, head_sha: sha } },
      { kind: 'checkAsked', occasion: 'check-3' },
    ],
    [
      'check_suite',
      { action: 'rerequested', check_suite: { id: 3, head_sha: sha } },
      { occasion: 'suite-d1' },
    ],
  ])('%s', (name, payload, expected) =>
    expect(read(name, payload)).toMatchObject({ ok: true, value: expected }),
  );

  test('an installation, whose payload has no repository', () => {
    const payload = { action: 'suspend', installation: { id: 1, account: { login: 'acme' } } };
    expect(readDelivery({ id: 'd', name: 'installation', payload })).toMatchObject({
      value: { kind: 'installationChanged', account: 'acme', action: 'suspend' },
    });
  });
});

describe('the rest does not', () => {
  test.each([
    ['star', { action: 'created' }],
    ['pull_request', { action: 'converted_to_draft', pull_request }],
    ['pull_request', { action: 'labeled', pull_request }],
    ['ping', {}],
  ])('%s', (name, payload) => expect(read(name, payload)).toEqual({ ok: true, value: undefined }));

  test('a payload without the fields we need is a problem that names them', () => {
    const event = read('issue_comment', { action: 'created', issue: { number: 'twelve' } });
    expect(event).toMatchObject({ ok: false, error: { what: expect.stringContaining('issue.number') } });
    expect(event).toMatchObject({ ok: false, error: { where: 'issue_comment d1' } });
  });

  test('whatever a payload holds, it is never a crash', () => {
    const names = Object.keys(readers).map((key) => key.split('.'));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.object(), ([name = '', action], payload) => {
        expect(readDelivery({ id: 'x', name, payload: { ...payload, action } })).toHaveProperty('ok');
      }),
    );
  });
});
