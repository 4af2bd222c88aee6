import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openInbox } from './support/inbox.ts';
import { asApp, asInstallation, asUser, startRig, type Rig } from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig | undefined;

afterEach(async () => rig?.stop());

async function restart(running: Rig): Promise<Rig> {
  await running.close();
  return startRig({ stateDir: running.stateDir });
}

test('everything is there after a restart: rows, git, key, tokens', async () => {
  rig = await startRig();
  const token = rig.tokenFor('bob');
  const { privateKey, webhookSecret, installationId } = rig.app;
  const { data: issue } = await asUser(rig, 'bob').issues.create({
    ...shop,
    title: 'Stay',
    labels: ['kept'],
  });
  const { data: file } = await asUser(rig, 'bob').repos.createOrUpdateFileContents({
    ...shop,
    path: 'x',
    message: 'x',
    content: 'eA==',
  });
  rig = await restart(rig);
  expect(rig.app).toMatchObject({ privateKey, webhookSecret, installationId });
  const headers = { authorization: `token ${token}` };
  const after = await fetch(`${rig.apiUrl}/repos/acme/shop/issues/${issue.number}`, { headers });
  expect(await after.json()).toMatchObject({ id: issue.id, title: 'Stay', labels: [{ name: 'kept' }] });
  const { data: ref } = await asInstallation(rig).git.getRef({ ...shop, ref: 'heads/main' });
  expect(ref.object.sha).toBe(file.commit.sha);
  const { data: next } = await asUser(rig, 'bob').issues.create({ ...shop, title: 'Next' });
  expect(next.id).toBeGreaterThan(issue.id);
});

test('a change that was torn by a kill never happened, and nothing before it is lost', async () => {
  rig = await startRig();
  const { data: issue } = await asUser(rig, 'bob').issues.create({ ...shop, title: 'Whole' });
  await rig.close();
  appendFileSync(join(rig.stateDir, 'world.jsonl'), '["issues",{"id":99999,"repo');
  rig = await startRig({ stateDir: rig.stateDir });
  const { data } = await asUser(rig, 'bob').issues.listForRepo(shop);
  expect(data.map(({ number }) => number)).toEqual([issue.number]);
  await asUser(rig, 'bob').issues.create({ ...shop, title: 'After' });
  rig = await restart(rig);
  expect((await asUser(rig, 'bob').issues.listForRepo(shop)).data).toHaveLength(2);
});

test('--fresh forgets', async () => {
  rig = await startRig();
  const { privateKey } = rig.app;
  await asUser(rig, 'bob').issues.create({ ...shop, title: 'Gone' });
  await rig.close();
  rig = await startRig({ stateDir: rig.stateDir, fresh: true });
  expect((await asUser(rig, 'bob').issues.listForRepo(shop)).data).toEqual([]);
  expect(rig.app.privateKey).not.toBe(privateKey);
});

test('--fresh takes nothing from the folder that is not the sandbox’s', async () => {
  rig = await startRig();
  await rig.close();
  const own = join(rig.stateDir, 'thesis.txt');
  writeFileSync(own, 'mine');
  rig = await startRig({ stateDir: rig.stateDir, fresh: true });
  expect(readFileSync(own, 'utf8')).toBe('mine');
});

test('a first start that was cut off is made anew', async () => {
  rig = await startRig();
  await asUser(rig, 'bob').issues.create({ ...shop, title: 'Half' });
  await rig.close();
  rmSync(join(rig.stateDir, 'settled'));
  rig = await startRig({ stateDir: rig.stateDir });
  expect((await asUser(rig, 'bob').issues.listForRepo(shop)).data).toEqual([]);
});

test('what is secret is for its owner only', async () => {
  rig = await startRig();
  for (const name of ['app.pem', 'webhook-secret', 'world.jsonl', 'payloads.bin'])
    expect(statSync(join(rig.stateDir, name)).mode & 0o077).toBe(0);
  const token = rig.tokenFor('bob');
  expect(readFileSync(join(rig.stateDir, 'world.jsonl'), 'utf8')).not.toContain(token);
});

test('a webhook that a kill cut off is in the log as failed, and is sent when asked for', async () => {
  const inbox = await openInbox();
  rig = await startRig({ webhookUrl: 'http://127.0.0.1:9/nobody' });
  await asUser(rig, 'bob').issues.create({ ...shop, title: 'Lost' });
  rig = await restart(rig);
  rig.setWebhook(inbox.url);
  const jwt = asApp(rig);
  const { data: log } = await jwt.apps.listWebhookDeliveries();
  const [lost] = log;
  expect(lost).toMatchObject({ event: 'issues', action: 'opened', status_code: 0, redelivery: false });
  await jwt.apps.redeliverWebhookDelivery({ delivery_id: lost!.id });
  await rig.world.hooks.idle();
  expect(inbox.received[0]?.headers['x-github-delivery']).toBe(lost!.guid);
  const { data: after } = await jwt.apps.listWebhookDeliveries();
  expect(
    after.map(({ guid, redelivery, status_code: code }) => [guid === lost!.guid, redelivery, code]),
  ).toEqual([
    [true, true, 202],
    [true, false, 0],
  ]);
  await inbox.close();
});
