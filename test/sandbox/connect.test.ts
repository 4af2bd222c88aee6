import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { comment } from '../../src/sandbox/world/comments.ts';
import { openInbox } from './support/inbox.ts';

let stateDir: string;
let sandbox: Sandbox;

beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'connect-'));
  sandbox = await startSandbox({ port: 0, stateDir, isAwaited: true });
});

afterEach(async () => {
  await sandbox.close();
  rmSync(stateDir, { recursive: true, force: true });
});

test('the App of the demonstration hears once of the pull requests that were open before it', async () => {
  const told = () =>
    [...sandbox.world.tables.deliveries.all()].map(({ event, action, repo }) => [event, action, repo]);
  const open = [...sandbox.world.tables.pulls.all()].map(({ repo }) => ['pull_request', 'opened', repo]);
  expect(open).toHaveLength(1);
  await sandbox.connect('http://127.0.0.1:9/');
  expect(told()).toEqual(open);
  await sandbox.connect('http://127.0.0.1:10/');
  expect(told()).toEqual(open);
});

test('what somebody says while the App is on its way is heard once it is there', async () => {
  const repo = [...sandbox.world.tables.repositories.all()].find(({ name }) => name === 'shop');
  if (repo === undefined) throw new Error('there is no shop');
  comment(sandbox.world, { login: 'alice', app: null }, { repo, number: 1, body: '/k8s' });
  const inbox = await openInbox();
  await sandbox.connect(inbox.url);
  await sandbox.world.hooks.idle();
  expect(inbox.events().toSorted()).toEqual(['issue_comment.created', 'pull_request.opened']);
  await inbox.close();
});
