import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Touched } from '../../change/review/changes.ts';
import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { assemble } from '../snapshot/assemble.ts';
import type { Content } from '../snapshot/content.ts';
import { contentOf } from '../snapshot/content.ts';
import { codeOf } from './refused.ts';

const execute = promisify(execFile);

/** The commit that a name stands for in a checkout. */
export async function commitOf(folder: string, ref: string): Promise<Result<string>> {
  const found = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (found.ok) return ok(text(found.value).trim());
  const inside = await git(folder, ['rev-parse', '--git-dir']);
  if (!inside.ok)
    return fail({ what: 'This is no checkout of git', where: folder, fix: inside.error.fix ?? '' });
  const any = await git(folder, ['rev-list', '--all', '--max-count=1']);
  if (any.ok && any.value.length === 0)
    return fail({ what: 'There is no commit yet', where: folder, fix: 'Commit what is to be reviewed.' });
  return fail({
    what: `git knows no commit called ${ref}`,
    where: folder,
    fix: 'Name a branch, tag or commit; fetch it first, or more of the history where the clone is shallow.',
  });
}

/** Where a branch left the default branch: what a pull request would be compared with. */
export async function forkPoint(folder: string, head: string): Promise<Result<string>> {
  for (const branch of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await git(folder, ['merge-base', branch, head]);
    const commit = found.ok ? text(found.value).trim() : '';
    if (commit !== '' && commit !== head) return ok(commit);
  }
  return fail({
    what: 'There is nothing to compare with',
    where: folder,
    fix: 'Name the base with --base REF.',
  });
}

/** Where work left what it is to be merged into; the commit itself where they have nothing in common. */
export async function sharedCommit(folder: string, base: string, head: string): Promise<Result<string>> {
  const commit = await commitOf(folder, base);
  if (!commit.ok) return commit;
  const found = await git(folder, ['merge-base', commit.value, head]);
  const shared = found.ok ? text(found.value).trim() : '';
  return ok(shared === '' || shared === head ? commit.value : shared);
}

/** `known` holds contents by blob: of two commits most are the same. */
export type Reading = { readonly wanted: Wanted; readonly known?: Map<string, Content> };

/** A commit as a snapshot, read from git's own store, not from the working tree. */
export async function readCommit(
  folder: string,
  commit: string,
  { wanted, known = new Map() }: Reading,
): Promise<Result<Snapshot>> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  if (!listed.ok) return listed;
  const entries = text(listed.value).split('\0').flatMap(entryOf);
  const tree = { commit, entries, omitted: [] };
  return ok(await assemble(tree, wanted, (files) => contentsOf(folder, files, known)));
}

/** What changed between two commits, with the hunks that a host would show. */
export async function changedFiles(
  folder: string,
  base: string,
  head: string,
): Promise<Result<readonly Touched[]>> {
  const range = ['--no-ext-diff', '--no-textconv', '--find-renames', base, head];
  const names = await git(folder, ['diff', '--name-status', '-z', ...range]);
  if (!names.ok) return names;
  const whole = await git(folder, ['diff', '--no-color', '--unified=3', ...range]);
  const patches = whole.ok
    ? text(whole.value)
        .split(/^diff --git /mu)
        .slice(1)
    : [];
  const listed = [...statuses(text(names.value).split('\0'))];
  // Git lists and shows files in one order; where it does not, no hunks are better than those of another file.
  const isOne = patches.length === listed.length;
  return ok(
    listed.map(({ path, status }, index) => {
      const shown = isOne ? (patches[index] ?? '') : '';
      const at = shown.indexOf('\n@@ ');
      return at === -1 ? { path, status } : { path, status, patch: shown.slice(at + 1) };
    }),
  );
}

const kinds: Readonly<Record<string, Entry['kind']>> = {
  '100644': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

function entryOf(line: string): Entry[] {
  const [, mode = '', sha = '', size = '', path = ''] =
    /^(\d+) \w+ (\w+) +(\S+)\t([\s\S]+)$/u.exec(line) ?? [];
  const kind = kinds[mode];
  return kind === undefined ? [] : [{ path, kind, sha, size: size === '-' ? 0 : Number(size) }];
}

/** All blobs through one process, however many there are. */
async function contentsOf(
  folder: string,
  files: readonly Entry[],
  known: Map<string, Content>,
): Promise<ReadonlyMap<string, Content>> {
  const wanted = new Set(files.map(({ sha }) => sha).filter((sha) => !known.has(sha)));
  const answer =
    wanted.size === 0 ? undefined : await git(folder, ['cat-file', '--batch'], [...wanted, ''].join('\n'));
  if (answer?.ok === true) for (const [sha, blob] of blobsOf(answer.value)) known.set(sha, contentOf(blob));
  return new Map(
    files.flatMap(({ path, sha }) => {
      const content = known.get(sha);
      return content === undefined ? [] : [[path, content]];
    }),
  );
}

/** Each is a line `<id> blob <size>`, the content, and a line break. */
function blobsOf(answer: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    if (end === -1) break;
    const [sha = '', type, size = '0'] = answer.toString('latin1', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : -1;
    if (length >= 0) blobs.set(sha, answer.subarray(end + 1, end + 1 + length));
    at = end + 1 + (length >= 0 ? length + 1 : 0);
  }
  return blobs;
}

const words: Readonly<Record<string, Touched['status']>> = {
  A: 'added',
  C: 'added',
  D: 'removed',
  R: 'renamed',
};

function* statuses(fields: readonly string[]): Generator<Pick<Touched, 'path' | 'status'>> {
  for (let at = 0; at < fields.length; at += 2) {
    const letter = fields[at]?.[0] ?? '';
    // A rename names the old path first.
    if (letter === 'R' || letter === 'C') at += 1;
    const path = fields[at + 1] ?? '';
    if (path !== '') yield { path, status: words[letter] ?? 'modified' };
  }
}

/** A stranger's checkout can name programs in its configuration; those that could start here are turned off. */
async function git(folder: string, args: readonly string[], input?: string): Promise<Result<Buffer>> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external='];
  try {
    const options = { cwd: folder, maxBuffer: 512 * 1024 * 1024, encoding: 'buffer' } as const;
    const running = execute('git', [...safe, ...args], options);
    // Git may have gone before it reads; then its exit says why.
    running.child.stdin?.on('error', () => undefined).end(input ?? '');
    return ok((await running).stdout);
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT';
    return fail({
      what: `git ${args[0] ?? ''} failed`,
      where: folder,
      fix: `Name the folder of a git checkout${isMissing ? ', and have git on the PATH' : ''}.`,
    });
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
