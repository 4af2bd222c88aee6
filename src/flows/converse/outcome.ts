import { structuredPatch } from 'diff';
import type { PullClosed } from '../../inbox/event.ts';
import type { Steps } from '../action.ts';
import { proposalIn, type Proposed } from '../learn/given.ts';
import { learn } from '../learn/lessons.ts';
import { lessonOf } from '../learn/votes.ts';
import type { World } from '../world.ts';

/** What became of a pull request that holds what a model wrote: merged as it was, edited before that, or given up. */
export async function* outcome(event: PullClosed, world: World, signal: AbortSignal): Steps {
  const repository = `${event.repository.owner}/${event.repository.name}`;
  const proposal = await proposalIn(repository, event.number, world.journal);
  if (proposal === undefined) return;
  const edits = event.end === 'merged' ? await editsOf(proposal, event, { world, signal }) : [];
  const result = event.end === 'closed' ? 'rejected' : edits.length > 0 ? 'edited' : 'merged';
  const { id, model, prompt, input, output, milliseconds } = proposal;
  const facts = { id, repository, pull: event.number, model, prompt, input, output, milliseconds };
  yield { kind: 'record', topic: 'outcome', facts: { ...facts, outcome: result } };
  const verdict = { merged: 'good', edited: 'edited', rejected: 'bad' } as const;
  const because =
    result === 'rejected' ? 'the pull request was closed without being merged' : edits.join('\n');
  const learning = { ...lessonOf(proposal), verdict: verdict[result], because, by: event.sender.login };
  yield* learn(learning, { repository, journal: world.journal });
  yield { kind: 'remember', key: `proposals/${repository}/${event.number}`, value: null };
}

type Means = { readonly world: World; readonly signal: AbortSignal };

/** Lines that differ between what was proposed and what was merged. */
async function editsOf(
  { files }: Proposed,
  { head }: PullClosed,
  { world, signal }: Means,
): Promise<readonly string[]> {
  const wanted = { patterns: files.map(({ path }) => escaped(path)), maxBytes: 200_000 };
  const merged = await world.snapshots.read(head, wanted, signal);
  if (!merged.ok) return [];
  return files.flatMap(({ path, text }) => {
    const now = merged.value.text(path);
    if (now === text) return [];
    if (now === undefined) return [`${path} was taken out`];
    const { hunks } = structuredPatch(path, path, text, now, '', '', { context: 0 });
    return [`${path}:`, ...hunks.flatMap(({ lines }) => lines)].slice(0, 20);
  });
}

function escaped(path: string): string {
  return path.replaceAll(/[\\*?{}()[\]!+@|]/gu, String.raw`\$&`);
}
