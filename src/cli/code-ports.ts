import { readFolder } from '../adapters/local/snapshot.ts';
import { analyze } from '../facts/analyze.ts';
import { wanted } from '../facts/wanted.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { basename } from '../kernel/paths.ts';
import { isDockerfileName } from '../lint/dockerfile/kind.ts';
import { languages } from '../languages/languages.ts';

/** Ports that code below a folder listens on, by the folder of the service. */
export async function codePorts(root: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const snapshot = await readFolder(root, wanted(languages));
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
