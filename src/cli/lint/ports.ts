import { resolve } from 'node:path';
import type { Source } from '../../adapters/local/sources.ts';

/** Ports that the code of a folder listens on, by folder; nothing where no EXPOSE could be held against them. */
export async function portsOf(
  paths: readonly string[],
  sources: readonly Source[],
  cwd: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const [folder, ...more] = paths;
  const exposing = sources.filter(
    ({ file, kind }) => kind.name === 'dockerfile' && /^\s*EXPOSE/imu.test(file.text),
  );
  const isFolder = exposing.some(({ file }) => file.path !== folder);
  if (folder === undefined || more.length > 0 || !isFolder || exposing.length > mostFiles) return new Map();
  const { portsBelow } = await import('./code-ports.ts');
  return portsBelow(resolve(cwd, folder));
}

/** A folder of so many Dockerfiles is a collection, not a repository with code beside each. */
const mostFiles = 200;
