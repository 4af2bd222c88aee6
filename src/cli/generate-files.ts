import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChangedText, ChangeSet } from '../change/change-set.ts';
import { recordPath } from '../change/merge/record.ts';
import { reconcile } from '../change/merge/reconcile.ts';
import { sayEdits } from '../change/merge/say-edits.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Language } from '../kernel/language.ts';
import type { Templates } from '../render/templates.ts';

/** A change as it comes to stand in a folder: with the edits of people, and the record that tells them apart. */
export type Settled = ChangeSet & { readonly record: string | undefined };

type Ground = { readonly snapshot: Snapshot; readonly templates: Templates; readonly language: Language };

export function settled(change: ChangeSet, { snapshot, templates, language }: Ground): Settled {
  const { write, edits } = reconcile(change.files, { stands: snapshot, base: snapshot });
  const texts = new Map(write.map(({ path, text }) => [path, text]));
  const left = new Set(edits.flatMap(({ kind, path }) => (kind === 'conflict' ? [] : [path])));
  const files = change.files.flatMap((file): ChangedText[] => {
    const text = texts.get(file.path) ?? snapshot.text(file.path) ?? file.text;
    return left.has(file.path) ? [] : [{ ...file, text }];
  });
  const body = [change.body.trimEnd(), ...sayEdits(edits, { templates, language })].join('\n\n');
  return { ...change, files, body: `${body}\n`, record: texts.get(recordPath) };
}

export async function write(folder: string, { files, record }: Settled): Promise<void> {
  const all = record === undefined ? files : [...files, { path: recordPath, text: record }];
  for (const { path, text } of all) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
