import { resolve } from 'node:path';
import { readFolder } from '../adapters/local/snapshot.ts';
import type { Source } from '../adapters/local/sources.ts';
import { analyze } from '../facts/analyze.ts';
import { wanted } from '../facts/wanted.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { basename } from '../kernel/paths.ts';
import { isDockerfileName } from '../lint/dockerfile/linter.ts';
import { languages } from '../languages/languages.ts';

/** Ports that the code of a folder listens on, by folder; nothing where no EXPOSE could be held against them. */
export async function portsOf(
  paths: readonly string[],
  sources: readonly Source[],
  cwd: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const [folder, ...more] = paths;
  const exposing = sources.filter(
    ({ file, linter }) => linter.name === 'dockerfile' && /^\s*EXPOSE/imu.test(file.text),
  );
  const isFolder = exposing.some(({ file }) => file.path !== folder);
  if (folder === undefined || more.length > 0 || !isFolder || exposing.length > mostFiles) return new Map();
  const snapshot = await readFolder(resolve(cwd, folder), wanted(languages));
  if (!snapshot.ok) return new Map();
  const { services } = analyze(withoutDockerfiles(snapshot.value), languages);
  const read = services.filter(({ evidence }) =>
    evidence.some(({ fact, path }) => fact === 'port' && isCode(path)),
  );
  return new Map(read.map(({ path, ports }) => [path === '.' ? '' : path, ports.map(({ port }) => port)]));
}

/** What EXPOSE says is no evidence of what the code does. */
function withoutDockerfiles(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    entries: snapshot.entries.filter(({ path }) => isShown(path)),
    text: (path) => (isShown(path) ? snapshot.text(path) : undefined),
  };
}

function isShown(path: string): boolean {
  return !isDockerfileName(basename(path));
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|go|rb|java|kt|rs|php|cs)$/u.test(path);
}

/** A folder of so many Dockerfiles is a collection, not a repository with code beside each. */
const mostFiles = 200;
