import { createHash } from 'node:crypto';
import type { Entry, Wanted } from '../../facts/snapshot.ts';
import type { Contents, Tree } from '../snapshot/assemble.ts';
import { contentOf, type Content } from '../snapshot/content.ts';
import { matcherOf } from '../snapshot/patterns.ts';
import { archived, type Call } from './tarball.ts';

type Whole = { readonly tree: Tree; readonly contents: Contents };

/** A tree that GitHub cut, made whole from the archive of the commit, with the texts that the patterns choose. */
export async function madeWhole(cut: Tree, wanted: Wanted, call: Call): Promise<Whole> {
  const listed = new Map(cut.entries.map((entry) => [entry.path, entry]));
  const matches = matcherOf(wanted.patterns);
  const found = new Map<string, Entry>();
  const contents = new Map<string, Content>();
  const isWanted = (path: string, size: number): boolean => {
    found.set(path, { path, kind: 'file', sha: '', size });
    return size <= wanted.maxBytes && matches(path);
  };
  for await (const { path, bytes } of archived(cut.commit, isWanted, call)) {
    contents.set(path, contentOf(bytes));
    found.set(path, { path, kind: 'file', sha: blobId(bytes), size: bytes.length });
  }
  const entries = [...new Map([...found, ...listed]).values()];
  return { tree: { commit: cut.commit, entries, omitted: [] }, contents };
}

function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
