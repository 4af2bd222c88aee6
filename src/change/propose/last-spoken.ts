import type { Snapshot } from '../../facts/snapshot.ts';
import type { Dated } from '../edit/dated.ts';
import { thingsOf } from '../edit/objects.ts';
import { showPath } from '../edit/path.ts';
import type { EditWish } from '../edit/plan.ts';
import { spotsIn } from '../edit/words/spots.ts';
import type { Order } from './order.ts';

export type Spoken = Required<Pick<EditWish, 'near' | 'isEach'>>;

/**
 * What the comment before was about, the nearest first: of several that whose value is named now (`5 is too many, make
 * that 4`), what it changed, what it named.
 */
export function lastSpokenOf(words: string, { request }: Order, snapshot: Snapshot): readonly Spoken[] {
  const { later = [], last = '' } = request;
  const edits = later.findLast(({ said }) => said === last.trim())?.edits ?? [];
  const numbers = new Set(words.match(/\d+\w*/gu) ?? []);
  const valued = edits.filter((edit) => 'value' in edit && numbers.has(JSON.stringify(edit.value)));
  return [ofEdits(valued), ofEdits(edits), namedIn(last, snapshot)].filter(({ near }) => near.length > 0);
}

/** The same that was said of several is said of them again. */
function ofEdits(edits: readonly Dated[]): Spoken {
  const byField = Map.groupBy(edits, ({ field }) => showPath(field).replaceAll(/\[[^\]]*\]/gu, ''));
  const isTogether = [...byField.values()].every(
    (some) => new Set(some.map((edit) => JSON.stringify('value' in edit ? edit.value : null))).size === 1,
  );
  return { near: edits.map(({ target }) => target.path), isEach: isTogether };
}

function namedIn(last: string, snapshot: Snapshot): Spoken {
  const things = thingsOf(snapshot);
  const spots = spotsIn(last, things).filter(({ of }) => of !== 'kind');
  const names = new Set(spots.map(({ name }) => name));
  if (names.size !== 1) return { near: [], isEach: false };
  return { near: things.filter(({ name }) => names.has(name)).map(({ path }) => path), isEach: false };
}
