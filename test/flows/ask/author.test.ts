import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { recordPath } from '../../../src/change/merge/record.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import type { Heard, Move } from '../../support/scripted-model.ts';
import { actionsOf, said, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const files = {
  'deploy/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shop\n  ports:\n    - port: 80\n',
};
const quota = `apiVersion: v1
kind: ResourceQuota
metadata:
  name: team
spec:
  hard:
    pods: "20"
`;
const file = (text: string, path = 'deploy/quota.yaml') =>
  json({ files: [{ path, text, why: 'Limits | the team.' }] });

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function author(text: string, script: (heard: Heard, at: number) => Move, scene: Scene = {}) {
  open = await openModel(script);
  const world = worldOf({ now: text, files, engines, model: open.model, ...scene });
  const actions = await actionsOf(converse(said(text), world, never));
  const reply = actions.find((action) => action.kind === 'reply');
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  return {
    body: reply?.kind === 'reply' ? reply.body : '',
    proposal: proposal?.kind === 'proposePullRequest' ? proposal : undefined,
  };
}

describe('what a model writes', () => {
  test('is proposed in a pull request of its own, that says so', async () => {
    const { proposal, body } = await author('/k8s author a ResourceQuota of 20 pods', () => file(quota));
    expect(proposal).toMatchObject({
      place: { branch: 'supercargo/issue-12-author' },
      files: [{ path: 'deploy/quota.yaml', text: quota }, { path: recordPath }],
      body: expect.stringMatching(
        /A model wrote this[\s\S]*\| `deploy\/quota.yaml` \| Limits \\\| the team\. \|/u,
      ),
    });
    expect(body).toContain('#13');
  });

  test('is sent back with what stands against it, and proposed once nothing does', async () => {
    const { proposal } = await author('/k8s author a ResourceQuota of 20 pods', ({ body }, at) => {
      if (at === 0) return file(quota.replace('hard:', 'hardd:'));
      expect(body.messages.at(-1)?.content).toMatch(/What stands against it[\s\S]*deploy\/quota\.yaml:\d+ /u);
      return file(quota);
    });
    expect(proposal?.files[0]).toEqual({ path: 'deploy/quota.yaml', text: quota });
    expect(proposal?.body).toContain('after this many rounds: 2');
  });

  test.each([
    ['three rounds in vain', (at: number) => `README-${at}.md`, 3],
    ['a second one that says the same again', () => 'README.md', 2],
  ])('is not proposed after %s', async (_, path, rounds) => {
    const { proposal, body } = await author('/k8s author a ResourceQuota', (_heard, at) =>
      file(quota, path(at)),
    );
    expect(proposal).toBeUndefined();
    expect(body).toContain(`After ${rounds} rounds`);
    expect(open?.server.heard).toHaveLength(rounds);
  });

  test('may take a right that the words name', async () => {
    const text = quota
      .replaceAll('ResourceQuota', 'ServiceAccount')
      .replace(/spec:[\s\S]*/u, 'automountServiceAccountToken: true\n');
    const asked = await author('/k8s author a ServiceAccount with its token', () => file(text));
    expect(asked.proposal).toBeDefined();
    await open?.server.close();
    expect((await author('/k8s author a ServiceAccount', () => file(text))).proposal).toBeUndefined();
  });
});

test('without a model one line says so', async () => {
  const text = '/k8s author a ResourceQuota';
  const actions = await actionsOf(converse(said(text), worldOf({ now: text, files, engines }), never));
  expect(actions).toContainEqual(
    expect.objectContaining({ body: expect.stringContaining('No model is configured') }),
  );
});

test('who may not write may not have it written', async () => {
  const { body } = await author('/k8s author a ResourceQuota', () => file(quota), { role: 'triage' });
  expect(body).toContain('needs the **write** role');
  expect(open?.server.heard).toEqual([]);
});
