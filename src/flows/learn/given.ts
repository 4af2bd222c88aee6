import { z } from 'zod';
import type { Receipt } from '../../advise/question.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Steps } from '../action.ts';
import { accountOf } from '../consult.ts';
import type { Call } from '../world.ts';

const given = z.object({
  id: z.string(),
  kind: z.string(),
  topic: z.string(),
  asked: z.string(),
  said: z.string(),
  model: z.string(),
  prompt: z.string(),
  input: z.number(),
  output: z.number(),
  milliseconds: z.number(),
});

/** An answer of a model as it was given, so that it can be told what became of it. */
export type Given = z.infer<typeof given>;

type Memory = Pick<Journal, 'recall'>;
export type Answered = {
  readonly kind: string;
  /** Of the comment in which it stands. */
  readonly topic: string;
  readonly asked: string;
  readonly said: string;
  readonly receipt: Receipt;
};

/** The last answers in a conversation, the newest last. */
export async function answersIn(
  repository: string,
  number: number,
  journal: Memory,
): Promise<readonly Given[]> {
  const parsed = z.array(given).safeParse(await journal.recall(answersKey(repository, number)));
  return parsed.success ? parsed.data : [];
}

function answersKey(repository: string, number: number): string {
  return `answers/${repository}/${number}`;
}

/** More than the last few nobody speaks of any more. */
const mostAnswers = 5;

export async function* noteAnswer(answered: Answered, call: Call): Steps {
  const { repository } = accountOf(call);
  const { number } = call.asked.conversation;
  const before = await answersIn(repository, number, call.world.journal);
  const own = givenOf(answered);
  const value = [...before.filter(({ id }) => id !== own.id), own].slice(-mostAnswers);
  yield { kind: 'remember', key: answersKey(repository, number), value };
}

function givenOf({ kind, topic, asked, said, receipt }: Answered): Given {
  const { id, model, prompt, input, output, milliseconds } = receipt;
  const short = { asked: asked.slice(0, 300), said: said.slice(0, 1000) };
  return { id, kind, topic, ...short, model, prompt, input, output, milliseconds };
}

const proposed = given.extend({ files: z.array(z.object({ path: z.string(), text: z.string() })) });

/** A pull request that holds what a model wrote. */
export type Proposed = z.infer<typeof proposed>;

function proposalKey(repository: string, number: number): string {
  return `proposals/${repository}/${number}`;
}

export async function proposalIn(
  repository: string,
  number: number,
  journal: Memory,
): Promise<Proposed | undefined> {
  const parsed = proposed.safeParse(await journal.recall(proposalKey(repository, number)));
  return parsed.success ? parsed.data : undefined;
}

export type WrittenFiles = readonly { readonly path: string; readonly text: string }[];

/** Remembered until the pull request is closed. */
export async function* noteProposal(
  answered: Answered,
  { number, files }: { readonly number: number; readonly files: WrittenFiles },
  call: Call,
): Steps {
  const own = files.slice(0, 20).map(({ path, text }) => ({ path, text: text.slice(0, 40_000) }));
  const key = proposalKey(accountOf(call).repository, number);
  yield { kind: 'remember', key, value: { ...givenOf(answered), files: own } };
}
