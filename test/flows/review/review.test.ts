import { describe, expect, test } from '@jest/globals';
import { deal } from '../../../src/flows/deal.ts';
import type { PullChanged } from '../../../src/inbox/event.ts';
import type { Review } from '../../../src/flows/engines.ts';
import type { Finding } from '../../../src/lint/contract.ts';
import { actionsOf, opened, strangersPull, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const {
  head: { commit: head },
} = strangersPull;
const patch = '@@ -1,2 +1,3 @@\n FROM node\n+RUN x\n CMD y';
const changed = [{ path: 'Dockerfile', status: 'modified', patch }] as const;

const finding: Finding = {
  rule: 'DL3006',
  severity: 'warning',
  path: 'Dockerfile',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 5,
  message: 'Tag it',
  why: 'because',
  docs: 'https://example.org',
};
const bad: Review = {
  verdict: 'fail',
  title: '1 finding',
  summary: 'One finding.',
  findings: [finding],
  affected: [],
  changes: [],
  comments: [
    { path: 'Dockerfile', line: 1, body: 'Tag it' },
    { path: 'Dockerfile', line: 2, body: 'Tag it' },
    { path: 'Dockerfile', line: 99, body: 'Too far' },
  ],
};

const review = (scene: Scene, event: Partial<PullChanged> = {}) =>
  actionsOf(deal({ ...opened(), ...event }, worldOf({ pull: strangersPull, changed, ...scene }), never));

describe('a pull request', () => {
  test('with findings gets a check, remarks beside lines of the diff, and a summary', async () => {
    const actions = await review({ engines: { review: () => bad } });
    expect(actions).toMatchObject([
      {
        kind: 'check',
        key: `review/7/${head}/push`,
        conclusion: 'failure',
        annotations: [{ level: 'warning', title: 'DL3006' }],
      },
      { kind: 'review', head, comments: [{ line: 1 }, { line: 2 }] },
      { kind: 'remember', value: { head } },
      {
        kind: 'reply',
        topic: 'review',
        when: 'always',
        body: expect.stringMatching(/^One finding\.\n\nTo accept a finding: `\/k8s ignore DL3006 /u),
      },
    ]);
  });

  const gone = { id: 'gone', name: '`DL3000` (`Dockerfile`)' };

  test.each([
    ['an earlier commit', { head: 'b'.repeat(40), now: [gone] }],
    ['the same commit, which keeps what it was compared with', { head, now: [], before: [gone] }],
  ])('says what became of its findings since %s', async (_, remembered) => {
    const actions = await review({ engines: { review: () => bad }, remembered });
    const told = actions.flatMap((action) => (action.kind === 'reply' ? [action.body] : []));
    expect(told).toEqual([
      expect.stringContaining(
        'Since the commit before: 1 new, 0 still there, 1 mended: `DL3000` (`Dockerfile`).',
      ),
    ]);
    expect(actions).toContainEqual(
      expect.objectContaining({ kind: 'remember', value: expect.objectContaining({ head, before: [gone] }) }),
    );
  });

  test('two remarks of the same words have keys of their own, and the same ones next time', async () => {
    const keys = await keysOf();
    expect(new Set(keys).size).toBe(2);
    expect(await keysOf()).toEqual(keys);
  });

  test('without findings gets a check and no noise', async () => {
    expect(await review({})).toMatchObject([
      { kind: 'check', conclusion: 'success' },
      { kind: 'review', comments: [], standing: [] },
      { kind: 'reply', when: 'onlyIfThere' },
    ]);
  });

  test('without findings that reaches an application says so', async () => {
    const shop = { name: 'shop', path: 'k8s', environment: 'production', autoSync: true, prune: true };
    const reaching = { ...bad, verdict: 'pass', findings: [], comments: [], affected: [shop] } as const;
    const actions = await review({ engines: { review: () => reaching } });
    expect(actions.at(-1)).toMatchObject({ kind: 'reply', when: 'always' });
  });

  test('that touches nothing of ours is left in peace', async () => {
    expect(await review({ changed: [{ path: 'src/index.ts', status: 'modified' }] })).toEqual([]);
    expect(await review({ changed: [{ path: '.github/workflows/ci.yml', status: 'modified' }] })).toEqual([]);
  });

  test('that touches what a Kustomization may read gets its check', async () => {
    const [check] = await review({ changed: [{ path: 'k8s/base/app.properties', status: 'modified' }] });
    expect(check).toMatchObject({ kind: 'check' });
  });

  test('is told once what is wrong with files of other linters', async () => {
    const notes = [{ what: 'The configuration cannot be read', where: '.hadolint.yaml:2' }];
    const actions = await review({ engines: { review: () => ({ ...bad, notes }) } });
    expect(actions.at(-1)).toMatchObject({
      body: expect.stringContaining('`.hadolint.yaml:2`: The configuration'),
    });
  });

  test('of a bot gets its check, which may be required, and no words, but what stands there is kept true', async () => {
    const actions = await review(
      { engines: { review: () => bad } },
      { sender: { login: 'x[bot]', isBot: true } },
    );
    expect(actions).toMatchObject([
      { kind: 'check' },
      {
        kind: 'review',
        comments: [],
        standing: [expect.any(String), expect.any(String), expect.any(String)],
      },
      { kind: 'remember' },
      { kind: 'reply', when: 'onlyIfThere' },
    ]);
  });

  test('that is a draft or closed by now is not looked at', async () => {
    expect(await review({}, { isDraft: true })).toEqual([]);
    expect(await review({ pull: { ...strangersPull, state: 'closed' } })).toEqual([]);
  });

  test('is answered in the language of its description', async () => {
    const asked: string[] = [];
    const engines = { review: ({ language }: { readonly language: string }) => (asked.push(language), bad) };
    await review({ engines, pull: { ...strangersPull, text: '请看一下' } });
    expect(asked).toEqual(['zh']);
  });
});

async function keysOf(): Promise<readonly string[]> {
  const actions = await review({ engines: { review: () => bad } });
  return actions.flatMap((action) => (action.kind === 'review' ? action.comments.map(({ key }) => key) : []));
}
