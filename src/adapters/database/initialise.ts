import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PGlite } from '@electric-sql/pglite';

/** A process of its own: makes a database cluster in a folder and has all of it on the disk. */
process.once('disconnect', () => process.exit(1));
const folder = process.argv[2] ?? '';
const pglite = await PGlite.create(folder);
await pglite.close();
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() && !entry.isDirectory()) continue;
  const file = openSync(join(entry.parentPath, entry.name), 'r');
  fsyncSync(file);
  closeSync(file);
}
process.exit(0);
