import { z } from 'zod';
import { addedLines } from '../../advise/added-lines.ts';
import type { Answer } from '../../advise/question.ts';
import { mostOpinions, reviewQuestion, type Opinion } from '../../advise/review.ts';
import { sayReceipt, saySilence } from '../../advise/say.ts';
import { hash } from '../../kernel/hash.ts';
import type { InlineComment } from '../../ports/forge.ts';
import type { ChangedFile, Pull } from '../../ports/inquiries.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Steps } from '../action.ts';
import { accountOf, canAsk, consult } from '../consult.ts';
import type { Review } from '../engines.ts';
import { memoryOf, recall } from '../learn/lessons.ts';
import type { Call } from '../world.ts';
import { words } from '../world.ts';

/** What a model adds to a review: remarks beside lines, and what is told of them below the summary. */
export type Advice = {
  readonly comments: readonly InlineComment[];
  /** Keys of those that still have their line, also of earlier ones. */
  readonly standing: readonly string[];
  readonly told: readonly string[];
};

type Subject = { readonly pull: Pull; readonly changed: readonly ChangedFile[] };

const earlierOpinion = z.object({
  key: z.string(),
  path: z.string(),
  /** The line. */
  said: z.string(),
  text: z.string().default(''),
});
type Earlier = z.infer<typeof earlierOpinion>;

const none: Advice = { comments: [], standing: [], told: [] };

/** Asked once the check is out: whatever comes of it, the verdict stays. */
export async function* opinions(result: Review, { pull, changed }: Subject, call: Call): Steps<Advice> {
  const { asked, world, signal } = call;
  const account = accountOf(call);
  const standing = await earlier({ pull, changed }, call);
  if (!canAsk(account) || asked.requester === undefined)
    return { ...none, standing: standing.map(({ key }) => key) };
  const about = [...changed.map(({ path }) => path), ...result.findings.map(({ rule }) => rule)].join(' ');
  const examples = await recall('review', about, memoryOf(call));
  const question = reviewQuestion({
    ...result,
    changed,
    examples,
    earlier: standing,
    language: asked.language,
    templates: world.templates,
  });
  const answer = await consult(question, account, signal);
  const kept = standing.map(({ key }) => key);
  const told = toldOf(answer, call);
  if (answer.kind === 'silence') return { comments: [], standing: kept, told };
  const fresh = answer.value
    .map((opinion) => ({ ...opinion, key: keyOf(opinion) }))
    .filter(({ key }) => !kept.includes(key))
    .slice(0, Math.max(0, mostOpinions - kept.length));
  const value = [...standing, ...fresh].map(({ key, path, said, text }) => ({ key, path, said, text }));
  if (fresh.length > 0) yield { kind: 'remember', key: opinionsKey(account.repository, pull.number), value };
  return {
    comments: fresh.map(({ key, path, line, text }) => ({
      key,
      path,
      line,
      body: words(world, asked, ['opinion', { text: { lines: text.split('\n') } }]),
    })),
    standing: value.map(({ key }) => key),
    told: fresh.length === 0 ? [] : told,
  };
}

/** Keys of what was said on an earlier occasion about lines that are still there. */
export async function standingOpinions(subject: Subject, call: Call): Promise<readonly string[]> {
  return (await earlier(subject, call)).map(({ key }) => key);
}

async function earlier({ pull, changed }: Subject, call: Call): Promise<readonly Earlier[]> {
  const { repository } = accountOf(call);
  return stillThere(await opinionsOn(repository, pull.number, call.world.journal), changed);
}

/** What a model has said beside lines of a pull request. */
export async function opinionsOn(
  repository: string,
  number: number,
  journal: Pick<Journal, 'recall'>,
): Promise<readonly Earlier[]> {
  return z.array(earlierOpinion).safeParse(await journal.recall(opinionsKey(repository, number))).data ?? [];
}

function opinionsKey(repository: string, number: number): string {
  return `opinions/${repository}/${number}`;
}

/** Known by its line: a model that says the same in other words says nothing new. */
function keyOf({ path, said }: Opinion): string {
  return `opinion-${hash(`${path}\n${said}`)}`;
}

function toldOf(answer: Answer<unknown>, { asked, world }: Call): readonly string[] {
  const voice = { ...asked, ...world };
  return answer.kind === 'silence' ? [saySilence(answer, voice)] : [sayReceipt(answer.receipt, voice)];
}

function stillThere(earlier: readonly Earlier[], changed: readonly ChangedFile[]): readonly Earlier[] {
  return earlier.filter(({ path, said }) => {
    const patch = changed.find((file) => file.path === path)?.patch ?? '';
    return addedLines(patch).some(({ text }) => text.trim() === said);
  });
}
