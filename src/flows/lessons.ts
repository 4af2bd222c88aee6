import { z } from 'zod';
import { termsOf } from '../advise/documents.ts';
import type { Example } from '../advise/examples.ts';
import type { Journal } from '../ports/journal.ts';
import type { Steps } from './action.ts';
import { accountOf } from './consult.ts';
import type { Call } from './world.ts';

const lesson = z.object({
  id: z.number().int(),
  kind: z.string(),
  asked: z.string(),
  said: z.string(),
  verdict: z.enum(['good', 'bad', 'edited']),
  because: z.string(),
  by: z.string(),
  /** The answer that it is about. */
  answer: z.string(),
});

/** What people of a repository thought of one answer. */
export type Lesson = z.infer<typeof lesson>;

type Memory = Pick<Journal, 'recall'>;

/** More nobody looks through, and the oldest are the least like what is asked today. */
const mostLessons = 200;

export function lessonsKey(repository: string): string {
  return `lessons/${repository}`;
}

export async function lessonsOf(repository: string, journal: Memory): Promise<readonly Lesson[]> {
  const parsed = z.array(lesson).safeParse(await journal.recall(lessonsKey(repository)));
  return parsed.success ? parsed.data : [];
}

/** Where the lessons of a conversation's repository are. */
export function memoryOf({ asked, world }: Pick<Call, 'asked' | 'world'>): Where {
  return { repository: accountOf({ asked, world }).repository, journal: world.journal };
}

export type Learning = Omit<Lesson, 'id'>;
export type Where = { readonly repository: string; readonly journal: Memory };

/** Keeps what somebody thought; a second word of the same person on the same answer takes the place of the first. */
export async function* learn(learning: Learning, { repository, journal }: Where): Steps {
  const before = await lessonsOf(repository, journal);
  const same = before.find(({ by, answer }) => by === learning.by && answer === learning.answer);
  const id = same?.id ?? Math.max(0, ...before.map((one) => one.id)) + 1;
  const next = { ...shortened(learning), id };
  if (same !== undefined && JSON.stringify({ ...same }) === JSON.stringify({ ...same, ...next })) return;
  const value = [...before.filter((one) => one.id !== id), next].slice(-mostLessons);
  yield { kind: 'remember', key: lessonsKey(repository), value };
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
  const kept = forgotten(before, which);
  if (kept.length < before.length) yield { kind: 'remember', key: lessonsKey(repository), value: [...kept] };
  return before.length - kept.length;
}

/** What is left. */
export function forgotten(lessons: readonly Lesson[], which: readonly number[] | 'all'): readonly Lesson[] {
  return which === 'all' ? [] : lessons.filter(({ id }) => !which.includes(id));
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

/** Words that say what a text is about, and pairs of Han characters. */
function termsIn(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const han = lower.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = han.flatMap((run) =>
    Array.from(run, (_, at) => run.slice(at, at + 2)).filter((pair) => pair.length === 2),
  );
  return new Set([...termsOf(lower), ...pairs]);
}
