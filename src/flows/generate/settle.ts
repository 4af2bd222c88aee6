import { readRecords, recordPath } from '../../change/merge/record.ts';
import { reconcile, type Reconciled } from '../../change/merge/reconcile.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { has } from '../../facts/tree.ts';
import { withPaths } from '../../facts/wanted.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { ProposedFile } from '../../ports/forge.ts';
import type { Place } from '../../ports/traces.ts';
import type { Call } from '../world.ts';

export type Draft = {
  readonly files: readonly ProposedFile[];
  /** What a new branch would begin with. */
  readonly base: Snapshot;
  readonly place: Place;
  readonly refused?: readonly string[] | undefined;
};

export type Settled = Pick<Reconciled, 'remove' | 'edits'> & {
  readonly files: readonly ProposedFile[];
};

/** What there is to write on the branch of a conversation, with all that people did there. */
export async function settle(draft: Draft, call: Call): Promise<Result<Settled>> {
  const stands = await standing(draft, call);
  if (!stands.ok) return stands;
  const { files: wanted, base, refused } = draft;
  const { write, remove, edits } = reconcile(wanted, { stands: stands.value, base, refused });
  const known = new Map(draft.files.map((file) => [file.path, file]));
  const files = write.map((file) => ({ ...known.get(file.path), ...file }));
  return ok({ files, remove, edits });
}

/** What the files will be written over, with the text of all that we wrote there. */
async function standing(
  { place: { head }, base, files }: Draft,
  { world, signal }: Call,
): Promise<Result<Snapshot>> {
  const at = head ?? base.commit;
  const usual = withPaths(world.engines.wanted, [recordPath, ...files.map(({ path }) => path)]);
  const first = at === base.commit ? ok(base) : await world.snapshots.read(at, usual, signal);
  if (!first.ok) return first;
  const ours = [...readRecords(first.value.text(recordPath)).keys()];
  const unread = ours.filter((path) => has(first.value, path) && first.value.text(path) === undefined);
  return unread.length === 0 ? first : world.snapshots.read(at, withPaths(usual, unread), signal);
}
