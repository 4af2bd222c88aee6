import { z } from 'zod';
import { asks, dated, type Dated, type Later } from '../../change/edit/dated.ts';
import type { Changing } from '../../change/propose/later.ts';
import { bringsBack, isUndoing } from '../../change/edit/words/undoing.ts';
import { withoutLead } from '../../spec/words/text/lead.ts';
import { withPortMoved } from '../../change/propose/port-moved.ts';
import { whichQuestion } from '../../change/propose/which.ts';
import { keyOf, type Answers } from '../../facts/answers.ts';
import type { Conversation, Repository } from '../../inbox/event.ts';
import type { Flags } from '../../inbox/words.ts';
import type { Generate } from '../../intent/intent.ts';
import { present } from '../../kernel/present.ts';
import type { Call } from '../world.ts';
import { type Beyond, fitted, type Rooms, roomsOf } from './rooms.ts';

/** What was asked for in a conversation so far; what comes later corrects what came before. */
export type Talk = z.infer<typeof talk>;

const said = z.object({
  by: z.string(),
  words: z.string(),
  flags: z.record(z.string(), z.string()),
  /** Where it only changes fields of what was proposed before. */
  edits: z.array(dated).optional(),
  /** What it says beside that. */
  rest: z.string().optional(),
  /** What of it nobody knew to do. */
  unread: z.array(z.string()).optional(),
  /** What has to be answered before it is done. */
  asks: asks.optional(),
});
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

/** An answer goes on with what was said. */
export function continued(before: Talk, { words, flags, answers }: Generate, { asked }: Call): Talk {
  if (answers !== undefined) return { ...before, answers: { ...before.answers, ...answers } };
  const entry = { by: asked.occasion.replace(/-[0-9a-f]{16}$/u, ''), words, flags };
  const at = before.said.findIndex(({ by }) => by === entry.by);
  return { ...before, said: at === -1 ? [...before.said, entry] : before.said.toSpliced(at, 1, entry) };
}

/** What was said last, and all that was said before; undefined where nothing was. */
export function lastOf(talk: Talk): { readonly before: Talk; readonly words: string } | undefined {
  const [last, ...earlier] = talk.said.toReversed();
  if (last === undefined || earlier.length === 0 || isUndone(last)) return undefined;
  return { before: { ...talk, said: earlier.toReversed() }, words: last.words };
}

/** With what was said last in other words. */
export function reworded(talk: Talk, words: string): Talk {
  return {
    ...talk,
    said: [...talk.said.slice(0, -1), ...talk.said.slice(-1).map((one) => ({ ...one, words }))],
  };
}

/** Without what was said before the last. */
export function withoutFormer(talk: Talk): Talk {
  return { ...talk, said: [...talk.said.slice(0, -2), ...talk.said.slice(-1)] };
}

/** What was dropped and is spoken of again is no longer dropped. */
export function broughtBack(talk: Talk): Talk {
  const words = talk.said.at(-1)?.words ?? '';
  const isOver = ({ op, field, target }: Dated) =>
    op === 'remove' && field.length === 0 && bringsBack(words, target);
  const said = talk.said.map(({ edits, ...one }) =>
    edits === undefined ? one : { ...one, edits: edits.filter((edit) => !isOver(edit)) },
  );
  return { ...talk, said };
}

/** Words that name by themselves what to run begin anew. */
export function anew({ said }: Talk): Talk {
  return { ...nothingSaid, said: said.slice(-1) };
}

export function withChanging(talk: Talk, { edits, rest, unread, asks: open }: Changing): Talk {
  const earlier = talk.said.slice(0, -1);
  const last = talk.said
    .slice(-1)
    .map((one) => ({ ...one, edits: [...edits], rest, unread: [...unread], ...present({ asks: open }) }));
  return { ...talk, said: [...earlier, ...last] };
}

type Wish = {
  readonly words: string;
  readonly beyond: Beyond;
  readonly flags: Flags;
  readonly answers: Answers;
  readonly later: readonly Later[];
  readonly last: string;
};

/** How much of each comment is read where all of them are. */
export function roomsIn({ said }: Talk): Rooms {
  return roomsOf(wholesOf(standing(said)));
}

/** All of it as one request, and what only changes what comes of that. */
export function wishOf({ said: spoken, answers }: Talk, rooms: Rooms): Wish {
  const everything = withPortMoved(standing(spoken));
  const later = everything.flatMap(({ words, edits, unread = [], asks: open }) =>
    edits === undefined ? [] : [chosen({ said: words.trim(), edits, unread, asks: open }, answers)],
  );
  const { texts, beyond } = fitted(wholesOf(everything), rooms);
  const said = texts.map((text, at) => (at === 0 ? text : withoutLead(text)).trim());
  // Who said nothing before asked for all that there is.
  const parts = said.length > 1 ? said.map((words) => words || 'everything') : said.filter(Boolean);
  const flags: Flags = Object.assign({}, ...everything.map((one) => one.flags));
  const last = everything.slice(1).at(-1)?.words ?? '';
  return { words: sentences(parts), beyond, flags, answers, later, last };
}

/** What is read as a whole of what was said. */
function wholesOf(said: readonly Talk['said'][number][]): { readonly by: string; readonly text: string }[] {
  return said.filter(({ rest }) => rest !== '').map(({ by, words, rest = words }) => ({ by, text: rest }));
}

/** What was left open is done as people answered. */
function chosen(later: Later, answers: Answers): Later {
  const { asks: open, ...rest } = later;
  const answer = open && answers[keyOf(whichQuestion(open))];
  const option = open?.options.find(({ label }) => label === answer);
  return option === undefined ? later : { ...rest, edits: [...rest.edits, ...option.edits] };
}

/** Where it is not known what that takes back, what was said before is not said any more. */
function isUndone({ words, edits }: Talk['said'][number]): boolean {
  return edits === undefined && isUndoing(words);
}

/** What was said first was to be undone: it stands alone before. */
export function undoesFirst({ said: spoken }: Talk): boolean {
  const last = spoken.at(-1);
  return (
    last !== undefined && spoken.length > 1 && isUndone(last) && standing(spoken.slice(0, -1)).length === 1
  );
}

/** What was taken back is not said any more; what was said first can only be said anew. */
function standing(said: Talk['said']): Talk['said'] {
  const left: Talk['said'] = [];
  for (const one of said) {
    if (!isUndone(one) || left.length === 0) left.push(one);
    else if (left.length > 1) left.pop();
  }
  return left;
}

/** Each stands for itself: two numbers in a row are no range. A fence ends on a line of its own. */
function sentences(parts: readonly string[]): string {
  const [last = '', ...others] = parts.toReversed();
  const ended = others
    .toReversed()
    .map((part) => (/(?:```|[.!?;。！？；])$/u.test(part) ? `${part}\n` : `${part}.\n`));
  return [...ended, last].join('');
}
