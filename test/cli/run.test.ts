import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

const never = new AbortController().signal;

test('a command that does not exist is a usage error that names the nearest one', async () => {
  const io = recordingIo();
  expect(await run(['nonsense'], io, never)).toBe(2);
  expect(io.stderr()).toContain('there is no command "nonsense"');
});

test('help goes to stdout and succeeds', async () => {
  const io = recordingIo();
  expect(await run(['--help'], io, never)).toBe(0);
  expect(io.stdout()).toContain('Usage: supercargo <command>');
});
