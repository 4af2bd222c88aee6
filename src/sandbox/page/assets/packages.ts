import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of an installed package, whether npm put the package beside us or above us. */
export function packageFile(name: string, file: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, file);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`${name}/${file} is not installed. Run \`npm ci\`.`);
  }
}
