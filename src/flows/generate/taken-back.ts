import { datedIn, takenBack, withWithdrawn } from '../../change/edit/dated.ts';
import { withEdits } from '../../change/edit/edit.ts';
import { editsOf } from '../../change/propose/taken-back.ts';
import type { Order } from '../../change/propose/order.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Result } from '../../kernel/result.ts';
import type { Change } from '../engines.ts';
import { withChanging, type Talk } from './talk.ts';

/** What was changed of files of people goes back; what was made by what was said first stays, and is told. */
export function withFirstBack(talk: Talk, before: Result<Change> | undefined, order: Order): Talk {
  if (before?.ok !== true) return talk;
  const { snapshot } = order;
  const back = takenBack(editsOf(before.value, order)) ?? [];
  const there = withEdits(snapshot, { files: before.value.files, removed: [] });
  const isMore = back.length === 0 || before.value.files.some(({ edits }) => edits === undefined);
  const unread = isMore ? talk.said.slice(-1).map(({ words }) => words.trim()) : [];
  return withChanging(talk, { edits: datedIn(back, there), rest: '', unread });
}

/** What is asked for of files of people no longer goes from the branch too. */
export function withWithdrawnOf<T extends { readonly change: Change }>(
  heard: T,
  former: Result<Change> | undefined,
  base: Snapshot,
): T {
  if (former?.ok !== true) return heard;
  const { change } = heard;
  return { ...heard, change: { ...change, files: withWithdrawn(change.files, former.value.files, base) } };
}
