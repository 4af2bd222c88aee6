import { afterEach, describe, expect, test } from '@jest/globals';
import { deal } from '../../../src/flows/deal.ts';
import type { Review } from '../../../src/flows/engines.ts';
import type { Json } from '../../../src/ports/journal.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import type { Move } from '../../support/scripted-model.ts';
import { actionsOf, opened, strangersPull, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const patch = '@@ -1,2 +1,4 @@\n spec:\n+  replicas: 300\n+  paused: true\n   selector:';
const changed = [{ path: 'k8s/shop.yaml', status: 'modified', patch }] as const;
const comment = {
  path: 'k8s/shop.yaml',
  quote: '  replicas: 300',
  comment: 'The quota of `shop` ends at 30 pods.',
};

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function review(move: Move, scene: Scene = {}) {
  open = await openModel(() => move);
  const actions = await actionsOf(
    deal(opened(), worldOf({ pull: strangersPull, changed, model: open.model, ...scene }), never),
  );
  const found = actions.find((action) => action.kind === 'review');
  const reply = actions.find((action) => action.kind === 'reply');
  return {
    actions,
    comments: found?.kind === 'review' ? found.comments : [],
    standing: found?.kind === 'review' ? found.standing : [],
    body: reply?.kind === 'reply' ? reply.body : '',
  };
}
const said = (line: number, message: string): Review => ({
  verdict: 'warn',
  title: '',
  summary: 's',
  findings: [
    {
      rule: 'x',
      severity: 'warning',
      path: 'k8s/shop.yaml',
      line,
      column: 1,
      endLine: line,
      endColumn: 3,
      message,
      why: 'w',
      docs: 'https://example.org',
    },
  ],
  affected: [],
  changes: [],
  comments: [],
});
const comments = (...list: readonly object[]) => json({ comments: list });

describe('an opinion', () => {
  test("stands beside the line that it cites and is marked as the model's", async () => {
    const result = await review(comments(comment));
    expect(result.comments).toMatchObject([
      {
        path: 'k8s/shop.yaml',
        line: 2,
        body: expect.stringMatching(/A model's opinion[\s\S]*quota of `shop`/u),
      },
    ]);
    expect(result.body).toContain('prompt `review@');
  });

  test('comes after the check and does not change it', async () => {
    const { actions } = await review(comments(comment));
    expect(actions.map(({ kind }) => kind)).toEqual(['check', 'remember', 'review', 'reply']);
    expect(actions[0]).toMatchObject({ conclusion: 'success', annotations: [] });
  });

  test('is no more than five', async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `  key${at}: value`);
    const many = [{ ...changed[0], patch: `@@ -1,0 +1,9 @@\n${lines.map((line) => `+${line}`).join('\n')}` }];
    const said = lines.map((quote) => ({ path: 'k8s/shop.yaml', quote, comment: 'This cannot work.' }));
    expect((await review(comments(...said), { changed: many })).comments).toHaveLength(5);
  });

  test('does not repeat an earlier one in other words, which stands for as long as its line does', async () => {
    const first = await review(comments(comment));
    const remembered =
      first.actions.flatMap((action): Json[] => (action.kind === 'remember' ? [action.value] : []))[0] ??
      null;
    await open?.server.close();
    const again = await review(comments({ ...comment, comment: 'Too many replicas.' }), { remembered });
    expect(again.comments).toEqual([]);
    expect(again.standing).toEqual(first.standing);
    await open?.server.close();
    const silent = await review({ kind: 'status', status: 401 }, { remembered });
    expect(silent.standing).toEqual(first.standing);
    await open?.server.close();
    const gone = [{ ...changed[0], patch: '@@ -1,2 +1,3 @@\n spec:\n+  replicas: 3\n   selector:' }];
    expect((await review(comments(), { remembered, changed: gone })).standing).toEqual([]);
  });
});

describe('nothing is said', () => {
  test.each([
    ['about a line that the diff does not add', { ...comment, quote: 'selector:' }],
    ['about a line that is not there', { ...comment, quote: 'replicas: 301' }],
    ['about another file', { ...comment, path: '.github/workflows/ci.yml' }],
    ['in another language', { ...comment, comment: '副本数超过了命名空间的配额。' }],
    ['where there is nothing to say', { ...comment, comment: '<!-- -->'.replace('<!-- -->', ' ') }],
  ])('%s', async (_, one) => expect((await review(comments(one))).comments).toEqual([]));

  test.each([
    ['of its line', 2, 'm'],
    ['of the same beside another line', 7, 'The quota of shop ends at 30 pods, and 300 are asked for.'],
  ])('where a rule has spoken %s', async (_, line, message) => {
    const engines = { review: () => said(line, message) };
    expect((await review(comments(comment), { engines })).comments).toEqual([]);
  });

  test('twice, be it about another line', async () => {
    const other = {
      ...comment,
      quote: '  paused: true',
      comment: 'Mind that the quota of `shop` ends at 30 pods.',
    };
    expect((await review(comments(comment, other))).comments).toHaveLength(1);
  });

  test('if the policy forbids it, and the model is not asked', async () => {
    expect((await review(comments(comment), { policy: 'model: {use: off}' })).body).toBe('All is well.');
    expect(open?.server.heard).toEqual([]);
  });
});

test('a model that fails costs the review nothing but a line', async () => {
  const { actions, body } = await review({ kind: 'status', status: 401 });
  expect(actions.map(({ kind }) => kind)).toEqual(['check', 'review', 'reply']);
  expect(body).toContain('refused the question (HTTP 401)');
});

test('a reaction to an opinion is learnt from, once', async () => {
  open = await openModel(() => comments());
  const value = [{ key: 'opinion-1', path: 'k8s/shop.yaml', said: 'replicas: 300', text: 'Too many.' }];
  const journal = new Map<string, Json>([['opinions/acme/shop/7', value]]);
  const votes = [{ login: 'mona', content: '-1' }] as const;
  const scene = { pull: strangersPull, changed, model: open.model, journal, remarkVotes: votes };
  const learnt = (await actionsOf(deal(opened(), worldOf(scene), never))).flatMap((action) =>
    action.kind === 'append' ? [action] : [],
  );
  expect(learnt).toEqual([
    {
      kind: 'append',
      list: 'lessons/acme/shop',
      value: {
        kind: 'review',
        answer: '7-opinion-1',
        asked: 'k8s/shop.yaml: replicas: 300',
        said: 'Too many.',
        verdict: 'bad',
        because: '',
        by: 'mona',
      },
    },
  ]);
  journal.set('lessons/acme/shop/count', 1).set('lessons/acme/shop/1', learnt[0]?.value ?? null);
  const again = await actionsOf(deal(opened(), worldOf(scene), never));
  expect(again.filter(({ kind }) => kind === 'append' || kind === 'remember')).toEqual([]);
});
