import type { Aspect } from '../../edit/words/aspect.ts';
import { editsIn, type Edits } from './edits.ts';
import type { Half } from './half-read.ts';
import type { Shown } from './objects.ts';

type Done = { readonly done: Edits; readonly named: readonly string[] };

/** A clause that is a change of its own is done, unless another says something else of the same place; any other is named. */
export function clausesDone(
  half: readonly Half[],
  shown: readonly Shown[],
  aspects: readonly Aspect[],
): Done {
  const tried = half.map(({ clause, goesOn }) => ({
    clause,
    edits: goesOn ? undefined : editsIn(clause, shown, aspects),
  }));
  const places = tried.flatMap(({ edits }) => placesOf(edits));
  const isClear = (edits: Edits) =>
    placesOf(edits).every((one) => places.filter((other) => other === one).length === 1);
  const clear = tried.flatMap(({ edits }) => (edits !== undefined && isClear(edits) ? [edits] : []));
  return {
    done: {
      changes: shown.map((_, at) => clear.flatMap(({ changes }) => changes[at] ?? [])),
      rows: clear.flatMap(({ rows }) => rows),
    },
    named: tried.flatMap(({ clause, edits }) =>
      edits !== undefined && clear.includes(edits) ? [] : [clause],
    ),
  };
}

function placesOf(edits: Edits | undefined): string[] {
  return (edits?.changes ?? []).flatMap((own, at) => own.map(({ field }) => JSON.stringify([at, field])));
}
