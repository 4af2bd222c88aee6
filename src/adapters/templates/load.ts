import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Templates } from '../../render/templates.ts';

/** Reads `templates/` once; it lies beside `src/` in the repository and beside `dist/` in the package. */
export async function loadTemplates(folder: string = bundled()): Promise<Templates> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.toSorted().map(async (path) => [slashed(relative(folder, path)), await readFile(path, 'utf8')] as const),
  );
  return new Map(texts);
}

function bundled(): string {
  return join(import.meta.dirname, '../../../templates');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
