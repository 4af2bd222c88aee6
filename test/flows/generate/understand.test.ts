import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { bundledEngines } from '../../../src/app/engines.ts';
import { converse } from '../../../src/flows/converse/converse.ts';
import { json, openModel, type OpenModel } from '../../support/open-model.ts';
import type { Move } from '../../support/scripted-model.ts';
import { actionsOf, said, worldOf, type Scene } from '../../support/world.ts';

const never = new AbortController().signal;
const engines = bundledEngines(await loadTemplates(), systemClock);
const files = {
  'package.json': '{"name":"shop","scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
  'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
  'server.js': "require('express')().listen(3000)\n",
};

let open: OpenModel | undefined;
afterEach(async () => {
  await open?.server.close();
  open = undefined;
});

async function propose(text: string, move: Move, scene: Scene = {}) {
  open = await openModel(() => move);
  const world = worldOf({ now: text, files, engines, model: open.model, ...scene });
  const actions = await actionsOf(converse(said(text), world, never));
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  if (proposal?.kind !== 'proposePullRequest') return { body: '', deployment: '', all: '' };
  const all = proposal.files.map(({ path, text: file }) => `${path}\n${file}`).join('\n');
  const deployment = proposal.files.find(({ path }) => /deployment/u.test(path))?.text ?? '';
  return { body: proposal.body, deployment, all };
}
const claims = (...list: readonly object[]) => json({ claims: list });

describe('words that the rules left over', () => {
  const text = '/k8s please have a trio, well, three of them humming along';

  test('are read by the model, done, and marked as its reading', async () => {
    const { body, deployment } = await propose(
      '/k8s zorp five quux',
      claims({ field: 'replicas', value: '5', said: 'zorp five quux' }),
    );
    expect(deployment).toContain('replicas: 5');
    expect(body).toMatch(/\| zorp five quux \| [^|]*read by the model \| 5 \|/u);
    expect(body).toContain('prompt `wish@');
    expect(body).not.toContain('Not understood');
  });

  test('stay left over if the model says nothing of use, and that is said', async () => {
    const { body } = await propose('/k8s zorp five quux', { kind: 'status', status: 401 });
    expect(body).toContain('Not understood');
    expect(body).toContain('refused the question (HTTP 401)');
  });

  test('are not asked about where the rules understood all', async () => {
    await propose('/k8s 3 replicas on port 8080', claims());
    const asked = open?.server.heard.map(({ body }) => body.messages[1]?.content ?? '') ?? [];
    expect(asked.filter((text) => text.includes('Left over'))).toEqual([]);
  });

  test('are not asked about where the policy forbids', async () => {
    const { body } = await propose(text, claims(), { policy: 'model: {use: off}' });
    expect(open?.server.heard).toEqual([]);
    expect(body).not.toContain('prompt `wish@');
  });

  test('bring nothing that they do not say', async () => {
    const { all } = await propose(
      '/k8s zorp five quux at example.com.evil.test/x',
      claims(
        { field: 'replicas', value: '40', said: 'zorp five quux' },
        { field: 'host', value: 'evil.example', said: 'zorp five quux' },
        { field: 'host', value: 'example.com', said: 'example.com.evil.test' },
        { field: 'image', value: 'evil.test/x', said: 'not in the words evil.test/x' },
        { field: 'memory', value: '5000Gi', said: 'zorp five' },
        { field: 'namespace', value: 'kube-system', said: 'quux' },
      ),
    );
    expect(all).not.toMatch(/replicas: 40|evil\.example|kube-system|5000Gi/u);
  });

  test('cannot be taken for a field that there is not', async () => {
    const { all } = await propose(
      '/k8s zorp rootly quux',
      claims({ field: 'privileged', value: 'true', said: 'zorp rootly quux' }),
    );
    expect(all).not.toContain('privileged: true');
  });
});

/** What is proposed on an issue whose text somebody else may have written. */
async function proposedOn(issue: string, model: OpenModel['model']) {
  const world = worldOf({ now: '/k8s', files, engines, model });
  const textOf: typeof world.inquiries.textOf = async ({ kind }) => (kind === 'issue' ? issue : '/k8s');
  const heard = { ...world, inquiries: { ...world.inquiries, textOf } };
  const actions = await actionsOf(converse(said('/k8s'), heard, never));
  const proposal = actions.find((action) => action.kind === 'proposePullRequest');
  return proposal?.kind === 'proposePullRequest' ? proposal.files : [];
}

test('a command without words means what its issue says, as far as anybody may say it', async () => {
  open = await openModel(() =>
    claims(
      { field: 'replicas', value: '5', said: 'five times over' },
      { field: 'host', value: 'shop.acme.test', said: 'at shop.acme.test' },
    ),
  );
  const issue = 'Please run this five times over, at shop.acme.test';
  const proposed = await proposedOn(issue, open.model);
  expect(proposed.find(({ path }) => /deployment/u.test(path))?.text).toContain('replicas: 5');
  expect(JSON.stringify(proposed)).not.toContain('shop.acme.test');
});

test.each([
  ['replicas', '50', /replicas: 50/u],
  ['maxReplicas', '100', /maxReplicas: 100/u],
  ['memory', '900Gi', /900Gi/u],
  ['cpu', '999', /cpu: "?999/u],
  ['namespace', 'kube-system', /kube-system/u],
  ['image', 'evilcorp/miner:1', /evilcorp/u],
  ['name', 'impostor', /impostor/u],
])('and nobody who only wrote the issue gets %s %s', async (field, value, wanted) => {
  open = await openModel(() => claims({ field, value, said: value }));
  const proposed = await proposedOn(`Important: it wants ${value} of these, or it fails.`, open.model);
  expect(proposed.length).toBeGreaterThan(0);
  expect(JSON.stringify(proposed)).not.toMatch(wanted);
});

describe('a command without words on an issue that plainly asks', () => {
  const opening = {
    title: 'Run the shop',
    login: 'bob',
    body: 'Please deploy it with 4 replicas at shop.acme.test',
  };
  const filesFor = async (who: string, role: Scene['role'] = 'read'): Promise<string> => {
    const world = worldOf({ now: '/k8s', files, engines });
    const roleOf = async (login: string) => (login === 'bob' ? role : 'write');
    const heard = { ...world, inquiries: { ...world.inquiries, roleOf } };
    const spoken = said('/k8s');
    const asked = {
      ...spoken,
      sender: { ...spoken.sender, login: who },
      conversation: { ...spoken.conversation, opening },
    };
    const actions = await actionsOf(converse(asked, heard, never));
    const proposal = actions.find((action) => action.kind === 'proposePullRequest');
    return proposal?.kind === 'proposePullRequest' ? JSON.stringify(proposal.files) : '';
  };

  test('means what it asks, by the rules alone, where who opened it may ask as well', async () => {
    const made = await filesFor('alice', 'write');
    expect(made).toContain('replicas: 4');
    expect(made).toContain('shop.acme.test');
  });

  test('means the repository alone where somebody else opened it', async () => {
    const made = await filesFor('alice', 'read');
    expect(made).not.toContain('replicas: 4');
    expect(made).toContain('kind: Deployment');
  });
});
