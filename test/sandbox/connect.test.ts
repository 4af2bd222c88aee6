import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/start.ts';

test('the App of the demonstration hears once of the pull requests that were open before it', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'connect-'));
  const sandbox = await startSandbox({ port: 0, stateDir });
  const told = () =>
    [...sandbox.world.tables.deliveries.all()].map(({ event, action, repo }) => [event, action, repo]);
  const open = [...sandbox.world.tables.pulls.all()].map(({ repo }) => ['pull_request', 'opened', repo]);
  expect(open).toHaveLength(1);
  await sandbox.connect('http://127.0.0.1:9/');
  expect(told()).toEqual(open);
  await sandbox.connect('http://127.0.0.1:10/');
  expect(told()).toEqual(open);
  await sandbox.close();
  rmSync(stateDir, { recursive: true, force: true });
});
