import { fdatasyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { prepare } from './prepare.ts';

/** A PostgreSQL in this process whose files lie in a folder. */
export async function openPGlite(folder: string): Promise<PGlite> {
  await prepare(folder);
  const pglite = await PGlite.create(folder, { startParams: [...parameters] });
  makeDurable(pglite);
  return pglite;
}

/**
 * PGlite starts PostgreSQL with `-F`, which never syncs: a commit would survive a kill but not a power cut.
 * `fdatasync` does nothing in its file system, `fsync` reaches the hook that `makeDurable` sets.
 */
const parameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'shared_buffers=16MB',
];

/** The file operations that all streams on the folder share lack `fsync`, so a sync would be silently skipped. */
function makeDurable(pglite: PGlite): void {
  const { FS } = pglite.Module;
  const stream = FS.open('/pglite/data/PG_VERSION', 'r');
  const operations = stream.stream_ops as { fsync?: (open: { readonly nfd: number }) => number };
  operations.fsync = ({ nfd }) => {
    fdatasyncSync(nfd);
    return 0;
  };
  FS.close(stream);
}
