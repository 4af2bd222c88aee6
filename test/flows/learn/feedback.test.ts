import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { memoryJournal, type MemoryJournal } from '../../../src/adapters/journal/memory.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import type { Action, Steps } from '../../../src/flows/action.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { deal } from '../../../src/flows/deal.ts';
import { lessonsOf } from '../../../src/flows/learn/lessons.ts';
import { objectionIn } from '../../../src/flows/learn/objection.ts';
import { perform } from '../../../src/flows/perform/perform.ts';
import type { Said } from '../../../src/inbox/event.ts';
import { ok } from '../../../src/kernel/result.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import { actionsOf, said, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const files = {
  'k8s/shop.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n    - port: 80\n',
};
const quota =
  'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: team\nspec:\n  hard:\n    pods: "20"\n';

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

/** A repository that remembers, with a model that always says the same. */
async function start(answer: unknown) {
  open = await openModel(() => json(answer));
  const { model, server } = open;
  const journal = memoryJournal();
  const world = (now: string, scene: Scene = {}) => ({
    ...worldOf({ files, engines, now, model, ...scene }),
    journal,
  });
  const done = async (actions: Promise<readonly Action[]>): Promise<readonly Action[]> =>
    keep(await actions, journal);
  let id = 0;
  const hear = (text: string, scene: Scene = {}, more: Partial<Said> = {}) =>
    done(
      actionsOf(
        converse(
          said(text, { target: { kind: 'comment', id: (id += 1) }, ...more }),
          world(text, scene),
          never,
        ),
      ),
    );
  const reply = (text: string, scene: Scene = {}) =>
    done(
      actionsOf(deal(said(text, { target: { kind: 'comment', id: (id += 1) } }), world(text, scene), never)),
    );
  const close = (end: 'merged' | 'closed', now: Readonly<Record<string, string>> = {}) => {
    const {
      kind: _kind,
      author: _author,
      target: _target,
      text: _text,
      conversation: _where,
      ...rest
    } = said('');
    const event = { ...rest, kind: 'pullClosed', number: 13, head: 'c'.repeat(40), end } as const;
    return done(actionsOf(deal(event, world('', { files: now }), never)));
  };
  /** Two replicas that both have read before one of them writes. */
  const replyAtOnce = async (...texts: readonly string[]) => {
    const thought = texts.map((text) => {
      const sender = { login: `mona-${(id += 1)}`, isBot: false };
      return actionsOf(deal(said(text, { target: { kind: 'comment', id }, sender }), world(text), never));
    });
    for (const actions of await Promise.all(thought)) await keep(actions, journal);
  };
  return { hear, reply, replyAtOnce, close, journal, server, lessons: () => lessonsOf('acme/shop', journal) };
}

async function keep(actions: readonly Action[], journal: MemoryJournal): Promise<readonly Action[]> {
  await perform(yielding(actions), { forge: deaf, journal }, never);
  return actions;
}

async function* yielding(actions: readonly Action[]): Steps {
  for (const action of actions) yield action;
}

const deaf: Forge = {
  react: async () => undefined,
  say: async () => undefined,
  check: async () => undefined,
  review: async () => undefined,
  propose: async () => ok({ number: 13, url: '', outcome: 'opened' }),
  commit: async () => ok(undefined),
};

function bodyOf(actions: readonly Action[]): string {
  return actions.map((action) => (action.kind === 'reply' ? action.body : '')).join('\n');
}

const answer = { answer: 'It listens on port 80.', citations: [] };
const question = '/k8s ask which port does the shop listen on?';

describe('what people think of an answer is kept, and shown with the next one of its kind', () => {
  test.each([
    ['a reply', (shop: Awaited<ReturnType<typeof start>>) => shop.reply('No, because it listens on 8080.')],
    ['a reply in Chinese', (shop: Awaited<ReturnType<typeof start>>) => shop.reply('不对，因为它监听 8080')],
    [
      'the command',
      (shop: Awaited<ReturnType<typeof start>>) => shop.hear('/k8s feedback it listens on 8080'),
    ],
  ])('%s', async (_, object) => {
    const shop = await start(answer);
    await shop.hear(question);
    await object(shop);
    expect(await shop.lessons()).toEqual([
      expect.objectContaining({
        id: 1,
        kind: 'ask',
        verdict: 'bad',
        because: expect.stringContaining('8080'),
      }),
    ]);
    const again = await shop.hear('/k8s ask is the port of the shop open?');
    expect(shop.server.heard.at(-1)?.body.messages.at(-1)?.content).toMatch(
      /What people here thought[\s\S]*they found it wrong: .*8080/u,
    );
    expect(bodyOf(again)).toContain(
      'Feedback of this repository that it was shown (`/k8s feedback` lists it): 1.',
    );
    await shop.hear('/k8s ask why is the sky blue?');
    expect(shop.server.heard.at(-1)?.body.messages.at(-1)?.content).not.toContain('What people here thought');
  });

  test('a reaction, which is read when something else happens, once', async () => {
    const shop = await start(answer);
    await shop.hear(question);
    const question_ = { votes: [{ login: 'mona', content: '-1' }], since: [] };
    await shop.reply('Thanks for looking.', { question: question_ });
    await shop.reply('And more.', { question: question_ });
    expect(await shop.lessons()).toEqual([expect.objectContaining({ verdict: 'bad', by: 'mona' })]);
  });

  test('what two say at the same moment, both', async () => {
    const shop = await start(answer);
    await shop.hear(question);
    await shop.replyAtOnce('No, because it is 8080.', 'No, because it is 9090.');
    expect((await shop.lessons()).map(({ id, because }) => [id, because])).toEqual([
      [1, 'it is 8080.'],
      [2, 'it is 9090.'],
    ]);
    await shop.hear('/k8s feedback forget 1');
    await shop.reply('No, because it is 7070.');
    expect((await shop.lessons()).map(({ id }) => id)).toEqual([2, 3]);
  });

  test('nothing of a passer-by', async () => {
    const shop = await start(answer);
    await shop.hear(question);
    await shop.reply('No, because I say so.', {
      role: 'read',
      question: { votes: [{ login: 'eve', content: '-1' }], since: [] },
    });
    expect(await shop.lessons()).toEqual([]);
  });

  test('it is listed, and forgotten by who may write', async () => {
    const shop = await start(answer);
    await shop.hear(question);
    await shop.reply('No, it is 8080.');
    expect(bodyOf(await shop.hear('/k8s feedback'))).toContain(
      '| 1 | ask | which port does the shop listen on? | bad | it is 8080. | mona |',
    );
    expect(bodyOf(await shop.hear('/k8s feedback forget 1', { role: 'triage' }))).toContain(
      'needs the **write** role',
    );
    expect(bodyOf(await shop.hear('/k8s feedback forget all'))).toContain('Forgotten: 1.');
    expect(bodyOf(await shop.hear('/k8s 反馈'))).toContain('还没有反馈');
  });
});

describe('what becomes of a pull request that a model wrote', () => {
  const written = { files: [{ path: 'k8s/quota.yaml', text: quota, why: 'Limits.' }] };

  test.each([
    { outcome: 'merged', end: 'merged', now: { 'k8s/quota.yaml': quota }, verdict: 'good', because: '' },
    {
      outcome: 'edited',
      end: 'merged',
      now: { 'k8s/quota.yaml': quota.replace('20', '50') },
      verdict: 'edited',
      because: '+    pods: "50"',
    },
    { outcome: 'rejected', end: 'closed', now: {}, verdict: 'bad', because: 'closed without being merged' },
  ] as const)('$outcome', async ({ outcome, end, now, verdict, because }) => {
    const shop = await start(written);
    await shop.hear('/k8s author a ResourceQuota of 20 pods');
    await shop.close(end, now);
    await shop.close(end, now);
    expect(await shop.lessons()).toEqual([
      expect.objectContaining({ kind: 'author', verdict, because: expect.stringContaining(because) }),
    ]);
    expect(shop.journal.records.filter(({ topic }) => topic === 'outcome')).toEqual([
      {
        topic: 'outcome',
        facts: expect.objectContaining({
          outcome,
          pull: 13,
          prompt: expect.stringMatching(/^author@\d+$/u),
          model: 'm',
          input: 100,
          output: 20,
        }),
      },
    ]);
  });

  test('a pull request of people is their business', async () => {
    const shop = await start(written);
    expect(await shop.close('merged')).toEqual([]);
  });
});

test.each([
  ['No, because it is 8080', 'it is 8080'],
  ['> It listens on 80.\n\nThat is wrong: the Dockerfile says 8080', 'the Dockerfile says 8080'],
  ['不是，因为端口是 8080', '端口是 8080'],
  ['错了：端口是 8080', '端口是 8080'],
  ['no', undefined],
  ['Now it works', undefined],
  ['Nobody knows', undefined],
  ['/k8s no, because', undefined],
  ['Yes, thanks', undefined],
])('%j objects by %j', (text, because) => {
  expect(objectionIn(text)).toBe(because);
});
