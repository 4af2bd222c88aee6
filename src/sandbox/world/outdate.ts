import { structuredPatch } from 'diff';
import { headerOf, textOf } from '../git/diff.ts';
import { followLine, lineAt } from '../git/hunks.ts';
import { readCommit } from '../git/objects.ts';
import { entryAt } from '../git/trees.ts';
import type { GitStore } from '../git/stores.ts';
import { diffOf } from './pull-diff.ts';
import type { Pull, ReviewComment } from './rows.ts';
import { keyOf, type World } from './world.ts';

/** After a push comments move with their lines; those whose lines are gone or no longer shown are outdated. */
export async function moveComments(world: World, before: Pull, after: Pull): Promise<void> {
  const rows = world.tables.reviewComments.where('pull', keyOf(after.repo, after.number));
  const { files } = await diffOf(world, after);
  for (const row of rows) {
    if (row.line === null) continue;
    const patch = files.find(({ path }) => path === row.path)?.patch ?? '';
    const line = await movedLine(world, { before, after }, row);
    const isShown = line !== null && lineAt(patch, { side: row.side, line }) !== undefined;
    world.tables.reviewComments.put(isShown ? moved(row, line, after.head.sha) : outdated(row));
  }
}

function moved(row: ReviewComment, line: number, commit: string): ReviewComment {
  const startLine = row.startLine === null ? null : row.startLine + line - (row.line ?? line);
  return { ...row, line, startLine, commit };
}

function outdated(row: ReviewComment): ReviewComment {
  return { ...row, line: null, startLine: null };
}

type Step = { readonly before: Pull; readonly after: Pull };

async function movedLine(world: World, { before, after }: Step, row: ReviewComment): Promise<number | null> {
  if (row.line === null || row.side === 'LEFT') return row.line;
  const store = world.git.of({ id: after.repo });
  const [old, now] = await Promise.all(
    [before, after].map((pull) => fileText(store, pull.head.sha, row.path)),
  );
  if (old === undefined || now === undefined) return null;
  const { hunks } = structuredPatch('a', 'b', old, now, undefined, undefined, { context: 0 });
  const headers = hunks.map(headerOf).join('\n');
  const first = row.startLine ?? row.line;
  const [start, end] = [followLine(headers, first), followLine(headers, row.line)];
  return start !== null && end !== null && end - start === row.line - first ? end : null;
}

async function fileText(store: GitStore, sha: string, path: string): Promise<string | undefined> {
  const commit = await readCommit(store, sha);
  const entry = commit === undefined ? undefined : await entryAt(store, commit.tree, path);
  return entry === undefined ? undefined : textOf(store, entry.oid);
}
