import type { Io } from '../../src/cli/command.ts';

export type RecordingIo = Io & { readonly stdout: () => string; readonly stderr: () => string };

/** The outside world of a command-line run, in memory. */
export function recordingIo(overrides: Partial<Io> & { readonly input?: string } = {}): RecordingIo {
  const out: string[] = [];
  const err: string[] = [];
  const { input = '', ...rest } = overrides;
  return {
    cwd: '/nowhere',
    env: { SUPERCARGO_SHELLCHECK: 'builtin' },
    stdin: bytes(input),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isTerminal: false,
    columns: 80,
    ...rest,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
