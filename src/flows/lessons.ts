import { z } from 'zod';
import type { Example } from '../advise/examples.ts';
import type { Journal } from '../ports/journal.ts';
import type { Account } from './consult.ts';

const lesson = z.object({
  id: z.number().int(),
  kind: z.string(),
  asked: z.string(),
  said: z.string(),
  verdict: z.enum(['good', 'bad', 'edited']),
  because: z.string(),
  by: z.string(),
});

/** What people of a repository thought of one answer. */
export type Lesson = z.infer<typeof lesson>;

/** More nobody looks through, and the oldest are the least like what is asked today. */
export const mostLessons = 200;

export function lessonsKey(repository: string): string {
  return `lessons/${repository}`;
}

export async function lessonsOf(
  repository: string,
  journal: Pick<Journal, 'recall'>,
): Promise<readonly Lesson[]> {
  const parsed = z.array(lesson).safeParse(await journal.recall(lessonsKey(repository)));
  return parsed.success ? parsed.data : [];
}

type Where = { readonly account: Account; readonly journal: Pick<Journal, 'recall'> };

/** Those that have most to do with what is asked now, the newest first among equals. */
export async function recall(
  kind: string,
  words: string,
  { account, journal }: Where,
): Promise<readonly Example[]> {
  const asked = termsOf(words);
  const own = (await lessonsOf(account.repository, journal)).filter((one) => one.kind === kind);
  return own
    .map((one) => ({
      one,
      closeness: [...termsOf(`${one.asked} ${one.because}`)].filter((term) => asked.has(term)).length,
    }))
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

/** Latin words, and pairs of Han characters. */
function termsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const han = lower.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = han.flatMap((run) =>
    Array.from(run, (_, at) => run.slice(at, at + 2)).filter((pair) => pair.length === 2),
  );
  return new Set([...(lower.match(/[a-z0-9][a-z0-9_.-]{2,60}/gu) ?? []), ...pairs]);
}
