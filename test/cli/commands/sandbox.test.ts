import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { recordingIo } from '../../support/io.ts';

test.each([
  [['--port', 'many'], '"many" is not a port'],
  [['--port', '70000'], '"70000" is not a port'],
  [['--webhook', 'there'], '"there" is not a URL'],
  [['--nonsense'], 'nonsense'],
])('%j is a usage error that says what is wrong', async (args, words) => {
  const io = recordingIo();
  expect(await run(['sandbox', ...args], io, new AbortController().signal)).toBe(2);
  expect(io.stderr()).toContain(words);
});

test('it runs until it is stopped, and says where it is', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'sandbox-cli-'));
  const io = recordingIo({ cwd });
  const stop = new AbortController();
  const ended = run(['sandbox', '--port', '0', '--state', 'state'], io, stop.signal);
  while (io.stdout() === '') await new Promise((resolve) => void setTimeout(resolve, 20));
  const [url = ''] = /http:\S+/u.exec(io.stdout()) ?? [];
  expect((await fetch(`${url}/api/v3/repos/acme/shop`)).status).toBe(200);
  expect(io.stdout()).toContain('state/app.pem');
  stop.abort();
  expect(await ended).toBe(0);
  rmSync(cwd, { recursive: true, force: true });
});
