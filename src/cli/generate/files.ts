import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChangedText, ChangeSet, Elsewhere } from '../../change/propose/change-set.ts';
import type { Order } from '../../change/propose/order.ts';
import { recordPath } from '../../change/merge/record.ts';
import { reconcile } from '../../change/merge/reconcile.ts';
import { sayEdits } from '../../change/merge/say-edits.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

type Said = { readonly body: string; readonly files: readonly ChangedText[] };
type Recorded = {
  readonly record: string | undefined;
  /** Ours and untouched, and written elsewhere now. */
  readonly removed: readonly string[];
  /** Of the files, those that stand already as they would be written. */
  readonly same: readonly string[];
};

/** A change as it comes to stand in folders: with the edits of people, and the record that tells them apart. */
export type Settled = Omit<ChangeSet, 'elsewhere'> &
  Recorded & { readonly elsewhere: (Elsewhere & Recorded) | undefined };

export function settled(change: ChangeSet, order: Order): Settled {
  const { elsewhere } = change;
  const there = order.fleet?.snapshot;
  const ground = { ...order, refused: change.spec.refused };
  const isOpen = elsewhere !== undefined && there !== undefined;
  return {
    ...change,
    ...over(change, order.snapshot, ground),
    elsewhere: isOpen
      ? { ...elsewhere, ...over(elsewhere, there, ground) }
      : elsewhere && { ...elsewhere, record: undefined, removed: [], same: [] },
  };
}

type Ground = Order & { readonly refused: readonly string[] | undefined };

/** What was made, over what stands in a folder. */
function over(made: Said, snapshot: Snapshot, { templates, request, refused }: Ground): Said & Recorded {
  const { write, remove, edits } = reconcile(made.files, { stands: snapshot, base: snapshot, refused });
  const texts = new Map(write.map(({ path, text }) => [path, text]));
  const left = new Set(edits.flatMap(({ kind, path }) => (kind === 'conflict' ? [] : [path])));
  const files = made.files.flatMap((file): ChangedText[] => {
    const text = texts.get(file.path) ?? snapshot.text(file.path) ?? file.text;
    return left.has(file.path) ? [] : [{ ...file, text }];
  });
  const planned = new Set([...made.files.map(({ path }) => path), recordPath]);
  const shortened = write.filter(({ path }) => !planned.has(path)).map((file) => ({ ...file, why: '' }));
  const body = [made.body.trimEnd(), ...sayEdits(edits, { templates, language: request.language })];
  return {
    files: [...files, ...shortened],
    body: `${body.join('\n\n')}\n`,
    record: texts.get(recordPath),
    removed: remove,
    same: files.filter(({ path, text }) => text === snapshot.text(path)).map(({ path }) => path),
  };
}

/** All that a folder is given anew, the record among it. */
export function textsOf({ files, record, same }: Made): readonly ChangedText[] {
  const changed = files.filter(({ path }) => !same.includes(path));
  return record === undefined ? changed : [...changed, { path: recordPath, text: record, why: '' }];
}

type Made = Pick<Said, 'files'> & Recorded;

export async function write(folder: string, made: Made): Promise<void> {
  for (const path of made.removed) await rm(join(folder, path), { force: true });
  for (const { path, text } of textsOf(made)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
