import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Touched } from '../../change/review.ts';
import type { Entry, Snapshot, Wanted } from '../../facts/snapshot.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { assemble } from '../snapshot/assemble.ts';
import type { Content } from '../snapshot/content.ts';
import { contentOf } from '../snapshot/content.ts';

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
  return fail({
    what: `git knows no commit called ${ref}`,
    where: folder,
    fix: 'Name a branch, tag or commit; fetch it first.',
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

/** A commit as a snapshot, read from git's own store, not from the working tree. */
export async function readCommit(folder: string, commit: string, wanted: Wanted): Promise<Result<Snapshot>> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  if (!listed.ok) return listed;
  const entries = text(listed.value).split('\0').flatMap(entryOf);
  const tree = { commit, entries, omitted: [] };
  return ok(await assemble(tree, wanted, (files) => contentsOf(folder, files)));
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
  const files: Touched[] = [];
  for (const { path, status } of statuses(text(names.value).split('\0'))) {
    const patch = await git(folder, [
      'diff',
      '--no-color',
      '--unified=3',
      ...range,
      '--',
      `:(top,literal)${path}`,
    ]);
    const whole = patch.ok ? text(patch.value) : '';
    const at = whole.indexOf('\n@@ ');
    files.push(at === -1 ? { path, status } : { path, status, patch: whole.slice(at + 1) });
  }
  return ok(files);
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

async function contentsOf(folder: string, files: readonly Entry[]): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  for (const { path, sha } of files) {
    const blob = await git(folder, ['cat-file', 'blob', sha]);
    if (blob.ok) contents.set(path, contentOf(blob.value));
  }
  return contents;
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
async function git(folder: string, args: readonly string[]): Promise<Result<Buffer>> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external='];
  try {
    const options = { cwd: folder, maxBuffer: 512 * 1024 * 1024, encoding: 'buffer' } as const;
    const { stdout } = await execute('git', [...safe, ...args], options);
    return ok(stdout);
  } catch {
    return fail({
      what: `git ${args[0] ?? ''} failed`,
      where: folder,
      fix: 'Name the folder of a git checkout.',
    });
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
