import { datedIn, type Dated } from '../edit/dated.ts';
import { withEdits } from '../edit/edit.ts';
import { backIn } from '../edit/words/taking-back.ts';
import type { ChangedText } from './change-set.ts';
import type { Order } from './order.ts';

type Made = { readonly files: readonly Pick<ChangedText, 'path' | 'text' | 'edits'>[] };
type Ground = { readonly before: Made; readonly order: Order };

type Taken = {
  readonly edits: readonly Dated[];
  readonly rest: string;
  readonly unread: readonly string[];
};

/** Words that take back what was changed before; undefined where nothing of it is spoken of so. */
export function backOf(words: string, { before, order }: Ground): Taken | undefined {
  const back = backIn(words, editsOf(before, order));
  if (back === undefined) return undefined;
  const snapshot = withEdits(order.snapshot, { files: before.files, removed: [] });
  return { edits: datedIn(back.operations, snapshot), rest: back.rest, unread: [] };
}

/** What was changed of files that people wrote, and since of those that we proposed. */
export function editsOf({ files }: Made, { snapshot, request }: Order): readonly Dated[] {
  const theirs = files.flatMap(({ edits = [] }) => datedIn(edits, snapshot));
  const paths = new Set(theirs.map(({ target }) => target.path));
  const since = (request.later ?? []).flatMap(({ edits }) => edits);
  return [...theirs, ...since.filter(({ target }) => !paths.has(target.path))];
}
