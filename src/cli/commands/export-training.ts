import { z } from 'zod';
import { redacted } from '../../advise/redact.ts';
import type { Operable } from '../../app/control.ts';
import { presentPolicies } from '../../app/policies.ts';
import { readEnvironment } from '../../config/env.ts';
import { lessonsOf } from '../../flows/learn/lessons.ts';
import { describe, type Problem } from '../../kernel/problem.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { asOperator } from '../operator.ts';

const help = `Usage: supercargo export-training [--repository OWNER/NAME] [--all]

Prints questions and answers of the model as JSONL in the format of chats for
fine-tuning: a line {"messages": [system, user, assistant]} for each. Only of
repositories whose policy says so:

  model:
    training: keep

Each is asked again now: what was kept is left out where the policy says so no
longer, or where it cannot be asked. Standard error names those, with how many.

Everything is printed as it was sent: secrets, e-mail addresses and, where the
policy hides them, hosts have been replaced before. Answers that people found
wrong, or whose pull request was closed unmerged, are left out.

  --repository OWNER/NAME  only of this one
  --all                    also what was found wrong

The same environment as the App reads; it may be running. Exit code 1: there
is nothing. 2: the call or the environment is wrong.
`;

export const exportTraining: Command = { name: 'export-training', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, { repository: { type: 'string' }, all: { type: 'boolean' } });
  const rows = parsed.ok ? await asOperator(io, (operable) => exported(operable)) : parsed;
  if (!parsed.ok || !rows.ok) {
    const problem = [parsed, rows].flatMap((one) => (one.ok ? [] : [one.error]))[0];
    io.err(`supercargo export-training: ${describe(problem ?? { what: 'the call is wrong' })}\n`);
    return 2;
  }
  const { repository, all } = parsed.value.options;
  const named = rows.value.filter((row) => repository === undefined || row.repository === repository);
  const agreed = await agreedTo(named, io, signal);
  const wanted = agreed.filter(({ isWrong }) => all === 'true' || !isWrong);
  for (const { messages } of wanted) io.out(`${JSON.stringify({ messages })}\n`);
  io.err(`${wanted.length} of ${rows.value.length} kept answers.\n`);
  return wanted.length === 0 ? 1 : 0;
}

/** What was agreed to when it was kept must still be when it is printed. */
async function agreedTo(rows: readonly Row[], io: Io, signal: AbortSignal): Promise<readonly Row[]> {
  const settings = readEnvironment(io.env);
  const ask = await presentPolicies(settings.ok ? settings.value.github : undefined);
  const agreed: Row[] = [];
  for (const [repository, own] of Map.groupBy(rows, (row) => row.repository)) {
    const policy = await ask(repository, signal);
    if (policy.ok && policy.value.model.training === 'keep') agreed.push(...own);
    else {
      const why = policy.ok ? 'its policy says `training: keep` no longer' : unasked(policy.error);
      io.err(`${repository}: ${own.length} left out, ${why}\n`);
    }
  }
  return agreed;
}

function unasked(problem: Problem): string {
  return `its policy could not be asked: ${describe(problem)}`;
}

const kept = z.object({
  id: z.string(),
  repository: z.string(),
  system: z.string(),
  user: z.string(),
  assistant: z.string(),
});
const ended = z.object({ id: z.string(), outcome: z.string() });

type Row = {
  readonly repository: string;
  readonly isWrong: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
};

/** Each answer once, however often it was asked for. */
async function exported(operable: Operable): Promise<readonly Row[]> {
  const records = await operable.records(['training', 'outcome']);
  const training = records.flatMap(({ topic, facts }) =>
    topic === 'training' ? (kept.safeParse(facts).data ?? []) : [],
  );
  const ends = records.flatMap(({ topic, facts }) =>
    topic === 'outcome' ? (ended.safeParse(facts).data ?? []) : [],
  );
  const rejected = ends.filter(({ outcome }) => outcome === 'rejected').map(({ id }) => id);
  const repositories = [...new Set(training.map(({ repository }) => repository))];
  const judged = await Promise.all(repositories.map((one) => lessonsOf(one, operable)));
  const disliked = judged.flat().filter(({ verdict }) => verdict === 'bad');
  const wrong = new Set([...rejected, ...disliked.map(({ answer }) => answer)]);
  return [...new Map(training.map((one) => [one.id, one])).values()].map((one) => rowOf(one, wrong));
}

function rowOf(
  { id, repository, system, user, assistant }: z.infer<typeof kept>,
  wrong: ReadonlySet<string>,
): Row {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
    { role: 'assistant', content: assistant },
  ];
  return {
    repository,
    isWrong: wrong.has(id),
    messages: messages.map(({ role, content }) => ({ role, content: redacted(content) })),
  };
}
