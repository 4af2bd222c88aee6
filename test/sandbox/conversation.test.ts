import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verify } from '@octokit/webhooks-methods';
import { openInbox, type Inbox } from './support/inbox.ts';
import { asInstallation, asUser, refusal, startRig, type Rig } from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;
let inbox: Inbox;

beforeAll(async () => {
  inbox = await openInbox();
  rig = await startRig({ webhookUrl: inbox.url });
});

afterAll(async () => {
  await rig.stop();
  await inbox.close();
});

test('an issue, its comments and reactions arrive as signed webhooks', async () => {
  const bob = asUser(rig, 'bob');
  const { data: issue } = await bob.issues.create({ ...shop, title: 'Run it', body: 'How?' });
  const { data: said } = await bob.issues.createComment({
    ...shop,
    issue_number: issue.number,
    body: '/k8s',
  });
  const app = asInstallation(rig);
  const { data: eyes } = await app.reactions.createForIssueComment({
    ...shop,
    comment_id: said.id,
    content: 'eyes',
  });
  expect(eyes.user?.login).toBe('supercargo[bot]');
  await bob.issues.updateComment({ ...shop, comment_id: said.id, body: '/k8s now' });
  await bob.issues.deleteComment({ ...shop, comment_id: said.id });
  await rig.world.hooks.idle();

  expect(inbox.events()).toEqual([
    'issues.opened',
    'issue_comment.created',
    'issue_comment.edited',
    'issue_comment.deleted',
  ]);
  for (const { headers, body } of inbox.received) {
    expect(await verify(rig.app.webhookSecret, body, String(headers['x-hub-signature-256']))).toBe(true);
  }
});

test('a comment is refused where nobody may write it', async () => {
  const said = { ...shop, issue_number: 1, body: 'x'.repeat(65_537) };
  expect(await refusal(asUser(rig, 'bob').issues.createComment(said))).toMatchObject({ status: 422 });
  const nowhere = { ...shop, issue_number: 99, body: 'x' };
  expect(await refusal(asUser(rig, 'bob').issues.createComment(nowhere))).toMatchObject({ status: 404 });
});

test('the permission of a person is told as GitHub tells it', async () => {
  const app = asInstallation(rig);
  const levels = await Promise.all(
    ['alice', 'mona', 'bob', 'tina', 'rita', 'zoe'].map(async (username) => {
      const { data } = await app.repos.getCollaboratorPermissionLevel({ ...shop, username });
      return [data.permission, data.role_name];
    }),
  );
  expect(levels).toEqual([
    ['admin', 'admin'],
    ['write', 'maintain'],
    ['write', 'write'],
    ['read', 'triage'],
    ['read', 'read'],
    ['read', 'read'],
  ]);
});
