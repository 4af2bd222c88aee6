import { afterAll, afterEach, beforeAll, describe as group, expect, test } from '@jest/globals';
import { openInbox, type Inbox } from './support/inbox.ts';
import { asApp, asInstallation, asUser, refusal, startRig, type Rig } from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;
let inbox: Inbox;

beforeAll(async () => {
  inbox = await openInbox();
  rig = await startRig({ webhookUrl: inbox.url });
});

afterEach(() => rig.faults.clear());

afterAll(async () => {
  await rig.stop();
  await inbox.close();
});

test('a 502 comes after the write was done', async () => {
  rig.faults.set({ failAfterWrite: 1 });
  const bob = asUser(rig, 'bob');
  expect(await refusal(bob.issues.create({ ...shop, title: 'Done' }))).toMatchObject({ status: 502 });
  expect((await bob.issues.listForRepo(shop)).data.map(({ title }) => title)).toContain('Done');
});

test('the same seed fails the same requests', async () => {
  const runs: number[][] = [];
  for (let run = 0; run < 2; run += 1) {
    rig.faults.set({ seed: 7, failBefore: 0.5 });
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await fetch(`${rig.apiUrl}/repos/acme/shop`)).status);
    runs.push(statuses);
  }
  expect(runs[0]).toEqual(runs[1]);
  expect(new Set(runs[0])).toEqual(new Set([200, 502]));
});

test('limits say when to come again', async () => {
  rig.faults.set({ secondaryLimit: 1, retryAfterSeconds: 3 });
  const secondary = await fetch(`${rig.apiUrl}/repos/acme/shop`);
  expect([secondary.status, secondary.headers.get('retry-after')]).toEqual([403, '3']);
  rig.faults.set({ primaryLimit: true });
  const primary = await fetch(`${rig.apiUrl}/repos/acme/shop`);
  expect([primary.status, primary.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  expect(Number(primary.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
});

test('webhooks are lost, doubled and late', async () => {
  const bob = asUser(rig, 'bob');
  const sent = async () => {
    inbox.received.length = 0;
    await bob.issues.create({ ...shop, title: 'x' });
    await rig.world.hooks.idle();
    return inbox.received.length;
  };
  rig.faults.set({ webhookLost: 1 });
  expect(await sent()).toBe(0);
  rig.faults.set({ webhookDoubled: 1 });
  expect(await sent()).toBe(2);
  expect(new Set(inbox.received.map(({ headers }) => headers['x-github-delivery'])).size).toBe(1);
  rig.faults.set({ webhookLate: 1, webhookLateMs: 30 });
  expect(await sent()).toBe(1);
});

test('switches are turned over HTTP, and requests are counted', async () => {
  const url = `${rig.url}/_sandbox`;
  const set = await fetch(`${url}/faults`, { method: 'POST', body: JSON.stringify({ latencyMs: 1 }) });
  expect(await set.json()).toMatchObject({ latencyMs: 1 });
  expect((await fetch(`${url}/faults`, { method: 'POST', body: '{"nonsense":1}' })).status).toBe(422);
  const stranger = { method: 'POST', headers: { origin: 'https://evil.example' } };
  expect((await fetch(`${url}/faults/revoke-tokens`, stranger)).status).toBe(403);
  await fetch(`${url}/requests`, { method: 'DELETE' });
  await asInstallation(rig).issues.listForRepo(shop);
  await asInstallation(rig).graphql('{ viewer { login } }');
  expect(await (await fetch(`${url}/requests`)).json()).toEqual({
    total: 4,
    routes: {
      'GET /repos/{owner}/{repo}/issues': 1,
      'POST /app/installations/{installation_id}/access_tokens': 2,
      'POST /graphql': 1,
    },
  });
});

group("GitHub's secondary limits hold", () => {
  let now = new Date('2026-05-01T12:00:00Z');
  const clock = { now: () => now };
  const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));
  let strict: Rig;
  afterEach(() => strict.stop());

  test('80 requests a minute that create content', async () => {
    strict = await startRig({ clock });
    const bob = asUser(strict, 'bob');
    for (let at = 0; at < 80; at += 1) await bob.issues.create({ ...shop, title: `${at}` });
    later(0.5);
    await expect(bob.issues.create({ ...shop, title: '81' })).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '30' } },
    });
    expect((await bob.issues.listForRepo(shop)).status).toBe(200);
    expect((await asUser(strict, 'mona').issues.create({ ...shop, title: 'of another' })).status).toBe(201);
    later(0.5);
    expect((await bob.issues.create({ ...shop, title: '81' })).status).toBe(201);
  });

  test('so many of them an hour, mutations of GraphQL among them', async () => {
    strict = await startRig({ clock, limits: { contentPerHour: 2 } });
    const bob = asUser(strict, 'bob');
    const { data } = await bob.issues.create({ ...shop, title: 'one' });
    const mutation =
      'mutation ($id: ID!) { addReaction(input: { subjectId: $id, content: EYES }) { clientMutationId } }';
    await bob.graphql(mutation, { id: data.node_id }).catch(() => undefined);
    await bob.graphql('{ viewer { login } }');
    expect(await refusal(bob.issues.create({ ...shop, title: 'three' }))).toMatchObject({ status: 403 });
    later(59);
    expect(await refusal(bob.issues.create({ ...shop, title: 'three' }))).toMatchObject({ status: 403 });
    later(1);
    expect((await bob.issues.create({ ...shop, title: 'three' })).status).toBe(201);
  });

  test('points a minute, of which a write costs five', async () => {
    strict = await startRig({ clock, limits: { pointsPerMinute: 7 } });
    const bob = asUser(strict, 'bob');
    await bob.issues.create({ ...shop, title: 'five points' });
    await bob.issues.listForRepo(shop);
    await bob.issues.listForRepo(shop);
    expect(await refusal(bob.issues.listForRepo(shop))).toMatchObject({ status: 403 });
    expect(await bob.graphql('{ viewer { login } }')).toEqual({ viewer: { login: 'bob' } });
  });

  test('so many requests at one moment', async () => {
    strict = await startRig({ limits: { concurrent: 3 } });
    const bob = asUser(strict, 'bob');
    const asked = Array.from({ length: 12 }, () => bob.repos.getContent({ ...shop, path: 'README.md' }));
    const ended = await Promise.allSettled(asked);
    const refused = ended.filter((one) => one.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(12);
    for (const one of refused) expect(one.reason).toMatchObject({ status: 403 });
    expect((await bob.repos.getContent({ ...shop, path: 'README.md' })).status).toBe(200);
  });
});

test('an installation token is over after an hour', async () => {
  let now = new Date('2026-05-01T12:00:00Z');
  const slow = await startRig({ clock: { now: () => now } });
  const { data } = await asApp(slow).apps.createInstallationAccessToken({
    installation_id: slow.app.installationId,
  });
  expect(data.expires_at).toBe('2026-05-01T13:00:00Z');
  const ask = () =>
    fetch(`${slow.apiUrl}/repos/acme/shop`, { headers: { authorization: `token ${data.token}` } });
  now = new Date('2026-05-01T12:59:59Z');
  expect((await ask()).status).toBe(200);
  now = new Date('2026-05-01T13:00:00Z');
  expect((await ask()).status).toBe(401);
  await slow.stop();
});

test('tokens are revoked in the middle', async () => {
  const { data } = await asApp(rig).apps.createInstallationAccessToken({
    installation_id: rig.app.installationId,
  });
  await fetch(`${rig.url}/_sandbox/faults/revoke-tokens`, { method: 'POST' });
  const headers = { authorization: `token ${data.token}` };
  expect((await fetch(`${rig.apiUrl}/repos/acme/shop`, { headers })).status).toBe(401);
});

test('the hour of an installation is counted down, GraphQL apart', async () => {
  const headers = { authorization: `token ${rig.tokenFor('mona')}` };
  const first = await fetch(`${rig.apiUrl}/repos/acme/shop`, { headers });
  const second = await fetch(`${rig.apiUrl}/repos/acme/shop`, { headers });
  const left = [first, second].map((response) => Number(response.headers.get('x-ratelimit-remaining')));
  expect(left[0]! - left[1]!).toBe(1);
  const body = (await (await fetch(`${rig.apiUrl}/rate_limit`, { headers })).json()) as {
    resources: { core: { used: number }; graphql: { used: number } };
  };
  expect([body.resources.core.used, body.resources.graphql.used]).toEqual([2, 0]);
});
