import { structuredPatch } from 'diff';
import { flatten, readBlob } from './objects.ts';
import type { GitStore } from './stores.ts';

export type PathChange = {
  readonly path: string;
  /** Where it was before, for what was renamed. */
  readonly from?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly oldOid: string | undefined;
  readonly newOid: string | undefined;
};

export type FileDiff = PathChange & {
  readonly additions: number;
  readonly deletions: number;
  /** Hunks without the two lines of names; undefined for binaries and what is too long. */
  readonly patch: string | undefined;
};

const longestPatch = 400_000;

/** Paths that differ between two trees, sorted; a file that moved without a change is a rename. */
export async function changedPaths(
  store: GitStore,
  before: string | undefined,
  after: string,
): Promise<readonly PathChange[]> {
  const old = before === undefined ? new Map<string, never>() : await flatten(store, before);
  const now = await flatten(store, after);
  const changes: PathChange[] = [];
  for (const [path, file] of now) {
    const was = old.get(path);
    if (was?.oid === file.oid && was.mode === file.mode) continue;
    changes.push({
      path,
      status: was === undefined ? 'added' : 'modified',
      oldOid: was?.oid,
      newOid: file.oid,
    });
  }
  for (const [path, file] of old) {
    if (!now.has(path)) changes.push({ path, status: 'removed', oldOid: file.oid, newOid: undefined });
  }
  return joinRenames(changes).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export async function diffTrees(
  store: GitStore,
  before: string | undefined,
  after: string,
): Promise<readonly FileDiff[]> {
  const changes = await changedPaths(store, before, after);
  return Promise.all(changes.map((change) => diffFile(store, change)));
}

async function diffFile(store: GitStore, change: PathChange): Promise<FileDiff> {
  const [before, after] = await Promise.all([textOf(store, change.oldOid), textOf(store, change.newOid)]);
  if (before === undefined || after === undefined)
    return { ...change, additions: 0, deletions: 0, patch: undefined };
  const { hunks } = structuredPatch('a', 'b', before, after, undefined, undefined, { context: 3 });
  const lines: string[] = [];
  for (const hunk of hunks) lines.push(headerOf(hunk), ...hunk.lines);
  const patch = lines.join('\n');
  return {
    ...change,
    additions: count(lines, '+'),
    deletions: count(lines, '-'),
    patch: patch === '' || patch.length > longestPatch ? undefined : patch,
  };
}

export async function textOf(store: GitStore, oid: string | undefined): Promise<string | undefined> {
  if (oid === undefined) return '';
  const bytes = await readBlob(store, oid);
  return bytes === undefined || isBinary(bytes) ? undefined : Buffer.from(bytes).toString('utf8');
}

/** Git's own test: a NUL among the first 8,000 bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
};

export function headerOf(hunk: Hunk): string {
  return `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`;
}

/** git names the line before where a side of a hunk has none; the library names the line after. */
function range(start: number, lines: number): string {
  if (lines === 0) return `${start - 1},0`;
  return lines === 1 ? `${start}` : `${start},${lines}`;
}

function count(lines: readonly string[], sign: string): number {
  return lines.filter((line) => line.startsWith(sign)).length;
}

function joinRenames(changes: readonly PathChange[]): readonly PathChange[] {
  const gone = new Map(
    changes.filter(({ status }) => status === 'removed').map((change) => [change.oldOid, change]),
  );
  const joined = new Set<PathChange>();
  const out: PathChange[] = [];
  for (const change of changes) {
    const source = change.status === 'added' ? gone.get(change.newOid) : undefined;
    if (source === undefined || joined.has(source)) {
      out.push(change);
      continue;
    }
    joined.add(source);
    out.push({ ...change, status: 'renamed', from: source.path, oldOid: source.oldOid });
  }
  return out.filter((change) => !joined.has(change));
}
