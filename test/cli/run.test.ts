import { expect, test } from '@jest/globals';
import { commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../support/io.ts';

const never = new AbortController().signal;

test('a command that does not exist is a usage error that names the nearest one', async () => {
  const io = recordingIo();
  expect(await run(['nonsense'], io, never)).toBe(2);
  expect(io.stderr()).toContain('there is no command "nonsense"');
});

test('every help fits a terminal of 80 columns, however it is asked for', async () => {
  const asked = [
    ['--help'],
    ...commands.flatMap(({ name }) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]),
  ];
  for (const args of asked) {
    const io = recordingIo();
    expect(await run(args, io, never)).toBe(0);
    const lines = io.stdout().split('\n');
    expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
    expect(lines[0]).toMatch(/^Usage: supercargo/u);
  }
});

test('its version is that of the package', async () => {
  const io = recordingIo();
  expect(await run(['--version'], io, never)).toBe(0);
  expect(io.stdout()).toMatch(/^supercargo \d+\.\d+\.\d+\n$/u);
});

/** A Han character takes two. */
function columnsOf(line: string): number {
  return line.replaceAll(/[\p{Script=Han}：，。]/gu, 'xx').length;
}

test('help goes to stdout and succeeds', async () => {
  const io = recordingIo();
  expect(await run(['--help'], io, never)).toBe(0);
  expect(io.stdout()).toContain('Usage: supercargo <command>');
});
