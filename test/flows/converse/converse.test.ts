import { describe, expect, test } from '@jest/globals';
import { apologize } from '../../../src/flows/converse/apologize.ts';
import { recordPath, writeRecords } from '../../../src/change/merge/record.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import type { Engines } from '../../../src/flows/engines.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { fail, ok } from '../../../src/kernel/result.ts';
import { actionsOf, said, worldOf } from '../../support/world.ts';
import type { Scene } from '../../support/world.ts';

const never = new AbortController().signal;

async function hear(text: string, scene: Scene = {}, overrides: Parameters<typeof said>[1] = {}) {
  return actionsOf(converse(said(text, overrides), worldOf({ now: text, ...scene }), never));
}

const kinds = (actions: Awaited<ReturnType<typeof hear>>) => actions.map((action) => action.kind);
const reply = (actions: Awaited<ReturnType<typeof hear>>) => {
  const found = actions.find((action) => action.kind === 'reply');
  return found?.kind === 'reply' ? found.body : '';
};

describe('a command on an issue', () => {
  test('is seen, done, answered with a link, and remembered', async () => {
    const actions = await hear('/k8s two replicas');
    expect(actions).toMatchObject([
      { kind: 'react', content: 'eyes' },
      { kind: 'proposePullRequest', place: { branch: 'supercargo/issue-12' }, base: { branch: 'main' } },
      { kind: 'reply', number: 12, topic: 'generate-13', body: expect.stringContaining('#13') },
      { kind: 'remember', key: 'talk/acme/shop/issue-12' },
      {
        kind: 'record',
        topic: 'command',
        facts: { requester: 'mona', intent: 'generate', verdict: 'fulfilled' },
      },
      { kind: 'react', content: 'rocket' },
      { kind: 'remember', key: 'command/acme/shop/comment/5' },
    ]);
  });

  test('is answered in the language it was asked in', async () => {
    expect(reply(await hear('/k8s两个副本'))).toContain('我提出了 #13');
    expect(reply(await hear('/k8s two replicas'))).toContain('I opened #13');
  });

  test('names in the answer what of it nobody understood', async () => {
    const made = { title: '', body: '', files: [{ path: 'a.yaml', text: 'a: 1\n' }], questions: [] };
    const engines = { generate: () => ok({ ...made, notUnderstood: ['zorp @mona'] }) };
    const said = reply(await hear('/k8s two replicas zorp @mona', { engines }));
    expect(said).toContain('Not understood, and so not done: `zorp @mona`.');
  });

  test('says nothing of that where all of it was', async () => {
    expect(reply(await hear('/k8s two replicas'))).not.toContain('ot understood');
  });

  test('is answered in the language of the policy where it names one', async () => {
    expect(reply(await hear('/k8s', { policy: 'language: zh' }))).toContain('我提出了 #13');
  });

  test('proposes nothing where the files are there already', async () => {
    const actions = await hear('/k8s', { files: { Dockerfile: 'FROM scratch\n' } });
    expect(kinds(actions)).toEqual(['react', 'reply', 'record', 'react', 'remember']);
    expect(reply(actions)).toContain('nothing to propose');
  });

  test('tells what people took away, which is not written again', async () => {
    const lines = ['x'];
    const records = writeRecords(new Map(['Dockerfile', '.dockerignore'].map((path) => [path, lines])));
    const files = { '.dockerignore': 'x', [recordPath]: records };
    expect(reply(await hear('/k8s', { files }))).toMatch(
      /nothing to propose[^]*took these files away[^]*`Dockerfile`/u,
    );
  });

  test('says what is missing where no file can be written', async () => {
    const engines = { generate: () => ok({ title: '', body: 'Which port?', files: [], questions: [] }) };
    const actions = await hear('/k8s', { engines });
    expect(reply(actions)).toBe('Which port?');
    expect(actions).toContainEqual(expect.objectContaining({ content: 'confused' }));
  });

  test('shows the files and writes nothing on a dry run', async () => {
    const actions = await hear('/k8s --dry-run');
    expect(kinds(actions)).not.toContain('proposePullRequest');
    expect(reply(actions)).toContain('```dockerfile\nFROM scratch\n```');
  });

  test('several are done in order, with one reaction for all', async () => {
    const actions = await hear('/k8s help\n\n/k8s');
    const writes = kinds(actions).filter((kind) => kind !== 'record');
    const generated = ['proposePullRequest', 'reply', 'remember'];
    expect(writes).toEqual(['react', 'reply', ...generated, 'react', 'remember']);
  });

  test('thousands are not', async () => {
    const actions = await hear('/k8s help\n'.repeat(6000));
    expect(kinds(actions).filter((kind) => kind === 'reply')).toHaveLength(11);
    expect(actions.findLast((action) => action.kind === 'reply')).toMatchObject({
      body: expect.stringContaining('at most 10 commands'),
    });
  });

  test('leaves alone what the policy ignores', async () => {
    const engines = {
      generate: () =>
        ok({
          title: 'x',
          body: '',
          files: ['Dockerfile', 'k8s/app.yaml'].map((path) => ({ path, text: 'x' })),
          questions: [],
        }),
    };
    const actions = await hear('/k8s', { policy: 'ignore: ["k8s/**"]', engines });
    expect(actions).toContainEqual(
      expect.objectContaining({
        files: [{ path: 'Dockerfile', text: 'x' }, expect.objectContaining({ path: recordPath })],
      }),
    );
  });

  test('tells what is wrong with the policy', async () => {
    expect(reply(await hear('/k8s', { policy: 'colour: red' }))).toContain('.github/supercargo.yml:1');
  });
});

describe('nothing happens', () => {
  test.each([
    ['without a command', () => hear('Hello')],
    ['for a bot', () => hear('/k8s', {}, { sender: { login: 'robot[bot]', isBot: true } })],
    ['in a comment of a bot', () => hear('/k8s', {}, { author: { login: 'us[bot]', isBot: true } })],
    ['if an edit left the command alone', () => hear('/k8s help\n\nThanks', {}, { before: '/k8s help' })],
    ['if the command stayed the same', () => hear('/k8s help', { remembered: ['help\n'] })],
  ])('%s', async (_, hearing) => expect(await hearing()).toEqual([]));

  test('but a record, if the comment was deleted in the meantime', async () => {
    expect(await hear('/k8s', { now: undefined })).toMatchObject([{ kind: 'record', topic: 'cancelled' }]);
  });

  test('but a record, if it says something else by now: that edit has an event of its own', async () => {
    expect(await hear('/k8s', { now: '/k8s help' })).toMatchObject([{ kind: 'record', topic: 'superseded' }]);
  });
});

describe('an edited comment', () => {
  test('runs again if its command changed', async () => {
    expect(kinds(await hear('/k8s help', { remembered: ['\n'] }))).toContain('reply');
  });

  test('runs if the edit brought the command, whether anything is remembered or not', async () => {
    expect(kinds(await hear('/k8s help', {}, { before: 'Hello' }))).toContain('reply');
  });

  test('forgets a command that was taken out, so that it runs again when it comes back', async () => {
    expect(await hear('never mind', { remembered: ['\n'] })).toMatchObject([{ kind: 'remember', value: [] }]);
  });
});

describe('who may', () => {
  test.each([
    ['/k8s', 'read', false],
    ['/k8s', 'triage', false],
    ['/k8s', 'write', true],
    ['/k8s', 'admin', true],
    ['/k8s --dry-run', 'read', false],
    ['/k8s --dry-run', 'triage', true],
    ['/k8s help', 'none', true],
  ] as const)('%s by %s: %j', async (text, role, may) => {
    const last = (await hear(text, { role })).findLast((action) => action.kind === 'react');
    expect(last?.kind === 'react' && last.content !== 'confused').toBe(may);
  });

  test('a refusal names the person, the missing right and their own', async () => {
    const body = reply(await hear('/k8s', { role: 'triage' }));
    expect(body).toContain('@mona');
    expect(body).toContain('**write**');
    expect(body).toContain('**triage**');
    expect(reply(await hear('/k8s部署', { role: 'read' }))).toContain('需要本仓库的 **write** 权限');
  });
});

describe('what went wrong is said', () => {
  test('a word that is nearly a command', async () => {
    expect(reply(await hear('/k8s halp'))).toContain('Did you mean `help`?');
  });

  test('a command in the wrong place', async () => {
    expect(reply(await hear('/k8s review'))).toContain('works on pull requests only');
  });

  test('an empty repository, with what to do', async () => {
    const actions = await hear('/k8s', { unreadable: { what: 'It is empty', fix: 'Push a commit.' } });
    expect(reply(actions)).toContain('It is empty');
    expect(reply(actions)).toContain('**What to do:** Push a commit.');
    expect(actions).toContainEqual(expect.objectContaining({ kind: 'react', content: 'confused' }));
  });

  test('a problem that has a name in the language of the conversation', async () => {
    const unreadable = { id: 'empty', facts: { repository: 'acme/shop' }, what: 'It is empty' };
    expect(reply(await hear('/k8s部署', { unreadable }))).toContain('acme/shop 还是空的');
    expect(reply(await hear('/k8s', { unreadable }))).toContain('It is empty');
  });

  test('a repository that we can make nothing of', async () => {
    const engines = { generate: () => fail({ what: 'No service was found' }) };
    expect(reply(await hear('/k8s', { engines }))).toContain('No service was found');
  });

  test('a refusal by the host, as an answer', async () => {
    const steps = converse(said('/k8s'), worldOf({ now: '/k8s' }), never);
    await steps.next({ kind: 'done' });
    await steps.next({ kind: 'done' });
    const step = await steps.throw(new Refusal({ what: 'GitHub does not let the App do this' }));
    expect(step.value).toMatchObject({ kind: 'reply', body: expect.stringContaining('does not let') });
  });

  test('a fault of ours is not swallowed', async () => {
    const steps = converse(said('/k8s'), worldOf({ now: '/k8s' }), never);
    await steps.next({ kind: 'done' });
    await steps.next({ kind: 'done' });
    await expect(steps.throw(new Error('boom'))).rejects.toThrow('boom');
  });
});

describe('help', () => {
  test('lists every command with who may use it, in both languages', async () => {
    const english = reply(await hear('/k8s help'));
    expect(english).toContain('/k8s generate');
    expect(english).toContain('people with write access');
    expect(english).toContain('`/k8s fix [rule\\|all]`');
    expect(reply(await hear('/k8s 帮助'))).toContain('拥有写（write）权限的人');
  });

  test('says more about one', async () => {
    expect(reply(await hear('/k8s help generate'))).toContain('--dry-run');
  });
});

test('on a pull request the change is proposed to its branch', async () => {
  const pull = {
    number: 12,
    state: 'open',
    text: '',
    head: { commit: 'a'.repeat(40), branch: 'feature' },
    base: { commit: 'b'.repeat(40), branch: 'main' },
    origin: 'here',
  } as const;
  const on = { conversation: { number: 12, kind: 'pullRequest' } } as const;
  const actions = await hear('/k8s two replicas', { pull }, on);
  expect(actions).toContainEqual(
    expect.objectContaining({
      place: { branch: 'supercargo/pull-12' },
      base: expect.objectContaining({ branch: 'feature' }),
    }),
  );
  const fork = await hear('/k8s two replicas', { pull: { ...pull, origin: 'fork' } }, on);
  expect(reply(fork)).toContain('comes from a fork');
});

describe('what was given up', () => {
  test('is told to who waits, with the name under which it is found', async () => {
    const actions = await actionsOf(apologize(said('/k8s'), worldOf({})));
    expect(actions).toMatchObject([
      { kind: 'reply', body: expect.stringContaining('`d1`') },
      { kind: 'react', content: 'confused' },
    ]);
  });

  test('is told to nobody else', async () => {
    expect(await actionsOf(apologize(said('Hello'), worldOf({})))).toEqual([]);
  });
});

describe('what is said while a pull request is open', () => {
  const pull = { number: 13, url: '', body: '' };
  const before = { by: 'comment-4', words: 'two replicas', flags: { output: 'helm' } };
  const talk = { said: [before], answers: { 'port@.': '80' }, askedOn: 12 };
  const journal = new Map([['talk/acme/shop/issue-12', talk]]);

  async function wishAfter(text: string, scene: Scene = {}) {
    const wishes: unknown[] = [];
    const generate: Engines['generate'] = ({ request: { words, flags, answers } }) => {
      wishes.push({ words, flags: { ...flags }, answers });
      return ok({ title: 'x', body: 'x', files: [{ path: 'Dockerfile', text: 'FROM a\n' }], questions: [] });
    };
    await hear(text, { place: { pull }, journal, ...scene, engines: { generate, ...scene.engines } });
    return wishes[0];
  }

  test('adds to what was said before', async () => {
    const words = 'two replicas.\non port 80';
    const flags = { output: 'helm', profile: 'minimal' };
    expect(await wishAfter('/k8s on port 80 --profile=minimal')).toEqual({
      words,
      flags,
      answers: talk.answers,
    });
  });

  test('says it anew where it names by itself what to run', async () => {
    const wish = await wishAfter('/k8s 3 nginx replicas', { engines: { isWhole: () => true } });
    expect(wish).toEqual({ words: '3 nginx replicas', flags: {}, answers: {} });
  });

  test('takes the place of what the same comment said', async () => {
    const same = new Map([['talk/acme/shop/issue-12', { ...talk, said: [{ ...before, by: 'comment-5' }] }]]);
    expect(await wishAfter('/k8s 4 replicas', { journal: same })).toMatchObject({ words: '4 replicas' });
  });

  test('once it is merged or closed everything begins anew', async () => {
    expect(await wishAfter('/k8s 4 replicas', { place: {} })).toEqual({
      words: '4 replicas',
      flags: {},
      answers: {},
    });
  });

  test('on that pull request itself goes on there', async () => {
    const there = {
      number: 13,
      state: 'open',
      origin: 'here',
      text: '',
      head: { commit: 'h', branch: 'supercargo/issue-12' },
      base: { commit: 'b', branch: 'main' },
    } as const;
    const scene = { place: { pull }, journal, pull: there };
    const on = { conversation: { number: 13, kind: 'pullRequest' } } as const;
    expect(await hear('/k8s on port 80', scene, on)).toContainEqual(
      expect.objectContaining({
        key: 'issue-12',
        base: expect.objectContaining({ branch: 'main' }),
        body: expect.stringMatching(/^Words: two replicas\.\non port 80[^]*Closes #12/u),
      }),
    );
  });
});
