import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import type { Content } from './content.ts';
import { say, select } from './select.ts';
import type { Selection } from './select.ts';

export type Tree = {
  readonly commit: string;
  readonly entries: readonly Entry[];
  readonly omitted: readonly string[];
  /** The host lists no more of it. */
  readonly isCut?: boolean;
};

/** Contents by path. */
export type Contents = ReadonlyMap<string, Content>;

/** A snapshot from a tree and the contents that `read` brings for what the patterns choose. */
export async function assemble(
  tree: Tree,
  wanted: Wanted,
  read: (files: readonly Entry[]) => Promise<Contents>,
): Promise<Snapshot> {
  const entries = tree.entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const selection = select(entries, wanted);
  const contents = selection.files.length === 0 ? new Map<string, Content>() : await read(selection.files);
  const texts = new Map<string, string>();
  for (const { path } of selection.files) {
    const content = contents.get(path);
    if (content?.kind === 'text') texts.set(path, content.text);
  }
  return {
    commit: tree.commit,
    entries,
    text: (path) => texts.get(path),
    omitted: [...tree.omitted, ...selection.omitted, ...unread(selection, contents)],
  };
}

function unread({ files }: Selection, contents: Contents): readonly string[] {
  const kindOf = (entry: Entry) => contents.get(entry.path)?.kind;
  return [
    ...say(
      files.filter((entry) => kindOf(entry) === 'binary'),
      'binary',
    ),
    ...say(
      files.filter((entry) => kindOf(entry) === 'lfs'),
      'kept in Git LFS, so only a pointer is here',
    ),
    ...say(
      files.filter((entry) => kindOf(entry) === undefined),
      'the host did not give its text',
    ),
  ];
}
