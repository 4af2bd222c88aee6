import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { localSnapshots } from '../../adapters/local/snapshot.ts';
import { readModel, type ModelSettings } from '../../config/model.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { wanted } from '../../facts/wanted.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { languages } from '../../languages/languages.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import type { EvalCase, EvalRow } from '../eval/case.ts';
import { evalCases } from '../eval/cases.ts';
import { evalTable } from '../eval/table.ts';
import { tryOne, type Means } from '../eval/try.ts';

const help = `Usage: supercargo eval [--cases FILE] [--dir DIR] [--format text|json]

Asks the model that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name a set of
questions, and prints for each whether its answer could be taken, what the
rules find in it, how much of what was expected it holds, and what it cost:
run it once for each model that you want to compare. Nothing is cached.

  --cases FILE        questions of your own instead of ours, a YAML list of
                      {name, use: ask|edit|author|wish|fill, words, expect: []}
                      or {name, use: review, patch: {path, text}, expect: []}
  --dir DIR           the repository that they are about (default: this folder)
  --format text|json  how to print it (default: text)

Exit code 1: an answer could not be taken. 2: no model is configured, or the
call is wrong.
`;

export const evaluate: Command = { name: 'eval', help, run };

const options = {
  cases: { type: 'string' },
  dir: { type: 'string', default: '.' },
  format: { type: 'string', default: 'text' },
} as const;

type Call = { readonly cases: readonly EvalCase[]; readonly dir: string; readonly format: 'text' | 'json' };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const prepared = await prepare(args, io, signal);
  if (!prepared.ok) {
    io.err(`supercargo eval: ${describe(prepared.error)}\n`);
    return 2;
  }
  const { cases, format, ...means } = prepared.value;
  const rows: EvalRow[] = [];
  for (const one of cases) rows.push(await tryOne(one, means, signal));
  const { model } = means.settings;
  io.out(format === 'json' ? `${JSON.stringify({ model, rows }, null, 2)}\n` : evalTable(model, rows));
  return rows.every(({ isValid }) => isValid) ? 0 : 1;
}

async function prepare(args: readonly string[], io: Io, signal: AbortSignal): Promise<Result<Call & Means>> {
  const call = await readCall(args, io);
  if (!call.ok) return call;
  const settings = modelOf(io);
  if (!settings.ok) return settings;
  const snapshot = await snapshotFor(call.value, signal);
  return snapshot.ok ? ok({ ...call.value, settings: settings.value, snapshot: snapshot.value }) : snapshot;
}

const common = { name: z.string(), expect: z.array(z.string()).default([]) };
const given = z.array(
  z.discriminatedUnion('use', [
    z.strictObject({ ...common, use: z.enum(['ask', 'edit', 'author', 'wish', 'fill']), words: z.string() }),
    z.strictObject({
      ...common,
      use: z.literal('review'),
      words: z.string().default(''),
      patch: z.strictObject({ path: z.string(), text: z.string() }),
    }),
  ]),
);

async function readCall(args: readonly string[], io: Io): Promise<Result<Call>> {
  const parsed = readArguments(args, options);
  if (!parsed.ok) return parsed;
  const { cases: file, dir = '.', format } = parsed.value.options;
  if (format !== 'text' && format !== 'json') return fail({ what: '--format is text or json' });
  const call = { dir: resolve(io.cwd, dir), format } as const;
  if (file === undefined) return ok({ ...call, cases: evalCases });
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (text === undefined) return fail({ what: 'There is no such file', where: file });
  const read = given.safeParse(yamlOf(text));
  return read.success
    ? ok({ ...call, cases: read.data })
    : fail({ what: z.prettifyError(read.error), where: file, fix: '--help shows the form.' });
}

function yamlOf(text: string): unknown {
  try {
    return load(text);
  } catch {
    return undefined;
  }
}

function modelOf({ env }: Io): Result<ModelSettings> {
  const settings = readModel(env);
  if (!settings.ok) return settings;
  return settings.value === undefined
    ? fail({
        what: 'no model is configured, so there is nothing to evaluate',
        fix: 'Set LLM_MODEL and LLM_BASE_URL, or LLM_API_KEY, as the README says.',
      })
    : ok(settings.value);
}

async function snapshotFor({ cases, dir }: Call, signal: AbortSignal): Promise<Result<Snapshot | undefined>> {
  if (cases.every(({ files }) => files !== undefined)) return ok(undefined);
  return localSnapshots(dir).read('HEAD', wanted(languages), signal);
}
