import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

test('the Dockerfile of the App passes the rules of the App', async () => {
  const io = recordingIo({ cwd: join(import.meta.dirname, '../..') });
  const code = await run(['lint', 'Dockerfile'], io, new AbortController().signal);
  expect([code, io.stdout()]).toEqual([0, '']);
});
