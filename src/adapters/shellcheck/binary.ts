import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { ScriptToCheck, ShellChecker, ShellCheckFinding } from './checker.ts';
import { comments, readComments, unwanted, withHeader } from './exchange.ts';

type Ran = { readonly code: number | null; readonly stdout: string };

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
  scripts: readonly ScriptToCheck[],
  signal: AbortSignal,
): Promise<readonly (readonly ShellCheckFinding[])[]> {
  const found: (readonly ShellCheckFinding[])[] = [];
  for (let at = 0; at < scripts.length; at += atOnce) {
    const batch = scripts.slice(at, at + atOnce);
    found.push(...(await Promise.all(batch.map((script) => checkOne(command, script, signal)))));
  }
  return found;
}

async function checkOne(
  command: string,
  script: ScriptToCheck,
  signal: AbortSignal,
): Promise<readonly ShellCheckFinding[]> {
  const options = ['--norc', '--format=json1', `--exclude=${unwanted.join(',')}`, '-'];
  const { code, stdout } = await run([command, ...options], withHeader(script), signal);
  if (code !== 0 && code !== 1) throw new Error(`${command} ended with ${code}`);
  return readComments(script, output.parse(JSON.parse(stdout)).comments);
}

/** The script goes to the standard input: nothing of it is ever part of a command line. */
function run([command = '', ...args]: readonly string[], input: string, signal: AbortSignal): Promise<Ran> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], signal: limit });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout }));
    child.stdin.on('error', () => {}).end(input);
  });
}
