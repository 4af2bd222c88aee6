import { z } from 'zod';
import type { Example } from '../../advise/examples.ts';
import { termsIn } from '../../advise/terms.ts';
import type { Journal } from '../../ports/journal.ts';
import { countKey, itemKey, type Steps } from '../action.ts';
import { accountOf } from '../consult.ts';
import type { Call } from '../world.ts';

const learning = z.object({
  kind: z.string(),
  asked: z.string(),
  said: z.string(),
  verdict: z.enum(['good', 'bad', 'edited']),
  because: z.string(),
  by: z.string(),
  /** The answer that it is about. */
  answer: z.string(),
});

export type Learning = z.infer<typeof learning>;
/** What people of a repository thought of one answer, by its number in the repository. */
export type Lesson = Learning & { readonly id: number };

type Memory = Pick<Journal, 'recall' | 'recallAll'>;

/** More nobody looks through, and the oldest are the least like what is asked today. */
const mostLessons = 200;
/** So many may be learnt at the same moment before one is out of sight while it is still kept. */
const room = 20;

/** Each has a key of its own, so that two that are learnt at the same moment are both kept. */
function lessonsList(repository: string): string {
  return `lessons/${repository}`;
}

export function lessonKey(repository: string, id: number): string {
  return itemKey(lessonsList(repository), id);
}

export async function lessonsOf(repository: string, journal: Memory): Promise<readonly Lesson[]> {
  const list = lessonsList(repository);
  const count = z.number().safeParse(await journal.recall(countKey(list))).data ?? 0;
  const first = Math.max(1, count - mostLessons - room + 1);
  const ids = Array.from({ length: count - first + 1 }, (_, at) => first + at);
  const kept = await journal.recallAll(ids.map((id) => itemKey(list, id)));
  return ids.flatMap((id) => {
    const parsed = learning.safeParse(kept.get(itemKey(list, id)));
    return parsed.success ? [{ ...parsed.data, id }] : [];
  });
}

/** Where the lessons of a conversation's repository are. */
export function memoryOf({ asked, world }: Pick<Call, 'asked' | 'world'>): Where {
  return { repository: accountOf({ asked, world }).repository, journal: world.journal };
}

export type Where = { readonly repository: string; readonly journal: Memory };

/** Keeps what somebody thought; a second word of the same person on the same answer takes the place of the first. */
export async function* learn(learning: Learning, { repository, journal }: Where): Steps {
  const before = await lessonsOf(repository, journal);
  const same = before.find(({ by, answer }) => by === learning.by && answer === learning.answer);
  const value = shortened(learning);
  if (same === undefined) {
    yield { kind: 'append', list: lessonsList(repository), value };
    yield* drop(tooOld(before), repository);
  } else if (JSON.stringify(same) !== JSON.stringify({ ...same, ...value }))
    yield { kind: 'remember', key: lessonKey(repository, same.id), value };
}

function tooOld(lessons: readonly Lesson[]): readonly Lesson[] {
  const newest = lessons.at(-1)?.id ?? 0;
  return lessons.filter(({ id }) => id <= newest - mostLessons);
}

async function* drop(lessons: readonly Lesson[], repository: string): Steps {
  for (const { id } of lessons) yield { kind: 'remember', key: lessonKey(repository, id), value: null };
}

function shortened({ asked, said, because, ...rest }: Learning): Learning {
  return { ...rest, asked: asked.slice(0, 300), said: said.slice(0, 600), because: because.slice(0, 600) };
}

/** Forgets some of them, or all. */
export async function* forget(
  which: readonly number[] | 'all',
  { repository, journal }: Where,
): Steps<number> {
  const before = await lessonsOf(repository, journal);
  const gone = before.filter(({ id }) => which === 'all' || which.includes(id));
  yield* drop(gone, repository);
  return gone.length;
}

/** Those that have most to do with what is asked now, the newest first among equals. */
export async function recall(
  kind: string,
  words: string,
  { repository, journal }: Where,
): Promise<readonly Example[]> {
  const asked = termsIn(words);
  const own = (await lessonsOf(repository, journal)).filter((one) => one.kind === kind);
  return own
    .map((one) => ({ one, closeness: closenessOf(one, asked) }))
    .filter(({ closeness }) => closeness > 0)
    .toSorted((a, b) => b.closeness - a.closeness || b.one.id - a.one.id)
    .slice(0, mostExamples)
    .map(({ one: { id, asked: before, said, verdict, because } }) => ({
      id: String(id),
      asked: before,
      said,
      verdict,
      because,
    }));
}

const mostExamples = 3;

function closenessOf({ asked, because }: Lesson, words: ReadonlySet<string>): number {
  return [...termsIn(`${asked} ${because}`)].filter((term) => words.has(term)).length;
}
