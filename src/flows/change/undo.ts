import { z } from 'zod';
import { dated, datedIn, takenBack, type Dated } from '../../change/edit/dated.ts';
import type { Operation } from '../../change/edit/operation.ts';
import { isUndoing } from '../../change/edit/words/undoing.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Steps } from '../action.ts';
import type { Call } from '../world.ts';

/** What was changed on a branch, comment by comment. */
const done = z.array(z.object({ by: z.string(), edits: z.array(dated) }));
type Done = z.infer<typeof done>;

function keyOf(branch: string, { asked: { repository } }: Call): string {
  return `changes/${repository.owner}/${repository.name}/${branch}`;
}

async function doneOn(branch: string, call: Call): Promise<Done> {
  const known = done.safeParse(await call.world.journal.recall(keyOf(branch, call)));
  return known.success ? known.data : [];
}

/** What takes back the last change of a branch; undefined where the words ask for something else, or nothing is known of it. */
export async function undoingOn(
  branch: string,
  words: string,
  call: Call,
): Promise<readonly Operation[] | undefined> {
  if (!isUndoing(words)) return undefined;
  const before = (await doneOn(branch, call)).filter(({ by }) => by !== call.asked.occasion);
  return takenBack(before.at(-1)?.edits ?? []);
}

type Changed = { readonly operations: readonly Operation[]; readonly snapshot: Snapshot };

/** What was changed is remembered until it is taken back. */
export async function* noteChange(
  { branch, words }: { readonly branch: string; readonly words: string },
  { operations, snapshot }: Changed,
  call: Call,
): Steps {
  const { occasion } = call.asked;
  const before = (await doneOn(branch, call)).filter(({ by }) => by !== occasion);
  const edits: readonly Dated[] = datedIn(operations, snapshot);
  const value = isUndoing(words) ? before.slice(0, -1) : [...before, { by: occasion, edits: [...edits] }];
  yield { kind: 'remember', key: keyOf(branch, call), value: value.slice(-20) };
}
