import type { Snapshot } from '../../facts/snapshot.ts';
import { has } from '../../facts/tree.ts';
import { dirname } from '../../kernel/paths.ts';
import { isUntouched, remarked, withoutLines } from '../../spec/provenance.ts';
import { editFiles } from '../edit/edit.ts';
import type { Operation } from '../edit/operation.ts';
import type { Conflict } from './lines.ts';
import { leftBehind } from './left-behind.ts';
import { isSame, linesOf, readRecords, recall, recordPath, writeRecords, type Records } from './record.ts';
import { mergeText } from './text.ts';

type Text = {
  readonly path: string;
  readonly text: string;
  /** Only this is asked for of what people wrote. */
  readonly edits?: readonly Operation[];
};

/** Where people and we do not agree: theirs stands. */
export type Edit =
  | { readonly kind: 'conflict'; readonly path: string; readonly conflicts: readonly Conflict[] }
  /** People took the file away. */
  | { readonly kind: 'removed'; readonly path: string }
  /** People wrote it, or changed what nobody remembers. */
  | { readonly kind: 'theirs'; readonly path: string }
  /** People changed it, and what it holds is written elsewhere now. */
  | { readonly kind: 'left'; readonly path: string };

export type Reconciled = {
  /** What differs from what stands there, the record among it. */
  readonly write: readonly Text[];
  readonly remove: readonly string[];
  readonly edits: readonly Edit[];
};

export type Standing = {
  /** What the files will be written over. */
  readonly stands: Snapshot;
  /** What the branch of the conversation began with; the same where there is no such branch. */
  readonly base: Snapshot;
  /** Names of what ran and nobody wants any more. */
  readonly refused?: readonly string[] | undefined;
};

/** What is to be written so that nothing is lost that people did since we wrote last. */
export function reconcile(files: readonly Text[], { stands, base, refused = [] }: Standing): Reconciled {
  const before = readRecords(stands.text(recordPath));
  const records = new Map(before);
  const known = ofLivingFolders(before, stands);
  const { gone, shortened } = leftBehind(files, { records: before, stands, refused: new Set(refused) });
  const settled = [
    ...files.map((file) =>
      file.edits === undefined ? settle(file, stands, known.get(file.path)) : edit(file, stands, before),
    ),
    ...shortened.map(({ path, lines }) => shorten(path, lines, { stands, records: before })),
  ];
  for (const { path, record } of settled) {
    if (record !== undefined) records.set(path, record);
  }
  const stale = staleIn(files, { stands, base }, gone);
  for (const { path } of stale) records.delete(path);
  const write = settled.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  const remove = stale.flatMap(({ path, isEdited }) => (isEdited ? [] : [path]));
  const isNews = write.length + remove.length > 0;
  return {
    write: isNews ? [...write, { path: recordPath, text: writeRecords(records) }] : [],
    remove,
    edits: [
      ...settled.flatMap(({ edit }) => edit ?? []),
      ...stale.flatMap(({ path, isEdited }) =>
        isEdited ? [{ kind: gone.has(path) ? ('left' as const) : ('theirs' as const), path }] : [],
      ),
    ],
  };
}

/** One file that is missing among its neighbours was taken away; a folder of which nothing is left begins anew. */
function ofLivingFolders(records: Records, stands: Snapshot): Records {
  const living = new Set([...records.keys()].filter((path) => has(stands, path)).map(dirname));
  return new Map([...records].filter(([path]) => living.has(dirname(path))));
}

type Settled = {
  readonly path: string;
  /** Undefined where nothing is written. */
  readonly text?: string;
  /** What the next merge starts from, where that is known. */
  readonly record?: readonly string[];
  readonly edit?: Edit;
};

function settle({ path, text }: Text, stands: Snapshot, record: readonly string[] | undefined): Settled {
  const there = stands.text(path);
  if (there === text) return { path, record: linesOf(text) };
  if (!has(stands, path)) {
    return record === undefined
      ? { path, text, record: linesOf(text) }
      : { path, edit: { kind: 'removed', path } };
  }
  if (there === undefined || record === undefined) {
    return isUntouched(there)
      ? { path, text, record: linesOf(text) }
      : { path, edit: { kind: 'theirs', path } };
  }
  return merge({ path, text }, there, record);
}

/** What people wrote stays as it is but for what was asked for; what was ours and untouched still is. */
function edit({ path, edits = [] }: Text, stands: Snapshot, records: Records): Settled {
  const there = stands.text(path) ?? '';
  const done = editFiles(edits, stands).files.find((file) => file.path === path);
  const text = remarked(there, done?.text ?? there);
  return {
    path,
    ...(text !== there && { text }),
    ...(records.has(path) && isUntouched(text) && { record: linesOf(text) }),
  };
}

/** Only lines that name what is gone; all else is as people and we left it. */
function shorten(
  path: string,
  gone: ReadonlySet<string>,
  { stands, records }: { readonly stands: Snapshot; readonly records: Records },
): Settled {
  const there = stands.text(path) ?? '';
  const lines = recall(records.get(path) ?? [], [there]).filter((line) => !gone.has(line));
  const text = withoutLines(there, gone);
  return { path, text, record: isUntouched(text) ? linesOf(text) : lines };
}

function merge({ path, text: wanted }: Text, stands: string, record: readonly string[]): Settled {
  const made = mergeText({ path, stands, wanted, record });
  const { conflicts } = made;
  return {
    path,
    record: made.record,
    ...(made.text !== stands && { text: made.text }),
    ...(conflicts.length > 0 && { edit: { kind: 'conflict', path, conflicts } }),
  };
}

type Stale = { readonly path: string; readonly isEdited: boolean };

/** What was written earlier in the same conversation and is not wanted any more, and what stands elsewhere now. */
function staleIn(
  files: readonly Text[],
  { stands, base }: Standing,
  moved: ReadonlySet<string>,
): readonly Stale[] {
  const wanted = new Set(files.map(({ path }) => path));
  const elder = readRecords(base.text(recordPath));
  return [...readRecords(stands.text(recordPath))].flatMap(([path, record]) => {
    const there = stands.text(path);
    const isOfOthers = elder.has(path) && !moved.has(path);
    if (wanted.has(path) || isOfOthers || there === undefined) return [];
    return [{ path, isEdited: !isSame(record, there) }];
  });
}
