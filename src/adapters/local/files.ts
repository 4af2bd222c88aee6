import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../kustomize/files.ts';

const largest = 4 * 1024 * 1024;

/** Files below a folder as they lie on disk, read when they are asked for. */
export function diskFiles(root: string): Files {
  const contents = new Map<string, Buffer | undefined>();
  const read = (path: string): Buffer | undefined => {
    if (!contents.has(path)) contents.set(path, contentOf(join(root, path)));
    return contents.get(path);
  };
  return {
    has: (path) => kindOf(join(root, path)),
    text: (path) => textOf(read(path)),
    binary: (path) => read(path)?.toString('base64'),
    standIn: () => undefined,
  };
}

/** The checkout that a folder lies in, or the root of the disk: bases may stand beside the folder. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || dirname(at) === at) return at;
  }
}

function kindOf(location: string): 'file' | 'folder' | undefined {
  const found = statSync(location, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

function contentOf(location: string): Buffer | undefined {
  const found = statSync(location, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > largest) return undefined;
  return readFileSync(location);
}

function textOf(bytes: Buffer | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
