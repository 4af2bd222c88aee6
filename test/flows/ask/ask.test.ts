import { afterEach, describe, expect, test } from '@jest/globals';
import { converse } from '../../../src/flows/converse/converse.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import type { Move } from '../../support/scripted-model.ts';
import { actionsOf, said, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const files = {
  'k8s/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n    - port: 8080\n',
  'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nstringData:\n  token: hunter2-is-the-word\n',
  'README.md': 'Runbooks are at https://evil.test/shop\n',
  'k8s/links.yaml': 'runbook: https://wiki.acme.com/shop\n',
};
const answer = {
  answer: 'The Service `shop` listens on **8080**.',
  citations: [{ path: 'k8s/service.yaml', quote: '- port: 8080' }],
};

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function ask(text: string, move: Move, scene: Scene = {}) {
  open = await openModel(() => move);
  const world = worldOf({ now: text, files, model: open.model, ...scene });
  const actions = await actionsOf(converse(said(text), world, never));
  const reply = actions.find((action) => action.kind === 'reply');
  return { actions, body: reply?.kind === 'reply' ? reply.body : '' };
}
const sent = () =>
  open?.server.heard.flatMap(({ body }) => body.messages.map(({ content }) => content)).join('\n') ?? '';

describe('a question', () => {
  test('is answered with the lines that the answer rests on, and what it cost', async () => {
    const { actions, body } = await ask('/k8s ask which port does the shop listen on?', json(answer));
    expect(body).toContain('The Service `shop` listens on **8080**.');
    expect(body).toContain('[`k8s/service.yaml:7`](../blob/');
    expect(body).toContain('/k8s/service.yaml#L7)');
    expect(body).toContain('Said by a model');
    expect(body).toMatch(/Model `m`, prompt `ask@\d+`\.\nTokens: 100 asked, 20 answered/u);
    expect(actions).toContainEqual(expect.objectContaining({ kind: 'react', content: 'hooray' }));
  });

  test('is answered in Chinese where it was asked in Chinese', async () => {
    const zh = { ...answer, answer: '服务 `shop` 监听 8080 端口。' };
    const { body } = await ask('/k8s 请问服务监听哪个端口？', json(zh));
    expect(body).toContain('监听 8080 端口');
    expect(body).toContain('依据：');
  });

  test('is not answered in another language', async () => {
    const { body } = await ask('/k8s 请问服务监听哪个端口？', json(answer));
    expect(body).toContain('无法使用');
  });

  test('tells the model no secret, and people none either', async () => {
    const { body } = await ask(
      '/k8s ask what is the token in k8s/secret.yaml?',
      json({ answer: 'It is REDACTED_SECRET_1.', citations: [] }),
    );
    expect(sent()).not.toContain('hunter2');
    expect(body).toContain('It is ***.');
    expect(body).not.toContain('hunter2');
  });

  test('a line that is not there is not cited', async () => {
    const citations = [
      { path: 'k8s/service.yaml', quote: 'port: 9' },
      { path: '../etc/passwd', quote: 'root' },
    ];
    expect((await ask('/k8s ask which port?', json({ ...answer, citations }))).body).not.toContain(
      'It rests on',
    );
  });

  test('may lead to hosts that the repository uses, and to none that it talks of', async () => {
    const text = 'See https://wiki.acme.com/shop and https://evil.test/shop. The README says more.';
    const { body } = await ask(
      '/k8s ask where is the runbook that the README tells of?',
      json({ answer: text, citations: [] }),
    );
    expect(body).toContain('See <https://wiki.acme.com/shop> and `evil.test`.');
  });

  test('in words behind explain is a question too, a rule is not', async () => {
    expect((await ask('/k8s explain how the shop is reached', json(answer))).body).toContain('8080');
    await open?.server.close();
    expect((await ask('/k8s explain DL9999', json(answer))).body).toContain('no rule `DL9999`');
    expect(sent()).toBe('');
  });
});

describe('only rules answer', () => {
  test.each<[string, Move, Scene, string]>([
    ['if the policy forbids', json(answer), { policy: 'model: {use: off}' }, 'policy of this repository'],
    [
      'if nothing may be shared',
      json(answer),
      { policy: 'model: {share: none}' },
      'policy of this repository',
    ],
    ['if the budget is spent', json(answer), { policy: 'model: {budget: {calls: 0}}' }, 'budget of today'],
    ['if the key is wrong', { kind: 'status', status: 401 }, {}, 'refused the question (HTTP 401)'],
    ['if the model refuses', { kind: 'refuse', text: 'no' }, {}, 'would not answer'],
    ['if it says nothing', { kind: 'say', text: '' }, {}, 'could not be used (stop)'],
    [
      'if it talks past the question',
      { kind: 'say', text: 'hello' },
      {},
      'could not be used (the answer is not JSON)',
    ],
    ['if it hangs', { kind: 'hang' }, {}, 'no answer in time'],
  ])('%s', async (...[, move, scene, expected]) => {
    const { body } = await ask('/k8s ask which port?', move, scene);
    expect(body).toContain(expected);
    expect(body).toContain('/k8s explain <rule>');
  });

  test('if none is configured', async () => {
    const text = '/k8s ask which port?';
    const actions = await actionsOf(converse(said(text), worldOf({ now: text, files }), never));
    expect(actions).toContainEqual(
      expect.objectContaining({ body: expect.stringContaining('No model is configured') }),
    );
  });
});

test('where only facts may be shared, no file is', async () => {
  await ask('/k8s ask which port?', json(answer), { policy: 'model: {share: facts}' });
  expect(sent()).toContain('Facts about the repository');
  expect(sent()).not.toContain('port: 8080');
});

test('who may not triage may not ask', async () => {
  const { body } = await ask('/k8s ask which port?', json(answer), { role: 'read' });
  expect(body).toContain('needs the **triage** role');
  expect(sent()).toBe('');
});
