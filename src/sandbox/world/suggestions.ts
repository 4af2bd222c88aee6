import { textOf } from '../git/diff.ts';
import { readCommit } from '../git/objects.ts';
import { entryAt } from '../git/trees.ts';
import { commitFiles, type FileChange } from './commits.ts';
import { requireLive, requireRight } from './people.ts';
import { pullNumbered } from './pulls.ts';
import { found, Refusal } from './refusal.ts';
import { reviewCommentWithId } from './review-comments.ts';
import { resolveThread } from './threads.ts';
import type { Pull, Repository, ReviewComment } from './rows.ts';
import type { By, World } from './world.ts';

export type Suggestions = {
  readonly repo: Repository;
  readonly number: number;
  /** Review comments whose first suggestion is taken; several become one commit. */
  readonly comments: readonly number[];
  readonly message?: string;
};

/** The "apply" button: commits suggestions to the branch and resolves their threads. */
export async function applySuggestions(world: World, by: By, input: Suggestions): Promise<string> {
  const pull = pullNumbered(world, input.repo, input.number);
  const repo = found(world.tables.repositories.get(pull.head.repo));
  requireRight(repo, by, 'write');
  requireLive(repo);
  const comments = input.comments.map((id) => reviewCommentWithId(world, input.repo, id));
  const byPath = Map.groupBy(comments, ({ path }) => path);
  const changes = await Promise.all([...byPath].map(([path, rows]) => changeOf(world, pull, { path, rows })));
  const many = comments.length > 1 ? 'Apply suggestions from code review' : 'Apply suggestion';
  const { message = many } = input;
  const { ref: branch, sha: expectedHead } = pull.head;
  const sha = await commitFiles(world, by, { repo, branch, message, changes, expectedHead });
  for (const { thread } of comments) resolveThread(world, by, { id: thread, isResolved: true });
  return sha;
}

/** The lines that a comment offers instead of those it stands on; undefined where it offers none. */
function suggestionIn(body: string): readonly string[] | undefined {
  const lines = body.split(/\r?\n/u);
  const start = lines.findIndex((line) => /^ {0,3}(?:`{3,}|~{3,})suggestion\s*$/u.test(line));
  const fence = /^ {0,3}(`{3,}|~{3,})/u.exec(lines[start] ?? '')?.[1];
  if (fence === undefined) return undefined;
  const end = lines.findIndex((line, at) => at > start && closes(line.trim(), fence));
  return lines.slice(start + 1, end === -1 ? undefined : end);
}

function closes(line: string, fence: string): boolean {
  return line.length >= fence.length && line === fence.charAt(0).repeat(line.length);
}

type Group = { readonly path: string; readonly rows: readonly ReviewComment[] };

async function changeOf(world: World, pull: Pull, { path, rows }: Group): Promise<FileChange> {
  const store = world.git.of({ id: pull.head.repo });
  const head = found(await readCommit(store, pull.head.sha));
  const text = found(await textOf(store, (await entryAt(store, head.tree, path))?.oid));
  const lines = text.split('\n');
  // From the bottom up, so that one change does not move the lines of the next.
  for (const row of rows.toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0))) {
    const { line, startLine } = row;
    const offered = suggestionIn(row.body);
    if (line === null || row.side === 'LEFT' || offered === undefined)
      throw new Refusal(422, 'This suggestion is outdated or is none; it cannot be applied.');
    const first = startLine ?? line;
    lines.splice(first - 1, line - first + 1, ...offered);
  }
  return { path, content: lines.join('\n') };
}
