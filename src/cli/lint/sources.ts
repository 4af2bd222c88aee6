import { buffer } from 'node:stream/consumers';
import { readSources, type Source } from '../../adapters/local/sources.ts';
import { describe } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Io } from '../command.ts';
import { lintKinds } from './kinds.ts';

/** The files that were named and those in the folders that were; what of these cannot be read, a person is told. */
export function sourcesAt(paths: readonly string[], io: Io, input?: Uint8Array): Result<readonly Source[]> {
  const place = { cwd: io.cwd, paths, kinds: lintKinds };
  const sources = readSources(input === undefined ? place : { ...place, input });
  if (!sources.ok) return sources;
  const { found, unread } = sources.value;
  for (const problem of unread) io.err(`Not looked at: ${describe(problem)}\n`);
  if (found.length + unread.length === 0) io.err('No Dockerfile, YAML or JSON was found.\n');
  return ok(found);
}

/** What is piped in, where a path of `-` asks for it. */
export async function inputFor(paths: readonly string[], { stdin }: Io): Promise<Uint8Array | undefined> {
  return paths.includes('-') ? buffer(stdin) : undefined;
}
