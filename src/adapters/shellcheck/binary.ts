import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { AskedScript } from '../../lint/shell/opinion.ts';
import type { Answer, ShellChecker } from './checker.ts';
import { comments, readComments, unwanted, withHeader } from './exchange.ts';

type Ran = { readonly stdout: string };

const timeoutMs = 20_000;
const atOnce = 4;
const output = z.object({ comments });

/** A `shellcheck` that can be started by this name or path; undefined where it cannot. */
export async function findBinary(command: string, signal: AbortSignal): Promise<ShellChecker | undefined> {
  const ran = await run([command, '--version'], '', signal).catch(() => undefined);
  const version = ran && /^version: (\S+)$/mu.exec(ran.stdout)?.[1];
  if (version === undefined) return undefined;
  return {
    name: `ShellCheck ${version} (${command})`,
    check: (scripts, signal) => checkAll(command, scripts, signal),
    close: async () => {},
  };
}

async function checkAll(
  command: string,
  scripts: readonly AskedScript[],
  signal: AbortSignal,
): Promise<readonly Answer[]> {
  const found: Answer[] = [];
  for (let at = 0; at < scripts.length; at += atOnce) {
    const batch = scripts.slice(at, at + atOnce);
    found.push(...(await Promise.all(batch.map((script) => checkOne(command, script, signal)))));
  }
  return found;
}

async function checkOne(command: string, script: AskedScript, signal: AbortSignal): Promise<Answer> {
  const options = ['--norc', '--format=json1', `--exclude=${unwanted.join(',')}`, '-'];
  try {
    const { stdout } = await run([command, ...options], withHeader(script), signal);
    return readComments(script, output.parse(JSON.parse(stdout)).comments);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** The script goes to the standard input: nothing of it is ever part of a command line. */
function run([command = '', ...args]: readonly string[], input: string, signal: AbortSignal): Promise<Ran> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], signal: limit });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.on('error', reject).on('close', () => resolve({ stdout }));
    child.stdin.on('error', () => {}).end(input);
  });
}
