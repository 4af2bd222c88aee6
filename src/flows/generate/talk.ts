import { z } from 'zod';
import type { Answers } from '../../facts/answers.ts';
import type { Conversation, Repository } from '../../inbox/event.ts';
import type { Flags } from '../../inbox/words.ts';
import type { Generate } from '../../intent/intent.ts';
import type { Call } from '../world.ts';

/** What was asked for in a conversation so far; what comes later corrects what came before. */
export type Talk = z.infer<typeof talk>;

const said = z.object({ by: z.string(), words: z.string(), flags: z.record(z.string(), z.string()) });
const talk = z.object({
  said: z.array(said),
  answers: z.record(z.string(), z.string()),
  /** The issue or pull request on which we ask. */
  askedOn: z.number().nullable(),
});

export function talkKey({ owner, name }: Repository, { kind, number }: Conversation): string {
  return `talk/${owner}/${name}/${kind}-${number}`;
}

export async function recallTalk(origin: Conversation, { asked, world }: Call): Promise<Talk> {
  const known = talk.safeParse(await world.journal.recall(talkKey(asked.repository, origin)));
  return known.success ? known.data : nothingSaid;
}

export const nothingSaid: Talk = { said: [], answers: {}, askedOn: null };

/** An answer goes on with what was said; words that name by themselves what to run begin anew. */
export function continued(before: Talk, { words, flags, answers }: Generate, { asked, world }: Call): Talk {
  if (answers !== undefined) return { ...before, answers: { ...before.answers, ...answers } };
  const entry = { by: asked.occasion.replace(/-[0-9a-f]{16}$/u, ''), words, flags };
  if (world.engines.isWhole(words)) return { ...nothingSaid, said: [entry] };
  const at = before.said.findIndex(({ by }) => by === entry.by);
  return { ...before, said: at === -1 ? [...before.said, entry] : before.said.toSpliced(at, 1, entry) };
}

type Wish = { readonly words: string; readonly flags: Flags; readonly answers: Answers };

/** All of it as one request. */
export function wishOf({ said: all, answers }: Talk): Wish {
  const said = all.map(({ words }) => words.trim());
  // Who said nothing before asked for all that there is.
  const parts = said.length > 1 ? said.map((words) => words || 'everything') : said.filter(Boolean);
  return { words: sentences(parts), flags: Object.assign({}, ...all.map(({ flags }) => flags)), answers };
}

/** Each stands for itself: two numbers in a row are no range. A fence ends on a line of its own. */
function sentences(parts: readonly string[]): string {
  const [last = '', ...others] = parts.toReversed();
  const ended = others.toReversed().map((part) => (part.endsWith('```') ? `${part}\n` : `${part}.\n`));
  return [...ended, last].join('');
}
