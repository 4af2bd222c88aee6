import type { Facts } from '../../../facts/facts.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { besideQuotes } from '../../../spec/words/given/given.ts';
import type { Aspect } from '../../edit/words/aspect.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import { differences } from './differences.ts';
import { editsIn } from './edits.ts';
import { filesOf, type Changed } from './files.ts';
import { withoutIntroductions } from './introductions.ts';
import { shownIn } from './objects.ts';
import { readShown, type Tell } from './reading.ts';
import { titleOf } from './sayings.ts';
import { standingObject } from './standing-object.ts';
import { withoutState } from './state.ts';

export type Ground = {
  readonly facts: Facts;
  readonly aspects: readonly Aspect[];
  /** The words with what is wrong in what they show repaired. */
  readonly repaired: (words: string) => string;
  readonly tell: Tell;
};

/** What is said of objects that are shown, done to them where they lie, or as they are shown. */
export function toldOfShown(
  given: Order,
  { facts, aspects, repaired, tell }: Ground,
): Result<Story> | undefined {
  const { words, isBrought } = withoutIntroductions(withoutState(given.request.words));
  const order = { ...given, request: { ...given.request, words } };
  const shown = shownIn(repaired(words));
  if (shown === undefined || shown.length === 0) return undefined;
  const made = readShown(order, shown, tell);
  if (!made.ok) return made;
  const { story, others, pairs } = made.value;
  const isWhole = story.reading.leftover.length === 0 && others.length === 0;
  const edits = isWhole ? undefined : editsIn(besideQuotes(words).said, shown, aspects);
  const asShown = shownIn(words);
  const all = pairs.map(({ shown: one, before, after }, at): Changed => {
    const changes = after === undefined ? [] : differences(before.value, after.value);
    return {
      shown: one,
      standing: standingObject(one, given.snapshot),
      repairs: differences(asShown?.[at]?.value ?? one.value, one.value),
      changes: edits?.changes[at] ?? changes,
      after,
      isWritten:
        isBrought || (edits === undefined ? after !== undefined : (edits.changes[at] ?? []).length > 0),
    };
  });
  const { files, notes } = filesOf(all, edits === undefined ? others : [], { ...given, facts });
  const reading =
    edits === undefined ? story.reading : { ...story.reading, understood: edits.rows, leftover: [] };
  const title = titleOf(files, given.request.language);
  return ok({ ...story, order: given, facts, files, notes: [...story.notes, ...notes], reading, title });
}
