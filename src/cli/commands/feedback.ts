import type { Operable } from '../../app/control.ts';
import { lessonKey, lessonsOf, type Lesson } from '../../flows/learn/lessons.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { asOperator } from '../operator.ts';

const help = `Usage: supercargo feedback OWNER/NAME [--format text|json]
       supercargo feedback OWNER/NAME forget N...|all

Lists what people of a repository thought of answers of the model, which is
shown to it with questions that are like those. "forget" takes some of it back,
or all.

The same environment as the App reads; it may be running. In a conversation
/k8s feedback does the same. Exit code 2: the call or the environment is wrong.
`;

export const feedback: Command = { name: 'feedback', help, run };

type Wish = { readonly repository: string; readonly forget: readonly number[] | 'all' | undefined };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { format: { type: 'string', default: 'text' } });
  const wish = parsed.ok ? wishOf(parsed.value.positionals) : parsed;
  const done = wish.ok ? await asOperator(io, (operable) => perform(wish.value, operable)) : wish;
  if (!parsed.ok || !wish.ok || !done.ok) {
    const problem = [parsed, wish, done].flatMap((one) => (one.ok ? [] : [one.error]))[0];
    io.err(`supercargo feedback: ${describe(problem ?? { what: 'the call is wrong' })}\n`);
    return 2;
  }
  const isJson = parsed.value.options['format'] === 'json';
  io.out(isJson ? `${JSON.stringify(done.value, null, 2)}\n` : textOf(done.value));
  return 0;
}

function wishOf([repository = '', verb, ...which]: readonly string[]): Result<Wish> {
  if (!/^[\w.-]+\/[\w.-]+$/u.test(repository))
    return fail({ what: 'Name a repository as OWNER/NAME', fix: '--help says more.' });
  if (verb === undefined) return ok({ repository, forget: undefined });
  const ids = which.map(Number);
  const isRight =
    verb === 'forget' &&
    which.length > 0 &&
    (which[0] === 'all' || ids.every((id) => Number.isInteger(id) && id > 0));
  if (!isRight) return fail({ what: 'Say "forget" and numbers, or "forget all"' });
  return ok({ repository, forget: which[0] === 'all' ? 'all' : ids });
}

/** Answers what is left. */
async function perform({ repository, forget }: Wish, operable: Operable): Promise<readonly Lesson[]> {
  const lessons = await lessonsOf(repository, operable);
  if (forget === undefined) return lessons;
  const gone = lessons.filter(({ id }) => forget === 'all' || forget.includes(id));
  for (const { id } of gone) await operable.remember(lessonKey(repository, id), null);
  return lessons.filter((one) => !gone.includes(one));
}

function textOf(lessons: readonly Lesson[]): string {
  if (lessons.length === 0) return 'There is none.\n';
  const lines = lessons.map(({ id, kind, verdict, by, asked, because }) =>
    [`${id}  ${kind}  ${verdict}  ${by}`, asked, because].filter((part) => part !== '').join('\n    '),
  );
  return `${lines.join('\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')}\n`;
}
