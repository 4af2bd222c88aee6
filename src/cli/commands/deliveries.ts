import { z } from 'zod';
import { describe } from '../../kernel/problem.ts';
import { readArguments } from '../arguments.ts';
import { asOperator } from '../operator.ts';
import type { DeliveryQuery, DeliveryRecord } from '../../ports/deliveries.ts';
import type { Command, ExitCode, Io } from '../command.ts';

const help = `Usage: supercargo deliveries [options]

Lists what GitHub sent, the newest first: when, state, attempts, event,
conversation and id. It reads the same environment as the App (SUPERCARGO_STATE
or DATABASE_URL), whether the App is running or not.

  --state received|running|done|dead|cancelled   only these
  --dead                 the same as --state dead: what was given up
  --limit N              at most so many (default: 50)
  --format text|json     how to print (default: text)

supercargo replay ID puts one back. Exit code 2: the call or the environment
is wrong.
`;

export const deliveries: Command = { name: 'deliveries', help, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, {
    state: { type: 'string' },
    dead: { type: 'boolean' },
    limit: { type: 'string' },
    format: { type: 'string' },
  });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  if (parsed.value.positionals.length > 0)
    return refuse(io, 'It takes no arguments. --help lists the options.');
  const options = Options.safeParse(parsed.value.options);
  if (!options.success) return refuse(io, options.error.issues.map(({ message }) => message).join('. '));
  const listed = await asOperator(io, (operable) => operable.list(queryOf(options.data)));
  if (!listed.ok) return refuse(io, describe(listed.error));
  io.out(
    options.data.format === 'json' ? `${JSON.stringify(listed.value, undefined, 2)}\n` : table(listed.value),
  );
  return 0;
}

const Options = z.object({
  state: z
    .enum(['received', 'running', 'done', 'dead', 'cancelled'], {
      error: '--state is one of received, running, done, dead, cancelled',
    })
    .optional(),
  dead: z.string().optional(),
  limit: z.coerce
    .number({ error: '--limit is a number' })
    .int({ error: '--limit is a whole number' })
    .min(1, { error: '--limit is at least 1' })
    .max(100_000, { error: '--limit is at most 100000' })
    .default(50),
  format: z.enum(['text', 'json'], { error: '--format is one of text, json' }).default('text'),
});

function queryOf({ state, dead, limit }: z.infer<typeof Options>): DeliveryQuery {
  const wanted = dead === 'true' ? 'dead' : state;
  return { limit, ...(wanted !== undefined && { state: wanted }) };
}

function table(records: readonly DeliveryRecord[]): string {
  if (records.length === 0) return 'There are none.\n';
  const rows = records.map(cellsOf);
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row, at) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n${errorOf(records[at])}`,
    )
    .join('');
}

function cellsOf(record: DeliveryRecord): readonly string[] {
  const { receivedAt, state, attempts, name, action, conversation, id } = record;
  const event = action === undefined ? name : `${name}.${action}`;
  return [receivedAt.toISOString(), state, `${attempts}x`, event, conversation, id].map(printable);
}

function errorOf(record: DeliveryRecord | undefined): string {
  return record?.lastError === undefined ? '' : `    ${printable(record.lastError)}\n`;
}

/** What strangers wrote does not move the cursor. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo deliveries: ${message}\n`);
  return 2;
}
