import { z } from 'zod';
import { dated, datedIn, takenBack } from '../../change/edit/dated.ts';
import type { Operation } from '../../change/edit/operation.ts';
import { backIn, type Back } from '../../change/edit/words/taking-back.ts';
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

/** What takes back the last change of a branch, or what the words say of all; undefined where they ask for something else. */
export async function undoingOn(branch: string, words: string, call: Call): Promise<Back | undefined> {
  return backOf(words, await before(branch, call));
}

async function before(branch: string, call: Call): Promise<Done> {
  return (await doneOn(branch, call)).filter(({ by }) => by !== call.asked.occasion);
}

function backOf(words: string, done: Done): Back | undefined {
  if (!isUndoing(words))
    return backIn(
      words,
      done.flatMap(({ edits }) => edits),
    );
  const over = done.at(-1)?.edits ?? [];
  const operations = takenBack(over);
  return operations === undefined ? undefined : { operations, over, rest: '' };
}

type Changed = { readonly operations: readonly Operation[]; readonly snapshot: Snapshot };

/** What was changed is remembered until it is taken back. */
export async function* noteChange(
  { branch, words }: { readonly branch: string; readonly words: string },
  { operations, snapshot }: Changed,
  call: Call,
): Steps {
  const { occasion } = call.asked;
  const done = await before(branch, call);
  const { over = [], operations: back = [] } = backOf(words, done) ?? {};
  const left = done
    .map(({ by, edits }) => ({ by, edits: edits.filter((one) => !over.includes(one)) }))
    .filter(({ edits }) => edits.length > 0);
  const turned = new Set(back.map((one) => JSON.stringify(one)));
  const fresh = operations.filter((one) => !turned.has(JSON.stringify(one)));
  const more = fresh.length === 0 ? [] : [{ by: occasion, edits: [...datedIn(fresh, snapshot)] }];
  yield { kind: 'remember', key: keyOf(branch, call), value: [...left, ...more].slice(-20) };
}
